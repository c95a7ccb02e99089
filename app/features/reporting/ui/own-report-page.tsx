import type { SubmissionResult } from '@conform-to/react'
import { useFormats, useLanguage, useMessages } from '#app/ui/language'
import { type EvidenceRow, ErrorSummary, FieldSet, PageForm, pageForm, TextAreaField, TextField } from '#app/ui/form'
import { Breadcrumbs, Button, Facts, Notice, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { HEADINGS } from '#app/features/allocations/domain/headings'
import { FIELDS, SECTIONS, spentFieldOf, spentSoFar, type Part, type ReportField } from '../domain/content'
import { isOwed } from '../domain/deadline'
import { reportingMessages } from '../messages'
import { Evidence } from './evidence'
import { Autosave } from './autosave'
import { AboveSent, LineFigures, ReportContent } from './report-content'
import type { ReportShown } from './report-view'
import { Rounds } from './rounds'
import { ReportStatusTag, useSpan } from './status'

type Answer = SubmissionResult<string[]> | null | undefined
type Props = { report: ReportShown; files: readonly EvidenceRow[]; lastResult?: Answer; /** What was refused of a file. */ refusedFile?: Answer }

/** One report as its city sees it: a form while it is to be sent, else what was sent and what came of it. */
export function OwnReportPage({ report, files, lastResult, refusedFile }: Props) {
  const words = useMessages(reportingMessages)
  const formats = useFormats()
  const spanOf = useSpan()
  return (
    <>
      <Breadcrumbs items={[{ label: report.city.name, href: '/city' }, { label: `${words.report} ${report.ref}` }]} />
      <PageHeading eyebrow={`${words.kinds[report.kind]} ${report.ref} · ${spanOf(report)}`} title={formats.text(report.programme.title)} actions={<ReportStatusTag status={report.status} late={report.late} />} />
      <Facts
        facts={[
          { label: words.review.allocation, value: <TextLink href={`/city/allocations/${report.line}`}>{report.allocation}</TextLink> },
          ...(report.dueOn && isOwed(report.status) ? [{ label: words.desk.dueOn, value: formats.day(report.dueOn) }] : []),
          ...(report.corrects ? [{ label: words.review.corrects, value: <TextLink href={`/city/reports/${report.corrects.id}`}>{report.corrects.ref}</TextLink> }] : []),
          ...(report.corrections.length > 0 ? [{ label: words.review.corrections, value: report.corrections.map((one) => <TextLink key={one.id} href={`/city/reports/${one.id}`}>{one.ref}</TextLink>) }] : []),
          ...(report.counted && report.reportedOn ? [{ label: words.review.counted, value: words.review.countedOn(formats.money(report.counted), formats.day(report.reportedOn)) }] : []),
        ]}
      />
      <LineFigures figures={report.figures} />
      {isOwed(report.status) ? <WriteReport report={report} files={files} lastResult={lastResult} refusedFile={refusedFile} /> : <SentReport report={report} files={files} lastResult={lastResult} />}
    </>
  )
}

function SentReport({ report, files, lastResult }: Props) {
  const words = useMessages(reportingMessages)
  const isAccepted = report.status === 'ACCEPTED' || report.status === 'CERTIFIED'
  return (
    <>
      <ErrorSummary errors={lastResult?.error} />
      <Section title={words.report}>
        <ReportContent content={report.rounds.at(-1)!.content} />
      </Section>
      <Evidence files={files} />
      <Rounds rounds={report.rounds} />
      {isAccepted ? (
        <Section title={words.city.correct} lead={words.city.correctHint}>
          <form method="post" action={`/city/reports/${report.id}/correct`}>
            <Button variant="quiet">{words.city.correct}</Button>
          </form>
        </Section>
      ) : null}
    </>
  )
}

function WriteReport({ report, files, lastResult, refusedFile }: Props) {
  const words = useMessages(reportingMessages)
  const formats = useFormats()
  const typed = lastResult ? (lastResult.initialValue as ReportShown['typed'] | undefined) ?? {} : report.typed
  const { fields, errors } = pageForm(FIELDS, { lastResult, defaultValue: report.typed })
  const last = report.rounds.at(-1)
  const comments = report.status === 'RETURNED' && last ? last.comments : {}
  const soFar = spentSoFar(typed, useLanguage() === 'fr')
  const at = (deed: string) => `/city/reports/${report.id}/${deed}`
  const form = `report-${report.id}`
  return (
    <>
      {report.status === 'RETURNED' ? <Notice tone="warn">{report.dueOn ? words.city.returned(formats.day(report.dueOn)) : words.city.returnedNoDay}</Notice> : null}
      {report.corrects ? <Notice tone="info">{words.city.correctsText(report.corrects.ref, formats.money(report.corrects.spent))}</Notice> : null}
      <Asked comments={comments} part="whole" />
      <PageForm errors={errors} action={at('submit')} id={form} hidden={{ version: String(report.version) }}>
        {SECTIONS.slice(0, 2).map((section) => (
          <Text key={section} field={fields[section]} section={section} comments={comments} />
        ))}
        <Asked comments={comments} part="people" />
        <TextField {...fields.people} label={words.people} hint={words.peopleHint} width="short" inputMode="numeric" optional />
        <TextField {...fields.women} label={words.women} width="short" inputMode="numeric" optional />
        {SECTIONS.slice(2, 4).map((section) => (
          <Text key={section} field={fields[section]} section={section} comments={comments} optional />
        ))}
        <Asked comments={comments} part="spending" />
        <FieldSet legend={words.spending} hint={words.spendingHint} columns>
          {HEADINGS.map((heading) => (
            <TextField key={heading} {...fields[spentFieldOf(heading)]} label={words.headings[heading]} width="short" inputMode="decimal" autoComplete="off" optional />
          ))}
        </FieldSet>
        <p className="figures">{words.typedSoFar(formats.money(soFar))}</p>
        <AboveSent report={report} spentMinor={soFar.minor} />
        <Text field={fields.summary} section="summary" comments={comments} />
        <div className="form-actions">
          <Button>{words.city.send}</Button>
          <Button variant="quiet" formAction={at('save')}>
            {words.city.save}
          </Button>
        </div>
        <p className="text-small text-ink-2">{words.city.sendHint}</p>
        {report.savedBy ? <p className="text-small text-ink-2">{words.city.savedBy(report.savedBy, formats.instant(report.savedAt))}</p> : null}
        <Autosave form={form} action={at('save')} />
      </PageForm>
      <Evidence files={files} action={at('attach')} lastResult={refusedFile} />
      <Rounds rounds={report.rounds} />
    </>
  )
}

type TextProps = { field: { name: ReportField | string; defaultValue?: string; errors?: readonly string[] }; section: (typeof SECTIONS)[number]; comments: ReportShown['rounds'][number]['comments']; optional?: boolean }

function Text({ field, section, comments, optional }: TextProps) {
  const words = useMessages(reportingMessages)
  return (
    <>
      <Asked comments={comments} part={section} />
      <TextAreaField {...field} label={words.sections[section]} hint={words.hints[section]} rows={section === 'summary' ? 3 : 5} optional={optional} />
    </>
  )
}

/** What the team asks of a part, right above it. */
function Asked({ comments, part }: { comments: TextProps['comments']; part: Part }) {
  const words = useMessages(reportingMessages).city
  const text = comments[part]
  return text ? (
    <Notice tone="warn" title={words.commentTitle}>
      <span className="whitespace-pre-line break-words">{text}</span>
    </Notice>
  ) : null
}
