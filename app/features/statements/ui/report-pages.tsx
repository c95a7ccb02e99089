import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { Notice, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { FilterSentence } from '#app/ui/table'
import type { Report } from '../documents/report'
import { statementMessages } from '../messages'
import { reportMessages } from '../messages/report'
import { ReportQuestionForm, type QuestionView } from './report-question-form'
import { ReportFiles, ReportTables } from './report-tables'

/** The reports that can be made, each with its question. */
export function ReportsPage({ questions }: { questions: readonly QuestionView[] }) {
  const words = useMessages(reportMessages)
  const { sources } = useMessages(statementMessages)
  return (
    <>
      <PageHeading title={words.reports} lead={words.lead} actions={<TextLink href="/secretariat/sources-and-uses">{sources.name}</TextLink>} />
      <div className="columns columns-even">
        {questions.map((question) => (
          <Section key={question.report} title={words.names[question.report]} lead={words.abouts[question.report]}>
            <ReportQuestionForm question={question} />
          </Section>
        ))}
      </div>
    </>
  )
}

/** A report that cannot be made as it was asked for. */
export function RefusedReportPage({ question }: { question: QuestionView }) {
  const words = useMessages(reportMessages)
  return (
    <>
      <PageHeading eyebrow={words.names[question.report]} title={words.refused} />
      <ReportQuestionForm question={question} />
    </>
  )
}

/** One report: the question that it answers, its tables, its files. */
export function ReportPage({ report, period, base, query }: { report: Report; period: { code: string; all: readonly string[] } | null; base: string; query: string }) {
  const words = useMessages(reportMessages)
  const says = useMessages(statementMessages).today
  const formats = useFormats()
  return (
    <>
      <PageHeading eyebrow={report.title} title={report.subject} lead={words.asOfDay(formats.day(report.asOf))} actions={<ReportFiles base={base} query={query} />} />
      <FilterSentence
        action={base}
        parts={[
          ...(period ? [says.period, { name: 'period', label: says.period, value: period.code, options: period.all.map((code) => ({ value: code, label: code.replace('-', '–') })) }] : []),
          says.asAt,
          { kind: 'day', name: 'asOf', label: says.asAt, value: report.asOf },
          says.knownOn,
          { kind: 'day', name: 'knownOn', label: says.knownOn, value: report.knownOn ?? '' },
        ]}
      />
      <KnownOnNotice knownOn={report.knownOn} />
      <ReportTables tables={report.tables} />
    </>
  )
}

function KnownOnNotice({ knownOn }: { knownOn: Day | null }) {
  const words = useMessages(statementMessages).today
  const formats = useFormats()
  return knownOn ? <Notice tone="info">{words.asKnown(formats.day(knownOn))}</Notice> : null
}
