import { EmptyState, MoneyText, Plate, Section, StatusTag } from '../primitives'
import { DataTable, FilterSentence, type Column } from '../table'
import { pledgeRows, type PledgeRow } from './samples'

const COLUMNS: Column<PledgeRow>[] = [
  { key: 'donor', header: 'Donor', cell: (row) => row.donor, primary: true, sortHref: '#', sorted: 'ascending' },
  { key: 'city', header: 'City', cell: (row) => <Plate name={row.city} size="small" /> },
  { key: 'state', header: 'State', cell: (row) => <StatusTag tone={row.state}>{row.word}</StatusTag> },
  { key: 'due', header: 'Due', cell: (row) => row.due, sortHref: '#' },
  { key: 'amount', header: 'Amount, US$', cell: (row) => <MoneyText amount={row.amount} figureOnly />, align: 'end', sortHref: '#' },
]

export function GalleryTables() {
  return (
    <Section title="Lists">
      <FilterSentence
        clearHref="#"
        parts={[
          'Show',
          { name: 'state', label: 'State', value: 'all', options: [{ value: 'all', label: 'all pledges' }, { value: 'confirmed', label: 'confirmed pledges' }] },
          'of',
          { name: 'type', label: 'Type of donor', value: 'foundation', options: [{ value: 'foundation', label: 'foundations' }, { value: 'city', label: 'member cities' }] },
          'due before',
          { kind: 'day', name: 'before', label: 'Due before', value: '2027-03-31' },
          { kind: 'search', name: 'q', label: 'Name or number', value: '' },
        ]}
      />
      <DataTable caption="Pledges" columns={COLUMNS} rows={pledgeRows} rowKey={(row) => row.id} rowHref={(row) => `#${row.id}`} empty={null} footer={[{ donor: 'Total', amount: '291,682.25' }]} />
      <div className="mt-8">
        <DataTable caption="Pledges" columns={COLUMNS} rows={[]} rowKey={(row) => row.id} empty={<EmptyState title="No pledges of foundations">Choose another type, or clear the filters.</EmptyState>} />
      </div>
    </Section>
  )
}
