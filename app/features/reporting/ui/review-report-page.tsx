import type { SubmissionResult } from '@conform-to/react'
import { subtract, usd } from '#app/kernel/money'
import { useFormats, useMessages } from '#app/ui/language'
import { type EvidenceRow, ErrorSummary, PageForm, pageForm, SubmitButton, TextAreaField } from '#app/ui/form'
import { Breadcrumbs, Button, Disclosure, Facts, Notice, PageHeading, Plate, Section, TextLink } from '#app/ui/primitives'
import { PARTS } from '../domain/content'
import { reportingMessages } from '../messages'
import { Evidence } from './evidence'
import { AboveSent, LineFigures, ReportContent } from './report-content'
import type { ReportShown } from './report-view'
import { Rounds } from './rounds'
import { ReportStatusTag, useSpan } from './status'

type Props = { report: ReportShown; files: readonly EvidenceRow[]; duties: { review: boolean; certify: boolean }; lastResult?: SubmissionResult<string[]> | null }

/** One report as the team reads it, with the answer below. */
export function ReviewReportPage({ report, files, duties, lastResult }: Props) {
  const words = useMessages(reportingMessages)
  const formats = useFormats()
  const spanOf = useSpan()
  const { review } = words
  return (
    <>
      <Breadcrumbs items={[{ label: words.reports, href: '/secretariat/city-reports' }, { label: report.ref }]} />
      <PageHeading eyebrow={`${words.kinds[report.kind]} ${report.ref}`} title={<Plate name={report.city.name} href={`/secretariat/cities/${report.city.ref}`} />} actions={<ReportStatusTag status={report.status} late={report.late} />} />
      <ErrorSummary errors={lastResult?.error} />
      <Facts
        facts={[
          { label: review.programme, value: <TextLink href={`/secretariat/programmes/${report.programme.ref}`}>{formats.text(report.programme.title)}</TextLink> },
          { label: review.allocation, value: <TextLink href={`/secretariat/allocations/${report.allocation}`}>{report.allocation}</TextLink> },
          { label: review.covers, value: spanOf(report) },
          ...(report.dueOn ? [{ label: review.dueOn, value: formats.day(report.dueOn) }] : []),
          ...(report.corrects ? [{ label: review.corrects, value: <TextLink href={`/secretariat/city-reports/${report.corrects.ref}`}>{report.corrects.ref}</TextLink> }] : []),
          ...(report.corrections.length > 0 ? [{ label: review.corrections, value: formats.list(report.corrections.map((one) => one.ref)) }] : []),
          ...(report.counted && report.reportedOn ? [{ label: review.counted, value: review.countedOn(formats.money(report.counted), formats.day(report.reportedOn)) }] : []),
          ...(report.certifiedBy && report.certifiedOn ? [{ label: review.certifiedBy, value: `${report.certifiedBy}, ${formats.day(report.certifiedOn)}` }] : []),
        ]}
      />
      <LineFigures figures={report.figures} />
      <Section title={words.report}>
        <ReportContent content={report.rounds.at(-1)!.content} />
      </Section>
      <Evidence files={files} />
      {report.status === 'SUBMITTED' ? <Answer report={report} duties={duties} lastResult={lastResult} /> : null}
      {report.status === 'ACCEPTED' && duties.certify ? (
        <Section title={review.certify} lead={review.certifyHint}>
          <form method="post" action={`/secretariat/city-reports/${report.ref}/certify`}>
            <Button>{review.certify}</Button>
          </form>
        </Section>
      ) : null}
      <Rounds rounds={report.rounds} />
    </>
  )
}

function Answer({ report, duties, lastResult }: Omit<Props, 'files'>) {
  const words = useMessages(reportingMessages)
  const formats = useFormats()
  const { review } = words
  const { fields } = pageForm(PARTS.map((part) => `on_${part}` as const), { lastResult })
  if (!duties.review) return <Notice tone="info">{review.reviewerOnly}</Notice>
  const round = report.rounds.at(-1)!
  const difference = subtract(round.spent, report.corrects?.spent ?? usd(0n))
  const hint = difference.minor === 0n ? review.acceptNothing : report.corrects ? review.acceptDifference(formats.money(difference), formats.day(round.submittedOn)) : review.acceptHint(formats.money(difference), formats.day(round.submittedOn))
  const at = (deed: string) => `/secretariat/city-reports/${report.ref}/${deed}`
  return (
    <Section title={review.decide}>
      <AboveSent report={report} spentMinor={round.spent.minor} />
      <PageForm action={at('accept')}>
        <p>{hint}</p>
        <SubmitButton>{review.accept}</SubmitButton>
      </PageForm>
      <Disclosure summary={review.giveBack} open={Boolean(lastResult?.error)}>
        <PageForm action={at('return')}>
          <p className="field-hint">{review.giveBackHint}</p>
          {PARTS.map((part) => (
            <TextAreaField key={part} {...fields[`on_${part}`]} label={review.commentOn(words.parts[part])} rows={2} optional />
          ))}
          <SubmitButton variant="quiet">{review.giveBack}</SubmitButton>
        </PageForm>
      </Disclosure>
    </Section>
  )
}
