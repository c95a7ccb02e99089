import type { SubmissionResult } from '@conform-to/react'
import { fill } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import { useFormats, useMessages } from '#app/ui/language'
import { EvidenceFiles, PageForm, pageForm, TextAreaField, TextField, type EvidenceRow } from '#app/ui/form'
import { Button, ConfirmPanel, EmptyState, Facts, Notice, PageHeading, Plate, Section, StatusTag, TextLink, type StatusTone } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { ANSWERS, type Answers, type ApplicationStatus } from '../domain/application'
import type { EligibilityFailure } from '../domain/call'
import { callMessages } from '../messages'
import { CallFacts, CallStageTag, CallText, CriteriaTable, useDeadline, type CallWords } from './call-facts'

export type OwnApplication = {
  ref: string
  status: ApplicationStatus
  version: number
  answers: Answers
  typed: string
  asked: Money | null
  submittedAt: Date | null
  updatedAt: Date
  updatedBy: string
  award: Money | null
  outcomeReason: string | null
  line: string | null
}

export type CityCallView = { call: CallWords; city: { ref: string; name: string; id: string }; application: OwnApplication | null; obstacle: EligibilityFailure | null }

const TONES: Record<ApplicationStatus, StatusTone> = { DRAFT: 'neutral', SUBMITTED: 'waiting', WITHDRAWN: 'neutral', FUNDED: 'good', RESERVE: 'waiting', DECLINED: 'neutral' }

export function ApplicationStatusTag({ status }: { status: ApplicationStatus }) {
  return <StatusTag tone={TONES[status]}>{useMessages(callMessages).applicationStatuses[status]}</StatusTag>
}

const hrefOf = ({ call, city }: Pick<CityCallView, 'call' | 'city'>) => `/city/calls/${call.ref}?city=${encodeURIComponent(city.ref)}`

/** What one's cities can apply to, and what they have sent. */
export function CityCallsPage({ calls }: { calls: readonly CityCallView[] }) {
  const words = useMessages(callMessages)
  const formats = useFormats()
  const deadline = useDeadline()
  const open = calls.filter((one) => one.call.stage === 'OPEN' && one.obstacle === null).length
  return (
    <>
      <PageHeading title={words.city.listTitle(open)} lead={words.city.listLead} />
      <DataTable
        caption={words.calls}
        rows={calls}
        rowKey={(one) => `${one.call.ref} ${one.city.ref}`}
        rowHref={hrefOf}
        columns={[
          { key: 'name', header: words.list.name, primary: true, cell: (one) => formats.text(one.call.title) },
          { key: 'city', header: words.page.city, cell: (one) => <Plate name={one.city.name} size="small" /> },
          { key: 'state', header: words.list.state, cell: (one) => <CallStageTag stage={one.call.stage} /> },
          { key: 'deadline', header: words.list.deadline, cell: (one) => deadline(one.call) },
          { key: 'yours', header: words.city.yours, cell: (one) => (one.application ? <ApplicationStatusTag status={one.application.status} /> : one.obstacle ? words.city.obstacle : words.city.notYet) },
        ]}
        empty={<EmptyState title={words.city.none}>{words.city.noneText}</EmptyState>}
      />
    </>
  )
}

type PageProps = CityCallView & { files: readonly EvidenceRow[]; refusedFile?: SubmissionResult<string[]> | null; lastResult?: SubmissionResult<string[]> | null }

/** A call with one's own application: written, sent, changed, withdrawn; then its outcome. */
export function CityCallPage({ call, city, application, obstacle, files, refusedFile, lastResult }: PageProps) {
  const words = useMessages(callMessages)
  const formats = useFormats()
  // What was just typed stays on the page even where the call has closed meanwhile.
  const mayWrite = obstacle === null && (call.stage === 'OPEN' || Boolean(lastResult))
  return (
    <>
      <p className="mb-4">
        <Plate name={city.name} size="big" />
      </p>
      <PageHeading eyebrow={`${words.call} ${call.ref}`} title={formats.text(call.title)} actions={application ? <ApplicationStatusTag status={application.status} /> : null} />
      {application ? <Outcome application={application} call={call} /> : null}
      {obstacle ? (
        <Notice tone="warn" title={words.city.obstacle}>
          {fill(words.obstacles[obstacle.code], obstacle, formats)}
        </Notice>
      ) : null}
      {call.stage === 'UPCOMING' ? <Notice tone="info">{words.city.notOpenYet(formats.day(call.opensOn))}</Notice> : null}
      <CallFacts call={call} programmes={`/${formats.language}/programmes`} />
      <CallText text={call.text} />
      <CriteriaTable criteria={call.criteria} />
      {mayWrite ? <ApplicationForm call={call} city={city} application={application} lastResult={lastResult} /> : application ? <SentText application={application} /> : null}
      {application ? <EvidenceFiles files={files} words={words.files} action={call.stage === 'OPEN' && obstacle === null ? `/city/calls/${call.ref}/attach?city=${encodeURIComponent(city.ref)}` : undefined} hidden={{ city: city.id }} lastResult={refusedFile} /> : mayWrite ? <p className="text-ink-2">{words.filesLater}</p> : null}
      {application?.status === 'SUBMITTED' && call.stage !== 'CANCELLED' ? (
        <ConfirmPanel label={words.city.withdraw} confirm={words.city.withdraw} action={`/city/calls/${call.ref}/withdraw?city=${encodeURIComponent(city.ref)}`} hidden={{ application: application.ref }}>
          <p>{words.city.withdrawWarning}</p>
        </ConfirmPanel>
      ) : null}
    </>
  )
}

/** What became of it, said at the top. */
function Outcome({ application, call }: { application: OwnApplication; call: CallWords }) {
  const words = useMessages(callMessages).city
  const { applicationStatuses } = useMessages(callMessages)
  const formats = useFormats()
  const deadline = useDeadline()
  const { status } = application
  if (call.stage === 'CANCELLED') return <Notice tone="warn" title={words.cancelledCall}>{call.statusReason}</Notice>
  if (status === 'FUNDED' || status === 'RESERVE' || status === 'DECLINED') {
    return (
      <Section title={words.outcome}>
        <Facts
          facts={[
            { label: words.outcome, value: applicationStatuses[status] },
            ...(application.award ? [{ label: words.award, value: formats.money(application.award) }] : []),
            ...(application.outcomeReason ? [{ label: words.reason, value: <span className="whitespace-pre-line">{application.outcomeReason}</span> }] : []),
          ]}
        />
        {status === 'FUNDED' ? <p>{application.line ? <TextLink href={`/city/allocations/${application.line}`}>{words.toAllocation}</TextLink> : words.allocationNext}</p> : null}
      </Section>
    )
  }
  if (call.stage === 'SCORING') return <Notice tone={status === 'DRAFT' ? 'warn' : 'info'}>{status === 'SUBMITTED' ? words.closed : words.neverSent}</Notice>
  if (call.stage !== 'OPEN') return null
  return (
    <Notice tone={status === 'SUBMITTED' ? 'good' : 'info'} title={status === 'SUBMITTED' && application.submittedAt ? words.sentOn(formats.instant(application.submittedAt)) : words.draftKept(formats.instant(application.updatedAt), application.updatedBy)}>
      {status === 'SUBMITTED' ? words.until(deadline(call)) : null}
    </Notice>
  )
}

const LONG = ['need', 'plan', 'results', 'budget'] as const

function ApplicationForm({ call, city, application, lastResult }: Omit<PageProps, 'obstacle' | 'files' | 'refusedFile'>) {
  const { city: words } = useMessages(callMessages)
  const formats = useFormats()
  const { fields, errors } = pageForm([...ANSWERS, 'asked', 'version'], { lastResult, defaultValue: { ...application?.answers, asked: application?.typed, version: String(application?.version ?? 0) } })
  const at = (deed: string) => `/city/calls/${call.ref}${deed}?city=${encodeURIComponent(city.ref)}`
  const sent = application?.status === 'SUBMITTED'
  return (
    <Section title={application ? words.changeTitle(application.ref) : words.applyTitle(city.name)} id="application">
      <PageForm errors={errors} action={at('/submit')} hidden={{ city: city.id, version: fields.version.defaultValue ?? '0' }}>
        <TextField {...fields.title} label={words.title} maxLength={200} />
        {LONG.map((name) => (
          <TextAreaField key={name} {...fields[name]} label={words[name]} hint={name === 'budget' ? words.budgetHint : undefined} rows={name === 'budget' ? 4 : 6} maxLength={8000} />
        ))}
        <TextField {...fields.asked} label={words.asked} hint={words.askedHint(formats.money(call.floor), formats.money(call.ceiling))} inputMode="decimal" width="half" />
        <div className="form-actions">
          <Button>{sent ? words.submitChange : words.submit}</Button>
          {sent ? null : (
            <Button variant="quiet" formAction={at('')}>
              {words.save}
            </Button>
          )}
        </div>
      </PageForm>
    </Section>
  )
}

/** What was written, to read. */
function SentText({ application }: { application: OwnApplication }) {
  const { city: words } = useMessages(callMessages)
  return (
    <Section title={`${words.sentText} · ${application.ref}`}>
      <ApplicationText answers={application.answers} asked={application.asked} />
    </Section>
  )
}

export function ApplicationText({ answers, asked }: { answers: Answers; asked: Money | null }) {
  const { city: words } = useMessages(callMessages)
  const formats = useFormats()
  return (
    <Facts
      facts={[
        ...ANSWERS.map((answer) => ({ label: words[answer], value: <span className="whitespace-pre-line break-words">{answers[answer]}</span> })),
        ...(asked ? [{ label: words.asked, value: formats.money(asked) }] : []),
      ]}
    />
  )
}
