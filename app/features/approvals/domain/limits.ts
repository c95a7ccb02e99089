// How much one person may let leave the fund, and when a second one is needed. APPROVAL-1, APPROVAL-2. Source: DOMAIN.md, section 9.
import type { Permission, Role } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { isMore, parseAmount, usd, type AmountFailure, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'

export const DEEDS = ['ALLOCATION', 'RELEASE', 'WAIVER', 'COUNTERSIGNING', 'REFUND'] as const
export type Deed = (typeof DEEDS)[number]

/** Whose deed it is, and the permission that goes with it. */
export const DEED_ROLES = {
  ALLOCATION: { role: 'approver', permission: 'allocation.approve' },
  RELEASE: { role: 'approver', permission: 'allocation.approve' },
  WAIVER: { role: 'approver', permission: 'pledge.approve-waiver' },
  COUNTERSIGNING: { role: 'approver', permission: 'agreement.countersign' },
  REFUND: { role: 'finance-officer', permission: 'payment.refund' },
} as const satisfies Record<Deed, { role: Role; permission: Permission }>

/** People whom a deed above its limit needs in the role: whoever asks for a refund holds it too. */
export function peopleNeeded(deed: Deed): number {
  return deed === 'REFUND' ? 3 : 2
}

/** One row of a deed's limit: from a day on; `limit` null lifts it. Of two rows for one day the later recorded rules. */
export type LimitRow = { limit: Money | null; effectiveOn: Day; sequence: number }

/** The row in force on a day; null where there was none yet, which is no limit. */
export function rowInForce<Row extends LimitRow>(rows: readonly Row[], on: Day): Row | null {
  return rows.filter((row) => row.effectiveOn <= on).reduce<Row | null>((last, row) => (!last || row.effectiveOn > last.effectiveOn || (row.effectiveOn === last.effectiveOn && row.sequence > last.sequence) ? row : last), null)
}

const lower = (a: Money | null, b: Money | null): Money | null => (a === null ? b : b === null ? a : isMore(a, b) ? b : a)

/** The lowest limit in force on any day from one to another: what counts for a thing proposed on the first and decided on the last. */
export function lowestLimit(rows: readonly LimitRow[], since: Day, through: Day): Money | null {
  const days = [since, ...rows.map((row) => row.effectiveOn).filter((day) => day > since && day <= through)]
  return days.map((day) => rowInForce(rows, day)?.limit ?? null).reduce(lower, null)
}

export type LimitFailure = { code: 'DAY_PAST'; day: Day } | { code: 'RAISED_TODAY'; day: Day } | { code: 'LIMIT_UNCHANGED'; day: Day } | { code: 'OWN_DEED' }

/** May this limit be recorded? A lower one counts from today at the earliest, a higher one, or none, from tomorrow. */
export function decideLimit(rows: readonly LimitRow[], wanted: { limit: Money | null; effectiveOn: Day }, today: Day, mayDoTheDeed: boolean): Result<null, LimitFailure> {
  if (mayDoTheDeed) return refuse({ code: 'OWN_DEED' })
  if (wanted.effectiveOn < today) return refuse({ code: 'DAY_PAST', day: today })
  const before = rowInForce(rows, wanted.effectiveOn)?.limit ?? null
  if (before?.minor === wanted.limit?.minor) return refuse({ code: 'LIMIT_UNCHANGED', day: wanted.effectiveOn })
  const isLower = wanted.limit !== null && (before === null || isMore(before, wanted.limit))
  return isLower || wanted.effectiveOn > today ? accept(null) : refuse({ code: 'RAISED_TODAY', day: today })
}

/** A limit as typed: zero means two people always, an empty field with the tick that there is none. */
export function readLimit(typed: string, isNone: boolean, decimalComma: boolean): Result<Money | null, AmountFailure | { code: 'LIMIT_MISSING' }> {
  if (typed === '') return isNone ? accept(null) : refuse({ code: 'LIMIT_MISSING' })
  if (isNone) return refuse({ code: 'LIMIT_MISSING' })
  return /^0+([.,]0{1,2})?$/.test(typed) ? accept(usd(0n)) : parseAmount(typed, 'USD', decimalComma)
}

export type Given = { by: string; name: string; on: Day }

export type ApprovalFailure = { code: 'APPROVED_BY_YOU'; day: Day } | { code: 'APPROVED_MEANWHILE'; name: string; day: Day }

/** Is a second approval needed? `amount` null: it has no value in US dollars, and that is above every limit. */
export function needsTwo(amount: Money | null, limit: Money | null, given: readonly Given[]): boolean {
  return given.length > 0 || (limit !== null && (amount === null || isMore(amount, limit)))
}

/** What the approval of a person is: the only one, the first of two or the second. `seen`: how many the page showed them. */
export function decideGiving(thing: { amount: Money | null; limit: Money | null; given: readonly Given[] }, by: string, seen: number | null): Result<'ONLY' | 'FIRST' | 'SECOND', ApprovalFailure> {
  const { given } = thing
  if (!needsTwo(thing.amount, thing.limit, given)) return accept('ONLY')
  const own = given.find((one) => one.by === by)
  if (own) return refuse({ code: 'APPROVED_BY_YOU', day: own.on })
  const last = given.at(-1)
  if (last && seen !== null && seen !== given.length) return refuse({ code: 'APPROVED_MEANWHILE', name: last.name, day: last.on })
  return accept(last ? 'SECOND' : 'FIRST')
}
