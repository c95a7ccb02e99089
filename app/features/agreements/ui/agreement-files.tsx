import { useFormats, useMessages } from '#app/ui/language'
import { TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { agreementMessages } from '../messages'
import type { FileFacts } from './agreement-detail'

/** The stored files of an agreement, with what proves them. */
export function AgreementFiles({ files }: { files: readonly FileFacts[] }) {
  const { detail } = useMessages(agreementMessages)
  const formats = useFormats()
  const kinds: Record<string, string> = detail.kindsOfDocument
  return (
    <DataTable
      caption={detail.documents}
      rows={files}
      rowKey={(file) => file.id}
      columns={[
        {
          key: 'document',
          header: detail.columns.document,
          primary: true,
          cell: (file) => (
            <TextLink href={`/documents/${file.id}`} download={file.fileName}>
              {kinds[file.kind] ?? file.fileName}
            </TextLink>
          ),
        },
        { key: 'issued', header: detail.columns.issued, cell: (file) => formats.instant(file.issuedAt) },
        { key: 'code', header: detail.columns.code, cell: (file) => <TextLink href={`/${formats.language}/verify/${file.code}`} className="whitespace-nowrap">{file.code}</TextLink> },
        { key: 'hash', header: detail.columns.hash, cell: (file) => <Hash of={file.sha256} /> },
        { key: 'size', header: detail.columns.size, align: 'end', cell: (file) => detail.kilobytes(formats.count(Math.ceil(file.byteLength / 1000))) },
      ]}
      empty={null}
    />
  )
}

/** A SHA-256 that breaks where it must. */
export function Hash({ of }: { of: string }) {
  return <code className="break-all text-small">{of}</code>
}
