// What may be proposed, approved, answered and lowered. Source: DOMAIN.md, sections 3, 5 and 6.
import type { ApprovalFailure as SecondApprovalFailure } from '#app/features/approvals/domain/limits'
import { tightestDay, type WindowBalances } from '#app/features/fund/domain/window'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { isMore, sum, usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'

export const ALLOCATION_STATUSES = ['PROPOSED', 'APPROVED', 'ACCEPTED', 'CLOSED', 'REJECTED', 'CANCELLED'] as const
export type AllocationStatus = (typeof ALLOCATION_STATUSES)[number]

export const LINE_STATUSES = ['PROPOSED', 'AWAITING_CITY', 'ACCEPTED', 'DECLINED', 'NETWORK_WIDE', 'REJECTED'] as const
export type LineStatus = (typeof LINE_STATUSES)[number]

/** `city` null: for the whole network. US dollars. */
export type ProposedLine = { city: Id<'city'> | null; amount: Money }

/** Why a programme or a city may not have money of the window. */
export type EligibilityFailure =
  | { code: 'PROGRAMME_NOT_OF_WINDOW' }
  | { code: 'PROGRAMME_CLOSED' }
  | { code: 'NOT_AN_LDC'; city: string; country: string; day: Day }
  | { code: 'PA1_NETWORK_WIDE' }

export type ProposalFailure =
  | EligibilityFailure
  | { code: 'NO_LINES' }
  | { code: 'CITY_TWICE'; city: string }
  | { code: 'UNKNOWN_CITY' }
  | { code: 'UNKNOWN_PROGRAMME' }
  | { code: 'UNKNOWN_WINDOW' }
  | { code: 'MORE_THAN_AVAILABLE'; day: Day; available: Money }

export type ApprovalFailure =
  | EligibilityFailure
  | SecondApprovalFailure
  | { code: 'NOT_PROPOSED'; status: AllocationStatus }
  | { code: 'OWN_PROPOSAL' }
  | { code: 'DAY_IN_FUTURE'; day: Day }
  | { code: 'PERIOD_CLOSED'; day: Day }
  | { code: 'MORE_THAN_AVAILABLE'; day: Day; available: Money }

/** Are the lines of a proposal well formed? */
export function checkLines(lines: readonly (ProposedLine & { name: string })[]): Result<{ total: Money }, ProposalFailure> {
  if (lines.length === 0) return refuse({ code: 'NO_LINES' })
  const seen = new Set<string>()
  for (const line of lines) {
    const key = line.city ?? 'network'
    if (seen.has(key)) return refuse({ code: 'CITY_TWICE', city: line.name })
    seen.add(key)
  }
  return accept({ total: sum(lines.map((line) => line.amount), 'USD') })
}

/** FUND-1: does the window hold so much on the day, and on every later day on its books? The tightest day is named in a refusal. */
export function checkAvailable(total: Money, balances: WindowBalances, on: Day): Result<null, { code: 'MORE_THAN_AVAILABLE'; day: Day; available: Money }> {
  const { day, available } = tightestDay(balances, on)
  return isMore(total, available) ? refuse({ code: 'MORE_THAN_AVAILABLE', day, available: available.minor < 0n ? usd(0n) : available }) : accept(null)
}

/** May this person approve this allocation on that day? */
export function decideApproval(
  allocation: { status: AllocationStatus; proposedBy: string; total: Money },
  balances: WindowBalances,
  on: Day,
  today: Day,
  approver: string | null,
): Result<{ approved: Money }, ApprovalFailure> {
  if (allocation.status !== 'PROPOSED') return refuse({ code: 'NOT_PROPOSED', status: allocation.status })
  if (approver !== null && allocation.proposedBy === approver) return refuse({ code: 'OWN_PROPOSAL' })
  if (on > today) return refuse({ code: 'DAY_IN_FUTURE', day: on })
  const enough = checkAvailable(allocation.total, balances, on)
  return enough.ok ? accept({ approved: allocation.total }) : enough
}

export type RejectionFailure = { code: 'NOT_PROPOSED'; status: AllocationStatus }

export type AnswerFailure = { code: 'NOT_AWAITING'; status: LineStatus }

/** May the city still accept or decline its line? */
export function decideAnswer(status: LineStatus): Result<null, AnswerFailure> {
  return status === 'AWAITING_CITY' ? accept(null) : refuse({ code: 'NOT_AWAITING', status })
}

export type ReductionFailure = { code: 'NOT_APPROVED' } | { code: 'BELOW_WHAT_WAS_SENT'; left: Money } | { code: 'DAY_BEFORE_APPROVAL'; day: Day } | { code: 'DAY_IN_FUTURE'; day: Day } | { code: 'PERIOD_CLOSED'; day: Day }

/** ALLOCATION-2: what was sent, or is about to be, cannot be taken away. */
export function decideReduction(line: { amountMinor: bigint; reducedMinor: bigint; boundMinor: bigint; approvedOn: Day | null }, amount: Money, on: Day, today: Day): Result<null, ReductionFailure> {
  if (!line.approvedOn) return refuse({ code: 'NOT_APPROVED' })
  if (on > today) return refuse({ code: 'DAY_IN_FUTURE', day: on })
  if (on < line.approvedOn) return refuse({ code: 'DAY_BEFORE_APPROVAL', day: line.approvedOn })
  const left = usd(line.amountMinor - line.reducedMinor - line.boundMinor)
  return isMore(amount, left) ? refuse({ code: 'BELOW_WHAT_WAS_SENT', left }) : accept(null)
}
