import type { SubmissionResult } from '@conform-to/react'
import type { Bilingual } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import { useFormats, useMessages } from '#app/ui/language'
import { CheckboxField, ErrorSummary, EvidenceFiles, FieldSet, PageForm, pageForm, RadioField, SubmitButton, TextAreaField, type EvidenceRow } from '#app/ui/form'
import { Breadcrumbs, ConfirmPanel, Facts, Notice, PageHeading, Plate, Section, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { Answers, ApplicationStatus } from '../domain/application'
import type { CallStage } from '../domain/call'
import { MOST_POINTS, type ScoringState } from '../domain/scoring'
import { callMessages } from '../messages'
import { scoringMessages } from '../messages/scoring'
import { ScoringTag, usePoints } from './applications-table'
import { ApplicationStatusTag, ApplicationText } from './city-call-pages'

type Criterion = { id: string; name: Bilingual; weight: number }

export type ApplicationDetail = {
  ref: string
  call: { ref: string; title: Bilingual; stage: CallStage; talkFrom: number; criteria: readonly Criterion[] }
  city: { ref: string; name: string; country: string }
  status: ApplicationStatus
  answers: Answers
  asked: Money
  award: Money | null
  outcomeReason: string | null
  sentAt: Date
  sentTimes: number
  state: ScoringState
  scored: number
  sheets: readonly { scorer: string; own: boolean; mean: number; revision: number; points: readonly number[]; comments: readonly string[] }[]
  conflicts: readonly { name: string; reason: string; own: boolean }[]
  talk: { text: string; at: Date } | null
  allocation: { ref: string } | null
}

type Result = SubmissionResult<string[]> | null | undefined
type Duties = { score: boolean; declare: boolean }
type Props = { application: ApplicationDetail; files: readonly EvidenceRow[]; duties: Duties; lastResult?: Result }

/** One application as the team reads, scores and settles it. */
export function ApplicationPage({ application, files, duties, lastResult }: Props) {
  const words = useMessages(scoringMessages)
  const { calls, call, files: fileWords } = useMessages(callMessages)
  const formats = useFormats()
  const { page } = words
  const scoring = application.call.stage === 'SCORING' && application.status === 'SUBMITTED'
  const decided = application.status === 'FUNDED' || application.status === 'RESERVE' || application.status === 'DECLINED'
  return (
    <>
      <Breadcrumbs items={[{ label: calls, href: '/secretariat/calls' }, { label: application.call.ref, href: `/secretariat/calls/${application.call.ref}` }, { label: application.ref }]} />
      <PageHeading eyebrow={`${page.application} ${application.ref}`} title={application.answers.title} actions={scoring ? <ScoringTag state={application.state} /> : <ApplicationStatusTag status={application.status} />} />
      <ErrorSummary errors={lastResult?.initialValue?.['scores'] ? null : lastResult?.error} />
      <p className="mb-4">
        <Plate name={application.city.name} href={`/secretariat/cities/${application.city.ref}`} />
      </p>
      <Facts
        facts={[
          { label: call, value: <TextLink href={`/secretariat/calls/${application.call.ref}`}>{`${application.call.ref} · ${formats.text(application.call.title)}`}</TextLink> },
          { label: page.asked, value: formats.money(application.asked) },
          { label: page.sent, value: `${formats.instant(application.sentAt)} (${page.sentTimes(application.sentTimes)})` },
          ...(application.award ? [{ label: page.award, value: formats.money(application.award) }] : []),
          ...(decided && application.outcomeReason ? [{ label: page.reason, value: <span className="whitespace-pre-line">{application.outcomeReason}</span> }] : []),
          ...(application.allocation ? [{ label: page.allocation, value: <TextLink href={`/secretariat/allocations/${application.allocation.ref}`}>{application.allocation.ref}</TextLink> }] : []),
        ]}
      />
      <Section title={page.text}>
        <ApplicationText answers={application.answers} asked={application.asked} />
      </Section>
      <EvidenceFiles files={files} words={fileWords} />
      <Scores application={application} />
      {scoring ? <Scoring application={application} duties={duties} lastResult={lastResult} /> : null}
    </>
  )
}

/** The scores that the reader may see, side by side by criterion. */
function Scores({ application }: { application: ApplicationDetail }) {
  const { page } = useMessages(scoringMessages)
  const formats = useFormats()
  const pointsOf = usePoints()
  const { sheets, scored, conflicts, talk, call, state } = application
  return (
    <Section title={page.scores}>
      {scored === 0 ? <p className="text-ink-2">{page.none}</p> : null}
      {scored > sheets.length ? <Notice tone="info">{page.hidden(scored - sheets.length)}</Notice> : null}
      {state === 'DIFFERS' ? <Notice tone="warn">{page.differs(pointsOf(call.talkFrom))}</Notice> : null}
      {sheets.map((sheet) => (
        <div key={sheet.scorer} className="mt-4">
          <DataTable
            caption={`${page.scoresOf(sheet.scorer, pointsOf(sheet.mean))}${sheet.revision > 1 ? ` (${page.again(sheet.revision)})` : ''}`}
            captionVisible
            rows={call.criteria.map((criterion, i) => ({ ...criterion, points: sheet.points[i]!, comment: sheet.comments[i]! }))}
            rowKey={(row) => row.id}
            columns={[
              { key: 'criterion', header: page.criterion, primary: true, cell: (row) => page.pointsOf(formats.text(row.name), row.weight) },
              { key: 'comment', header: page.comment, cell: (row) => <span className="whitespace-pre-line break-words">{row.comment}</span> },
              { key: 'points', header: page.points, align: 'end', cell: (row) => formats.count(row.points) },
            ]}
            empty={null}
          />
        </div>
      ))}
      {talk ? <Facts facts={[{ label: page.settledText, value: <span className="whitespace-pre-line">{talk.text}</span> }]} /> : null}
      {conflicts.length > 0 ? <Facts facts={conflicts.map((one) => ({ label: page.conflicts, value: `${one.name} · ${one.reason}` }))} /> : null}
    </Section>
  )
}

function Scoring({ application, duties, lastResult }: Omit<Props, 'files'>) {
  const { page } = useMessages(scoringMessages)
  const { fields } = pageForm(['talk', 'reason'], { lastResult })
  const at = (deed: string) => `/secretariat/applications/${application.ref}/${deed}`
  const own = application.sheets.some((sheet) => sheet.own)
  const inConflict = application.conflicts.some((one) => one.own)
  const differs = application.state === 'DIFFERS'
  const typed = Boolean(lastResult?.initialValue?.['scores'])
  const mayScore = duties.score && !inConflict && (typed || (own ? differs : application.state !== 'COMPLETE'))
  return (
    <>
      {mayScore ? <ScoreForm application={application} lead={differs ? (own ? page.scoreAgain : page.scoreThird) : page.scoreLead} action={at('score')} lastResult={lastResult} /> : null}
      <div className="stack mt-6">
        {duties.score && own && differs ? (
          <ConfirmPanel label={page.settle} confirm={page.settle} action={at('settle')} tone="primary" open={Boolean(lastResult?.initialValue?.['talk'])}>
            <TextAreaField {...fields.talk} label={page.talk} rows={4} />
          </ConfirmPanel>
        ) : null}
        {duties.declare && !inConflict ? (
          <ConfirmPanel label={page.conflict} confirm={page.conflict} action={at('conflict')} open={Boolean(lastResult?.initialValue?.['reason'])}>
            <p>{page.conflictWarning}</p>
            <TextAreaField {...fields.reason} label={page.conflictReason} rows={2} />
          </ConfirmPanel>
        ) : null}
      </div>
    </>
  )
}

type TypedScore = { points?: string; comment?: string } | undefined

function ScoreForm({ application, lead, action, lastResult }: { application: ApplicationDetail; lead: string; action: string; lastResult: Result }) {
  const { page } = useMessages(scoringMessages)
  const formats = useFormats()
  const typed = lastResult?.initialValue as { scores?: TypedScore[]; unbound?: string } | undefined
  const choices = Array.from({ length: MOST_POINTS + 1 }, (_, points) => ({ value: String(points), label: String(points) }))
  return (
    <Section title={page.scoreTitle} lead={lead}>
      <PageForm action={action} errors={typed?.scores ? lastResult?.error : null}>
        {application.call.criteria.map((criterion, i) => {
          const label = page.pointsOf(formats.text(criterion.name), criterion.weight)
          return (
            <FieldSet key={criterion.id} legend={label}>
              <input type="hidden" name={`scores[${i}].criterion`} value={criterion.id} />
              <RadioField name={`scores[${i}].points`} label={page.points} look="segments" choices={choices} defaultValue={typed?.scores?.[i]?.points} />
              <TextAreaField name={`scores[${i}].comment`} label={page.commentOf} rows={2} defaultValue={typed?.scores?.[i]?.comment} />
            </FieldSet>
          )
        })}
        <CheckboxField name="unbound" label={page.unbound} defaultChecked={typed?.unbound === 'on'} errors={lastResult?.error?.['unbound'] ?? undefined} />
        <SubmitButton>{page.handIn}</SubmitButton>
      </PageForm>
    </Section>
  )
}
