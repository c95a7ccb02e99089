import type { SubmissionResult } from '@conform-to/react'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { DateField, PageForm, pageForm, SelectField, SubmitButton, TextAreaField } from '#app/ui/form'
import { Breadcrumbs, Disclosure, EmptyState, Facts, Notice, PageHeading, Plate, Section, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { memberReportMessages } from '../messages'
import { MemberReportBody, MemberReportFiles, type MemberReportShown } from './member-report-view'

type ListProps = {
  reports: readonly { ref: string; period: string; asOf: Day; madeBy: string; copies: number; opened: number }[]
  reached: { focalPoints: number; cities: number; without: readonly { ref: string; name: string }[] }
  periods: readonly string[]
  today: Day
  mayMake: boolean
  lastResult?: SubmissionResult<string[]> | null
}

/** Reports to all member cities: make one, and see who opened those that were made. */
export function MemberReportsPage({ reports, reached, periods, today, mayMake, lastResult }: ListProps) {
  const words = useMessages(memberReportMessages)
  const formats = useFormats()
  const { desk } = words
  return (
    <>
      <PageHeading eyebrow={words.reports} title={desk.title} lead={desk.lead} />
      <p>{desk.reach(reached.focalPoints, reached.cities)}</p>
      {reached.without.length > 0 ? (
        <Disclosure summary={desk.without(reached.without.length)}>
          <ul className="flex flex-wrap gap-3">
            {reached.without.map((city) => (
              <li key={city.ref}>
                <Plate name={city.name} href={`/secretariat/cities/${city.ref}`} size="small" />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {mayMake ? <Make periods={periods} today={today} lastResult={lastResult} /> : null}
      <Section title={desk.list}>
        <DataTable
          caption={desk.list}
          rows={reports}
          rowKey={(report) => report.ref}
          rowHref={(report) => `/secretariat/member-reports/${report.ref}`}
          columns={[
            { key: 'ref', header: desk.ref, primary: true, cell: (report) => `${report.ref} · ${report.period.replace('-', '–')}` },
            { key: 'asOf', header: desk.day, cell: (report) => formats.shortDay(report.asOf) },
            { key: 'by', header: desk.madeBy, cell: (report) => report.madeBy },
            { key: 'opened', header: desk.opened, align: 'end', cell: (report) => desk.openedOf(report.opened, report.copies) },
          ]}
          empty={<EmptyState title={desk.none}>{desk.noneText}</EmptyState>}
        />
      </Section>
    </>
  )
}

function Make({ periods, today, lastResult }: Pick<ListProps, 'periods' | 'today' | 'lastResult'>) {
  const { desk } = useMessages(memberReportMessages)
  const { fields, errors } = pageForm(['period', 'asOf', 'wordsEn', 'wordsFr'], { lastResult, defaultValue: { period: periods[0], asOf: today } })
  return (
    <Section title={desk.make}>
      <PageForm errors={errors} action="/secretariat/member-reports/make">
        <SelectField {...fields.period} label={desk.period} width="half" options={periods.map((code) => ({ value: code, label: code.replace('-', '–') }))} placeholder={false} />
        <DateField {...fields.asOf} label={desk.day} hint={desk.dayHint} max={today} />
        <TextAreaField {...fields.wordsEn} label={desk.wordsEn} hint={desk.wordsHint} rows={3} optional />
        <TextAreaField {...fields.wordsFr} label={desk.wordsFr} rows={3} optional />
        <Notice tone="warn">{desk.warning}</Notice>
        <SubmitButton>{desk.make}</SubmitButton>
      </PageForm>
    </Section>
  )
}

type Copy = { person: string; city: { ref: string; name: string }; mailedAt: Date | null; openedAt: Date | null }

/** One report as the team sees it: what it says, who got it, who opened it. */
export function MemberReportPage({ report, copies }: { report: MemberReportShown; copies: readonly Copy[] }) {
  const words = useMessages(memberReportMessages)
  const formats = useFormats()
  const opened = copies.filter(({ openedAt }) => openedAt !== null).length
  const at = (instant: Date | null) => (instant ? formats.instant(instant) : words.copies.notYet)
  return (
    <>
      <Breadcrumbs items={[{ label: words.reports, href: '/secretariat/member-reports' }, { label: report.ref }]} />
      <PageHeading eyebrow={`${words.number(report.ref)} · ${words.asOf(formats.day(report.asOf))}`} title={words.title(report.period.replace('-', '–'))} />
      <MemberReportFiles base={`/secretariat/member-reports/${report.ref}`} isIssued={report.isIssued} />
      <Facts
        facts={[
          { label: words.desk.madeBy, value: report.madeBy },
          { label: words.desk.opened, value: words.desk.openedOf(opened, copies.length) },
        ]}
      />
      <Section title={words.copies.title}>
        <DataTable
          caption={words.copies.title}
          rows={copies}
          rowKey={(copy) => `${copy.city.ref} ${copy.person}`}
          columns={[
            { key: 'person', header: words.copies.person, primary: true, cell: (copy) => copy.person },
            { key: 'city', header: words.copies.city, cell: (copy) => <TextLink href={`/secretariat/cities/${copy.city.ref}`}>{copy.city.name}</TextLink> },
            { key: 'mailed', header: words.copies.mailed, cell: (copy) => at(copy.mailedAt) },
            { key: 'opened', header: words.copies.opened, cell: (copy) => at(copy.openedAt) },
          ]}
          empty={null}
        />
      </Section>
      <MemberReportBody report={report} />
    </>
  )
}

/** One report as a focal point reads it. */
export function OwnMemberReportPage({ report }: { report: MemberReportShown }) {
  const words = useMessages(memberReportMessages)
  const formats = useFormats()
  return (
    <>
      <PageHeading eyebrow={`${words.number(report.ref)} · ${words.asOf(formats.day(report.asOf))}`} title={words.title(report.period.replace('-', '–'))} />
      <MemberReportFiles base={`/city/member-reports/${report.ref}`} isIssued={report.isIssued} />
      <MemberReportBody report={report} />
    </>
  )
}

/** On the city's first page: the reports that it was sent. */
export function OwnMemberReports({ reports }: { reports: readonly { ref: string; period: string; asOf: Day }[] }) {
  const words = useMessages(memberReportMessages)
  const formats = useFormats()
  if (reports.length === 0) return null
  return (
    <Section title={words.own.title}>
      <ul className="stack">
        {reports.map((report) => (
          <li key={report.ref}>
            <TextLink href={`/city/member-reports/${report.ref}`}>{words.own.of(report.period.replace('-', '–'), formats.day(report.asOf))}</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
