import { toDecimal, type Money } from '#app/kernel/money'
import { toCsv, type Cell } from '#app/platform/sheet/csv'
import type { SourceOrUse, SourcesAndUses } from '../domain/sources-and-uses'

type Report = { period: { code: string }; asOf: string; knownOn: string | null; total: SourcesAndUses; pool: SourcesAndUses; windows: readonly { priorityArea: string | null; pledge: { ref: string; donor: string } | null; figures: SourcesAndUses }[] }

const COLUMNS: readonly [column: string, figure: SourceOrUse][] = [
  ['opening_balance', 'opening'],
  ['received', 'received'],
  ['refunded', 'refunded'],
  ['other_income', 'otherIncome'],
  ['moved', 'moved'],
  ['support_cost', 'supportCost'],
  ['fees', 'fees'],
  ['total_sources', 'totalSources'],
  ['sent_to_cities', 'sentToCities'],
  ['spent_directly', 'spentDirectly'],
  ['total_uses', 'totalUses'],
  ['closing_balance', 'closing'],
  ['allocated_not_sent', 'unsent'],
  ['available', 'available'],
]

const figure = (amount: Money): Cell => ({ figure: toDecimal(amount) })

/** One row for each window and one for the whole fund, US dollars. */
export function sourcesAndUsesCsv({ period, asOf, knownOn, total, pool, windows }: Report): string {
  const row = (window: string, pledge: string | null, donor: string | null, area: string | null, of: SourcesAndUses): Cell[] => [period.code, asOf, knownOn, window, pledge, donor, area, ...COLUMNS.map(([, key]) => figure(of[key]))]
  return toCsv(
    ['period', 'as_of', 'known_on', 'window', 'pledge', 'donor', 'priority_area', ...COLUMNS.map(([column]) => column)],
    [row('TOTAL', null, null, null, total), row('MDFM', null, null, null, pool), ...windows.map((w) => row('EARMARKED', w.pledge?.ref ?? null, w.pledge?.donor ?? null, w.priorityArea, w.figures))],
  )
}
