// A donor's statement as tables: what was given is what is at work, what waits, and what it cost.
import type { Language } from '#app/kernel/language'
import { negate, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { statementMessages } from '../messages'
import { reportMessages } from '../messages/report'
import { donorMoneyTables, type MoneyFacts } from './donor-money-tables'
import type { Report, ReportCell } from './report'

type Line = { city: { ref: string; name: string; country: string } | null; amount: Money; sent: Money; confirmed: Money }
export type DonorFigures = Record<'received' | 'refunded' | 'fees' | 'supportCost' | 'netProgrammable' | 'attributed' | 'remaining', Money> & {
  donor: { ref: string; name: string }
  asOf: Day
  knownOn: Day | null
  allocations: readonly { ref: string; decision: string | null; approvedOn: Day; programme: { ref: string; titleEn: string; titleFr: string }; kind: 'exact' | 'notional'; lines: readonly Line[] }[]
}

export function donorStatementReport(statement: DonorFigures, money: MoneyFacts, language: Language): Report {
  const words = statementMessages[language].follow
  const says = reportMessages[language]
  const figures = [{ label: statementMessages[language].today.figure, kind: 'text' as const, weight: 3 }, { label: 'US$', kind: 'amount' as const }]
  const less = (amount: Money) => ({ amount: negate(amount) })
  const state = (line: Line) => (line.confirmed.minor > 0n ? words.arrived : line.sent.minor === 0n ? words.decided : line.city ? words.sent : words.paidOut)
  const kinds = new Set(statement.allocations.map((a) => a.kind))
  return {
    fileName: `donor-statement-${statement.donor.ref}-${statement.asOf}`,
    title: says.names['donor-statement'],
    subject: statement.donor.name,
    asOf: statement.asOf,
    knownOn: statement.knownOn,
    facts: [{ label: says.donorNumber, value: statement.donor.ref }],
    tables: [
      {
        title: says.donor.given,
        columns: figures,
        rows: [
          [says.donor.received, { amount: statement.received }],
          [words.refunded, less(statement.refunded)],
          [words.fees, less(statement.fees)],
          [words.support, less(statement.supportCost)],
        ],
        total: [says.donor.net, { amount: statement.netProgrammable }],
      },
      {
        title: says.donor.became,
        columns: figures,
        rows: [
          [words.working, { amount: statement.attributed }],
          [words.waiting, { amount: statement.remaining }],
        ],
        total: [says.donor.net, { amount: statement.netProgrammable }],
      },
      {
        title: says.donor.shares,
        note: [kinds.has('notional') ? words.notional : null, kinds.has('exact') ? words.exact : null].filter(Boolean).join(' ') || words.empty,
        columns: [
          { label: says.allocation, kind: 'text', weight: 1.4 },
          { label: says.approvedOn, kind: 'day', beneath: true },
          { label: says.programme, kind: 'text', weight: 2.6 },
          { label: says.kind, kind: 'text', beneath: true },
          { label: says.city, kind: 'text', weight: 1.8 },
          { label: words.state, kind: 'text', beneath: true },
          { label: words.share, kind: 'amount', weight: 1.3 },
        ],
        rows: statement.allocations.flatMap((a) =>
          a.lines.map((line): ReportCell[] => [a.ref, { day: a.approvedOn }, language === 'fr' ? a.programme.titleFr : a.programme.titleEn, words.shareOf(a.kind), line.city?.name ?? words.wholeNetwork, state(line), { amount: line.amount }]),
        ),
        total: [words.working, null, null, null, null, null, { amount: statement.attributed }],
      },
      ...donorMoneyTables(money, language),
    ],
  }
}
