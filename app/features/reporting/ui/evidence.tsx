import type { SubmissionResult } from '@conform-to/react'
import { useFormats, useMessages } from '#app/ui/language'
import { FileField, PageForm, pageForm, SubmitButton } from '#app/ui/form'
import { Section, TextLink } from '#app/ui/primitives'
import { reportingMessages } from '../messages'

export type EvidenceRow = { id: string; title: string; byteLength: number; issuedAt: Date }

/** The files beside a report; `action` where more may be added. */
export function Evidence({ files, action, lastResult }: { files: readonly EvidenceRow[]; action?: string; lastResult?: SubmissionResult<string[]> | null }) {
  const words = useMessages(reportingMessages).evidence
  const formats = useFormats()
  const { fields, errors } = pageForm(['file'], { lastResult })
  if (files.length === 0 && !action) return null
  return (
    <Section title={words.title} lead={action ? words.lead : undefined} id="evidence">
      {files.length > 0 ? (
        <ul className="stack">
          {files.map((file) => (
            <li key={file.id}>
              <TextLink href={`/documents/${file.id}`}>{file.title}</TextLink> <span className="text-small text-ink-2">{words.size(formats.count(Math.ceil(file.byteLength / 1024)), formats.instant(file.issuedAt))}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">{words.none}</p>
      )}
      {action ? (
        <PageForm errors={errors} action={action} encType="multipart/form-data">
          <FileField {...fields.file} label={words.file} hint={words.hint} accept=".pdf,.png,.jpg,.jpeg,.xlsx,.docx,.zip" />
          <SubmitButton variant="quiet">{words.add}</SubmitButton>
        </PageForm>
      ) : null}
    </Section>
  )
}
