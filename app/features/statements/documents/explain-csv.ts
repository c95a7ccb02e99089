import { toDecimal, type Money } from '#app/kernel/money'
import { toCsv } from '#app/platform/sheet/csv'
import type { FigureQuestion } from '../domain/figures'

type Row = { kind: string; ref: string; day: string; recordedAt: Date | null; who: string | null; original: Money; amount: Money; paid: Money | null }

/** The rows behind a figure; `amount_usd` adds up to it. */
export function explainCsv(question: FigureQuestion, rows: readonly Row[]): string {
  const header = ['figure', 'of', 'known_on', 'kind', 'reference', 'day', 'recorded_at', 'name', 'currency', 'amount', 'paid', 'amount_usd']
  return toCsv(
    header,
    rows.map((row) => [question.figure, question.key, question.knownOn, row.kind, row.ref, row.day, row.recordedAt?.toISOString() ?? null, row.who, row.original.currency, { figure: toDecimal(row.original) }, row.paid && { figure: toDecimal(row.paid) }, { figure: toDecimal(row.amount) }]),
  )
}
