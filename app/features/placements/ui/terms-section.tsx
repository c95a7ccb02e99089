import type { SubmissionResult } from '@conform-to/react'
import { useFormats, useMessages } from '#app/ui/language'
import { PageForm, pageForm, SubmitButton, TextAreaField } from '#app/ui/form'
import { Section, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { placementMessages } from '../messages'

export type TermsFile = { id: string; number: string; fileName: string; code: string; issuedAt: Date }

/** The terms of reference that were issued, and the form that issues them as they stand; `action` null where nothing can be issued. */
export function TermsSection({ files, action, lastResult }: { files: readonly TermsFile[]; action: string | null; lastResult?: SubmissionResult<string[]> | null }) {
  const { terms } = useMessages(placementMessages)
  const formats = useFormats()
  const { fields, errors } = pageForm(['duties'], { lastResult })
  if (files.length === 0 && !action) return null
  return (
    <Section title={terms.title} lead={terms.lead} id="terms">
      <DataTable
        caption={terms.title}
        rows={files}
        rowKey={(file) => file.id}
        columns={[
          {
            key: 'file',
            header: terms.file,
            primary: true,
            cell: (file) => (
              <TextLink href={`/documents/${file.id}`} download={file.fileName}>
                {`${file.number} (PDF)`}
              </TextLink>
            ),
          },
          { key: 'on', header: terms.issuedOn, cell: (file) => formats.instant(file.issuedAt) },
          {
            key: 'code',
            header: terms.verify,
            cell: (file) => (
              <TextLink href={`/${formats.language}/verify/${file.code}`} className="whitespace-nowrap">
                {file.code}
              </TextLink>
            ),
          },
        ]}
        empty={null}
      />
      {action ? (
        <PageForm action={action} errors={errors}>
          <TextAreaField {...fields.duties} label={terms.duties} hint={terms.dutiesHint} rows={5} />
          <SubmitButton variant="quiet">{terms.issue}</SubmitButton>
        </PageForm>
      ) : null}
    </Section>
  )
}
