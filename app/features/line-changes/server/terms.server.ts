// What holds of a line now: its end, its budget, and which questions are open.
import type { LineStatus } from '#app/features/allocations/domain/allocation'
import type { Heading } from '#app/features/allocations/domain/headings'
import { usd } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'
import { DEFAULT_TOLERANCE, type Budget, type ChangeKind, type LineTerms } from '../domain/line-change'

export const TERMS = { changes: { orderBy: { askedAt: 'asc' as const } }, city: { select: { ref: true, name: true } }, allocation: { select: { ref: true, programme: { select: { titleEn: true, titleFr: true, endsOn: true } } } } }

type Change = { kind: string; status: string; endsOn: string | null; budget: string | null }
type Line = { status: string; amountMinor: bigint; reducedMinor: bigint; sentMinor: bigint; changes: readonly Change[]; allocation: { programme: { endsOn: string } } }

export const readBudget = (json: string): Budget => Object.fromEntries(Object.entries(JSON.parse(json) as Record<Heading, string>).map(([heading, cents]) => [heading, BigInt(cents)]))
export const writeBudget = (budget: Budget): string => JSON.stringify(Object.fromEntries(Object.entries(budget).map(([heading, cents]) => [heading, cents.toString()])))

export function termsOf(line: Line): LineTerms {
  const accepted = line.changes.filter(({ status }) => status === 'ACCEPTED')
  const budget = accepted.findLast(({ kind }) => kind === 'MOVE_BUDGET')?.budget ?? null
  return {
    status: line.status as LineStatus,
    held: usd(line.amountMinor - line.reducedMinor),
    sent: usd(line.sentMinor),
    endsOn: accepted.reduce((latest, { endsOn }) => (endsOn !== null && endsOn > latest ? endsOn : latest), line.allocation.programme.endsOn) as Day,
    budget: budget === null ? null : readBudget(budget),
    open: line.changes.filter(({ status }) => status === 'OPEN' || status === 'CHECKED').map(({ kind }) => kind as ChangeKind),
  }
}

export const TOLERANCE = 'budget-tolerance-percent'

/** How many percent of a line a city may move between headings without asking. */
export async function toleranceOf(context: Context): Promise<number> {
  const row = await reading(context).setting.findUnique({ where: { key: TOLERANCE } })
  return row ? Number(row.value) : DEFAULT_TOLERANCE
}
