import type { ReactNode } from 'react'
import type { SubmissionResult } from '@conform-to/react'
import { useFormats } from '#app/ui/language'
import { Section, TextLink } from '#app/ui/primitives'
import { PageForm, SubmitButton } from './page-form'
import { pageForm } from './page-form-state'
import { FileField } from './text-fields'

/** `note`: what is to be said of it beside its size. */
export type EvidenceRow = { id: string; title: string; byteLength: number; issuedAt: Date; note?: string }

type Words = { title: string; lead: string; none: string; file: string; hint: string; add: string; size: (kilobytes: string, at: string) => string }

/** What a file field of evidence offers to choose; what is kept is told by the bytes. */
export const EVIDENCE_ENDINGS = '.pdf,.png,.jpg,.jpeg,.xlsx,.docx,.zip'

/** The files beside a report or an offer; `action` where more may be added. */
export function EvidenceFiles({ files, words, action, hidden, lastResult, hrefOf = (id) => `/documents/${id}`, children }: { files: readonly EvidenceRow[]; words: Words; action?: string; hidden?: Readonly<Record<string, string>>; lastResult?: SubmissionResult<string[]> | null; hrefOf?: (id: string) => string; /** Further fields of the form. */ children?: ReactNode }) {
  const formats = useFormats()
  const { fields, errors } = pageForm(['file'], { lastResult })
  return (
    <Section title={words.title} lead={action ? words.lead : undefined} id="evidence">
      {files.length > 0 ? (
        <ul className="stack">
          {files.map((file) => (
            <li key={file.id}>
              <TextLink href={hrefOf(file.id)}><bdi className="break-words">{file.title}</bdi></TextLink> <span className="text-small text-ink-2">{words.size(formats.count(Math.ceil(file.byteLength / 1024)), formats.instant(file.issuedAt))}{file.note ? ` · ${file.note}` : null}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">{words.none}</p>
      )}
      {action ? (
        <PageForm errors={errors} action={action} hidden={hidden} encType="multipart/form-data">
          <FileField {...fields.file} label={words.file} hint={words.hint} accept={EVIDENCE_ENDINGS} />
          {children}
          <SubmitButton variant="quiet">{words.add}</SubmitButton>
        </PageForm>
      ) : null}
    </Section>
  )
}
