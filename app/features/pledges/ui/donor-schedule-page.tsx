import { money, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { printedReference } from '../domain/creditor-reference'
import type { InstalmentView } from '../domain/payment-view'
import { scheduleMessages } from '../messages/schedule'
import { InstalmentTag } from './status'
import { WaysToPay } from './ways-to-pay'

export type ScheduledRow = { id: string; pledge: string; donor: string; sequence: number; dueOn: Day; amount: Money; unpaid: Money; view: InstalmentView; reference: string; /** By the reader, now. */ canPay: boolean; canAsk: boolean }
export type UnappliedRow = { payment: string; pledge: string; receivedOn: Day; unapplied: Money }

/** Everything that a donor has promised, by the day on which it is due; what came too much stands below. */
export function DonorSchedulePage({ rows, unapplied, soonUntil }: { rows: readonly ScheduledRow[]; unapplied: readonly UnappliedRow[]; /** The last day that counts as soon. */ soonUntil: Day }) {
  const words = useMessages(scheduleMessages)
  const open = rows.filter((row) => row.unpaid.minor > 0n)
  const settled = rows.filter((row) => row.unpaid.minor === 0n)
  const overdue = open.filter((row) => row.view === 'OVERDUE').length
  return (
    <>
      <PageHeading eyebrow={words.title} title={overdue > 0 ? words.overdue(overdue) : words.fine} lead={words.lead} />
      {open.length > 0 ? <Totals open={open} soonUntil={soonUntil} /> : null}
      <Section title={words.open}>
        <Instalments rows={open} caption={words.open} canPay />
      </Section>
      <Unapplied rows={unapplied} />
      {settled.length > 0 ? (
        <Section title={words.settled}>
          <Instalments rows={settled} caption={words.settled} />
        </Section>
      ) : null}
    </>
  )
}

function Instalments({ rows, caption, canPay = false }: { rows: readonly ScheduledRow[]; caption: string; canPay?: boolean }) {
  const words = useMessages(scheduleMessages)
  const formats = useFormats()
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'due', header: words.due, primary: true, cell: (row) => formats.day(row.dueOn) },
        { key: 'pledge', header: words.pledge, cell: (row) => <TextLink href={`/donor/pledges/${row.pledge}`}>{row.pledge}</TextLink> },
        { key: 'reference', header: words.reference, cell: (row) => <span className="whitespace-nowrap">{printedReference(row.reference)}</span> },
        { key: 'state', header: words.state, cell: (row) => <InstalmentTag view={row.view} /> },
        ...(canPay ? [{ key: 'unpaid', header: words.unpaid, align: 'end' as const, cell: (row: ScheduledRow) => formats.money(row.unpaid) }] : []),
        { key: 'amount', header: words.amount, align: 'end', cell: (row) => formats.money(row.amount) },
        ...(canPay
          ? [
              {
                key: 'pay',
                header: '',
                cell: (row: ScheduledRow) => (row.canPay || row.canAsk ? <WaysToPay pledge={row.pledge} instalment={row} isNext={row.id === rows[0]?.id} canPay={row.canPay} canAsk={row.canAsk} /> : <TextLink href={`/donor/pledges/${row.pledge}`}>{words.seePledge}</TextLink>),
              },
            ]
          : []),
      ]}
      empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
    />
  )
}

/** What is late, due soon and due later, for each currency. */
function Totals({ open, soonUntil }: { open: readonly ScheduledRow[]; soonUntil: Day }) {
  const words = useMessages(scheduleMessages)
  const formats = useFormats()
  const currencies = [...new Set(open.map((row) => row.unpaid.currency))].sort()
  const sum = (currency: Currency, wanted: (row: ScheduledRow) => boolean) => formats.figure(money(open.filter((row) => row.unpaid.currency === currency && wanted(row)).reduce((total, row) => total + row.unpaid.minor, 0n), currency))
  return (
    <DataTable
      caption={words.totals}
      rows={currencies}
      rowKey={(currency) => currency}
      columns={[
        { key: 'currency', header: words.currency, primary: true, cell: (currency) => currency },
        { key: 'late', header: words.late, align: 'end', cell: (currency) => sum(currency, (row) => row.view === 'OVERDUE') },
        { key: 'soon', header: words.soon, align: 'end', cell: (currency) => sum(currency, (row) => row.view !== 'OVERDUE' && row.dueOn <= soonUntil) },
        { key: 'later', header: words.later, align: 'end', cell: (currency) => sum(currency, (row) => row.dueOn > soonUntil) },
        { key: 'all', header: words.totals, align: 'end', cell: (currency) => sum(currency, () => true) },
      ]}
      empty={null}
    />
  )
}

function Unapplied({ rows }: { rows: readonly UnappliedRow[] }) {
  const words = useMessages(scheduleMessages)
  const formats = useFormats()
  if (rows.length === 0) return null
  return (
    <Section title={words.unapplied} lead={words.unappliedLead}>
      <DataTable
        caption={words.unapplied}
        rows={rows}
        rowKey={(row) => row.payment}
        columns={[
          { key: 'payment', header: words.payment, primary: true, cell: (row) => row.payment },
          { key: 'pledge', header: words.pledge, cell: (row) => <TextLink href={`/donor/pledges/${row.pledge}`}>{row.pledge}</TextLink> },
          { key: 'on', header: words.received, cell: (row) => formats.day(row.receivedOn) },
          { key: 'left', header: words.left, align: 'end', cell: (row) => formats.money(row.unapplied) },
        ]}
        empty={null}
      />
    </Section>
  )
}
