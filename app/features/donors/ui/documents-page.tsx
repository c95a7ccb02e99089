import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, PageHeading, Pager, TextLink } from '#app/ui/primitives'
import { DataTable, FilterSentence } from '#app/ui/table'
import { donorWorkspaceMessages } from '../messages/workspace'

type Kind = keyof (typeof donorWorkspaceMessages)['en']['documents']['kinds']
export type DocumentRow = { id: string; kind: Kind; number: string; fileName: string; code: string; issuedAt: Date; hasCopy: boolean }

/** Everything that was issued to a donor, in one list. */
export function DonorDocumentsPage({ documents, kind, kinds, next }: { documents: readonly DocumentRow[]; kind: string; kinds: readonly Kind[]; next: string | null }) {
  const words = useMessages(donorWorkspaceMessages).documents
  const formats = useFormats()
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <FilterSentence clearHref={kind ? '/donor/documents' : undefined} parts={[{ name: 'kind', label: words.kind, value: kind, options: [{ value: '', label: words.all }, ...kinds.map((value) => ({ value, label: words.kinds[value] }))] }]} />
      <DataTable
        caption={words.title}
        rows={documents}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'document',
            header: words.document,
            primary: true,
            cell: (row) => (
              <TextLink href={`/documents/${row.id}`} download={row.fileName}>
                {`${row.number} (PDF)`}
              </TextLink>
            ),
          },
          { key: 'kind', header: words.kind, cell: (row) => words.kinds[row.kind] },
          { key: 'issued', header: words.issued, cell: (row) => formats.instant(row.issuedAt) },
          { key: 'code', header: words.code, cell: (row) => <TextLink href={`/${formats.language}/verify/${row.code}`} className="whitespace-nowrap">{row.code}</TextLink> },
          {
            key: 'copy',
            header: words.copy,
            cell: (row) =>
              row.hasCopy ? (
                <a href={`/documents/${row.id}/copy`} aria-label={words.copyOf(row.number)}>
                  {words.copy}
                </a>
              ) : (
                ''
              ),
          },
        ]}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
      <Pager next={next} />
    </>
  )
}
