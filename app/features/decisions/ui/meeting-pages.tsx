import type { SubmissionResult } from '@conform-to/react'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { DateField, ErrorSummary, PageForm, pageForm, SelectField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { Breadcrumbs, ButtonLink, ConfirmPanel, Disclosure, Facts, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { MEETING_KINDS, type MeetingKind, type MeetingStatus } from '../domain/meeting'
import { decisionMessages } from '../messages'
import { DecisionsTable, DecisionTitle, type DecisionRow } from './lists'
import { MeetingStatusTag } from './status'

type Result = SubmissionResult<string[]> | null | undefined

const NAMES = ['kind', 'title', 'heldOn', 'place', 'participants', 'agenda', 'version'] as const
export type MeetingTyped = Partial<Record<(typeof NAMES)[number], string>>

/** Plans a meeting, or changes it. */
export function SaveMeetingPage({ meeting, lastResult }: { meeting?: { ref: string; typed: MeetingTyped } | null; lastResult?: Result }) {
  const { form, kinds } = useMessages(decisionMessages)
  const { fields, errors } = pageForm(NAMES, { lastResult, defaultValue: meeting?.typed ?? { version: '0' } })
  return (
    <>
      <PageHeading title={meeting ? form.edit(meeting.ref) : form.create} />
      <PageForm errors={errors} hidden={{ version: fields.version.defaultValue ?? '0' }}>
        <SelectField {...fields.kind} label={form.kind} width="half" options={MEETING_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))} />
        <TextField {...fields.title} label={form.title} />
        <DateField {...fields.heldOn} label={form.heldOn} />
        <TextField {...fields.place} label={form.place} hint={form.placeHint} width="half" />
        <TextAreaField {...fields.participants} label={form.participants} hint={form.participantsHint} rows={5} optional />
        <TextAreaField {...fields.agenda} label={form.agenda} hint={form.agendaHint} rows={6} />
        <SubmitButton>{form.save}</SubmitButton>
      </PageForm>
    </>
  )
}

export type MeetingDetail = {
  ref: string
  kind: MeetingKind
  title: string
  heldOn: Day
  place: string
  status: MeetingStatus
  version: number
  people: readonly string[]
  items: readonly string[]
  minutes: string | null
  taken: readonly DecisionRow[]
  toTake: readonly DecisionRow[]
  dropped: readonly DecisionRow[]
}

type Props = { meeting: MeetingDetail; today: Day; mayManage: boolean; lastResult?: Result }

/** One meeting: what it is about, what it decides, what was said. */
export function MeetingPage({ meeting, today, mayManage, lastResult }: Props) {
  const words = useMessages(decisionMessages)
  const formats = useFormats()
  const { page } = words
  const at = (deed: string) => `/secretariat/meetings/${meeting.ref}/${deed}`
  const isOn = meeting.status !== 'CANCELLED'
  return (
    <>
      <Breadcrumbs items={[{ label: words.meetings, href: '/secretariat/meetings' }, { label: meeting.ref }]} />
      <PageHeading
        eyebrow={`${words.meeting} ${meeting.ref}`}
        title={meeting.title}
        actions={
          <>
            {isOn ? <ButtonLink href={at('pack')} download>{page.pack}</ButtonLink> : null}
            {mayManage && meeting.status === 'PLANNED' ? <ButtonLink href={at('edit')} variant="quiet">{page.edit}</ButtonLink> : null}
            <MeetingStatusTag status={meeting.status} />
          </>
        }
      />
      <ErrorSummary errors={lastResult?.error} />
      <Facts
        facts={[
          { label: page.kind, value: words.kinds[meeting.kind] },
          { label: page.day, value: formats.day(meeting.heldOn) },
          { label: page.place, value: meeting.place },
          { label: page.people, value: meeting.people.length > 0 ? <ul>{meeting.people.map((name, i) => <li key={i}>{name}</li>)}</ul> : page.nobody },
        ]}
      />
      <Section title={page.agenda}>
        <ol className="prose list-decimal ps-6">
          {meeting.items.map((item, i) => (
            <li key={i}>{item}</li>
          ))}
        </ol>
      </Section>
      <ToTake meeting={meeting} today={today} mayManage={mayManage} lastResult={lastResult} />
      {meeting.taken.length > 0 ? (
        <Section title={page.taken}>
          <DecisionsTable decisions={meeting.taken} empty={null} />
        </Section>
      ) : null}
      {meeting.dropped.length > 0 ? (
        <Section title={page.dropped}>
          <DecisionsTable decisions={meeting.dropped} empty={null} />
        </Section>
      ) : null}
      {isOn ? <Minutes meeting={meeting} today={today} mayManage={mayManage} lastResult={lastResult} /> : null}
      {mayManage && meeting.status === 'PLANNED' ? (
        <div className="mt-6">
          <ConfirmPanel label={page.cancel} confirm={page.cancel} action={at('cancel')} hidden={{ version: String(meeting.version) }}>
            <p>{page.cancelWarning}</p>
          </ConfirmPanel>
        </div>
      ) : null}
    </>
  )
}

function ToTake({ meeting, today, mayManage, lastResult }: Props) {
  const { page } = useMessages(decisionMessages)
  const formats = useFormats()
  const { fields } = pageForm(['title', 'text', 'titleFr', 'textFr'], { lastResult })
  const at = (deed: string) => `/secretariat/meetings/${meeting.ref}/${deed}`
  const early = today < meeting.heldOn
  return (
    <Section title={page.toTake} lead={early && meeting.status !== 'CANCELLED' ? page.from(formats.day(meeting.heldOn)) : undefined}>
      {meeting.toTake.length === 0 ? <p className="text-ink-2">{page.nothingToTake}</p> : null}
      <div className="stack">
        {meeting.toTake.map((decision) => (
          <article key={decision.id} className="board-card stack">
            <h3>
              <DecisionTitle decision={decision} />
            </h3>
            <p className="whitespace-pre-line break-words" lang={decision.onlyEnglish ? 'en' : undefined}>{decision.text}</p>
            {mayManage ? (
              <div className="flex flex-wrap gap-3">
                {early ? null : (
                  <ConfirmPanel label={page.take} confirm={page.takeOf(decision.title)} action={at('take')} hidden={{ decision: decision.id }} tone="primary">
                    <p>{page.takeWarning}</p>
                  </ConfirmPanel>
                )}
                <ConfirmPanel label={page.drop} confirm={page.dropOf(decision.title)} action={at('drop')} hidden={{ decision: decision.id }}>
                  <p>{page.dropWarning}</p>
                </ConfirmPanel>
              </div>
            ) : null}
          </article>
        ))}
      </div>
      {mayManage && meeting.status !== 'CANCELLED' ? (
        <Disclosure summary={page.put} open={Boolean(lastResult?.initialValue?.['title'])}>
          <PageForm action={at('decisions')}>
            <TextField {...fields.title} label={page.putTitle} maxLength={200} />
            <TextAreaField {...fields.text} label={page.putText} rows={4} />
            <TextField {...fields.titleFr} label={page.putTitleFr} maxLength={200} optional />
            <TextAreaField {...fields.textFr} label={page.putTextFr} rows={4} optional />
            <SubmitButton>{page.put}</SubmitButton>
          </PageForm>
        </Disclosure>
      ) : null}
    </Section>
  )
}

function Minutes({ meeting, today, mayManage, lastResult }: Props) {
  const { page } = useMessages(decisionMessages)
  const { fields } = pageForm(['minutes', 'version'], { lastResult, defaultValue: { minutes: meeting.minutes ?? '', version: String(meeting.version) } })
  const typed = Boolean(lastResult?.initialValue?.['minutes'])
  return (
    <Section title={page.minutes}>
      {meeting.minutes ? <div className="prose whitespace-pre-line break-words">{meeting.minutes}</div> : <p className="text-ink-2">{page.noMinutes}</p>}
      {mayManage && today >= meeting.heldOn ? (
        <Disclosure summary={meeting.minutes ? page.correctMinutes : page.writeMinutes} open={typed}>
          <PageForm action={`/secretariat/meetings/${meeting.ref}/minutes`} hidden={{ version: fields.version.defaultValue }}>
            <TextAreaField {...fields.minutes} label={page.minutes} rows={12} />
            <SubmitButton>{page.saveMinutes}</SubmitButton>
          </PageForm>
        </Disclosure>
      ) : null}
    </Section>
  )
}

/** Decisions that a page's thing was the subject of. */
export function DecisionsAbout({ decisions }: { decisions: readonly DecisionRow[] }) {
  const { about } = useMessages(decisionMessages)
  if (decisions.length === 0) return null
  return (
    <Section title={about.title}>
      <ul>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <TextLink href={`/secretariat/decisions/${decision.ref ?? decision.id}`}>{`${decision.ref ?? ''} ${decision.title}`}</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
