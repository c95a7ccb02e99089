// A city's statement as one table of its allocations.
import type { LineStatus } from '#app/features/allocations/domain/allocation'
import { allocationMessages } from '#app/features/allocations/messages'
import { formatsIn, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { reportMessages } from '../messages/report'
import type { Report, ReportCell } from './report'

type Amounts = Record<'disbursed' | 'confirmed' | 'expended', Money>
export type CityFigures = Amounts & {
  city: { ref: string; name: string; country: string }
  asOf: Day
  knownOn: Day | null
  allocated: Money
  allocations: readonly (Amounts & { ref: string; approvedOn: Day; status: LineStatus; programme: { titleEn: string; titleFr: string }; amount: Money; madePossibleBy: readonly string[] })[]
}

export function cityStatementReport(statement: CityFigures, language: Language): Report {
  const says = reportMessages[language]
  const formats = formatsIn(language)
  const amounts = (of: Amounts): ReportCell[] => [{ amount: of.disbursed }, { amount: of.confirmed }, { amount: of.expended }]
  const title = (a: CityFigures['allocations'][number]) => (language === 'fr' ? a.programme.titleFr : a.programme.titleEn)
  return {
    fileName: `city-statement-${statement.city.ref}-${statement.asOf}`,
    title: says.names['city-statement'],
    subject: `${statement.city.name}, ${formats.country(statement.city.country)}`,
    asOf: statement.asOf,
    knownOn: statement.knownOn,
    facts: [{ label: says.cityNumber, value: statement.city.ref }],
    tables: [
      {
        title: says.cityTables.allocations,
        columns: [
          { label: says.allocation, kind: 'text', weight: 1.2 },
          { label: says.approvedOn, kind: 'day', beneath: true },
          { label: says.programme, kind: 'text', weight: 1.7 },
          { label: says.state, kind: 'text', beneath: true },
          { label: says.cityTables.amount, kind: 'amount' },
          { label: says.cityTables.sent, kind: 'amount' },
          { label: says.cityTables.arrived, kind: 'amount' },
          { label: says.cityTables.expended, kind: 'amount' },
        ],
        rows: statement.allocations.map((a) => [a.ref, { day: a.approvedOn }, title(a), allocationMessages[language].lineStatuses[a.status], { amount: a.amount }, ...amounts(a)]),
        total: [says.total, null, null, null, { amount: statement.allocated }, ...amounts(statement)],
      },
      {
        title: says.cityTables.givers,
        note: says.cityTables.giversNote,
        columns: [
          { label: says.allocation, kind: 'text' },
          { label: says.cityTables.giversOf, kind: 'text', weight: 4 },
        ],
        rows: statement.allocations.map((a) => [a.ref, formats.list(a.madePossibleBy)]),
      },
    ],
  }
}
