import type { SubmissionResult } from '@conform-to/react'
import { pageForm, PageForm, RadioField, SubmitButton, TextAreaField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { Facts, Section, StatusTag, type StatusTone } from '#app/ui/primitives'
import { CHANGE_KINDS, type ChangeKind, type ChangeStatus } from '../domain/change-request'
import { changeRequestMessages } from '../messages/change-request'

export type AskedChange = { id: string; kind: ChangeKind; text: string; status: ChangeStatus; askedBy: string; askedAt: Date; answer: string | null; answeredAt: Date | null }
type LastResult = SubmissionResult<string[]> | null | undefined

const TONES: Record<ChangeStatus, StatusTone> = { OPEN: 'waiting', ACCEPTED: 'good', DECLINED: 'neutral' }

/** For the donor: what was asked and answered, and the form that asks. */
export function AskForChange({ pledge, requests, mayAsk, lastResult }: { pledge: string; requests: readonly AskedChange[]; mayAsk: boolean; lastResult?: LastResult }) {
  const words = useMessages(changeRequestMessages)
  const { fields, errors } = pageForm(['kind', 'text'], { lastResult, defaultValue: { kind: 'CHANGE' } })
  const isOpen = requests.some((request) => request.status === 'OPEN')
  if (requests.length === 0 && !mayAsk) return null
  return (
    <Section title={words.title} lead={words.lead} id="change">
      <Asked requests={requests} />
      {mayAsk && !isOpen ? (
        <PageForm action={`/donor/pledges/${pledge}/ask`} errors={errors}>
          <RadioField {...fields.kind} label={words.kind} choices={CHANGE_KINDS.map((value) => ({ value, label: words.kinds[value] }))} />
          <TextAreaField {...fields.text} label={words.text} hint={words.textHint} />
          <SubmitButton variant="quiet">{words.ask}</SubmitButton>
        </PageForm>
      ) : null}
    </Section>
  )
}

/** For the team: what was asked, and the form that answers what is open. */
export function AnswerChange({ pledge, requests, mayAnswer, lastResult }: { pledge: string; requests: readonly AskedChange[]; mayAnswer: boolean; lastResult?: LastResult }) {
  const words = useMessages(changeRequestMessages)
  const { fields, errors } = pageForm(['decision', 'answer'], { lastResult })
  const open = requests.find((request) => request.status === 'OPEN')
  if (requests.length === 0) return null
  return (
    <Section title={words.asked} id="change">
      <Asked requests={requests} />
      {open && mayAnswer ? (
        <PageForm action={`/secretariat/pledges/${pledge}/answer`} errors={errors} hidden={{ request: open.id }}>
          <RadioField {...fields.decision} label={words.decision} look="segments" choices={[{ value: 'ACCEPTED', label: words.decisions.ACCEPTED }, { value: 'DECLINED', label: words.decisions.DECLINED }]} />
          <TextAreaField {...fields.answer} label={words.answerLabel} hint={words.answerHint} />
          <SubmitButton>{words.send}</SubmitButton>
        </PageForm>
      ) : null}
    </Section>
  )
}

function Asked({ requests }: { requests: readonly AskedChange[] }) {
  const words = useMessages(changeRequestMessages)
  const formats = useFormats()
  return requests.map((request) => (
    <div key={request.id} className="stack mb-6">
      <p className="flex flex-wrap items-center gap-4">
        <strong>{words.kinds[request.kind]}</strong> <StatusTag tone={TONES[request.status]}>{words.statuses[request.status]}</StatusTag>
      </p>
      <Facts
        facts={[
          { label: words.by(request.askedBy, formats.instant(request.askedAt)), value: <span className="whitespace-pre-line">{request.text}</span> },
          ...(request.answer && request.answeredAt ? [{ label: `${words.answer}, ${formats.instant(request.answeredAt)}`, value: <span className="whitespace-pre-line">{request.answer}</span> }] : []),
        ]}
      />
    </div>
  ))
}
