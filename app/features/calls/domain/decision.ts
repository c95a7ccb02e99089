// One decision for a whole call: an outcome and a reason for every city that applied. CALL-5, CALL-6.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { isMore, subtract, sum, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { CallStage, CallStatus } from './call'
import type { ApplicationStatus, Outcome } from './application'
import type { ScoringState } from './scoring'

/** An application in the order of its rank, and what is decided of it. */
export type Judged = { ref: string; asked: Money; state: ScoringState; scorers: readonly string[]; conflicts: readonly string[]; outcome: Outcome | null; award: Money | null; reason: string }

export type DecideFailure =
  | { code: 'STILL_OPEN' }
  | { code: 'DECIDED_ALREADY'; by: string; day: Day }
  | { code: 'CALL_NOT_RUNNING'; status: CallStatus }
  | { code: 'NOTHING_TO_DECIDE' }
  | { code: 'APPLICATION_GONE'; application: string }
  | { code: 'NOT_SCORED'; application: string }
  | { code: 'DIFFERENCE_OPEN'; application: string }
  | { code: 'DECIDER_IN_CONFLICT'; application: string }
  | { code: 'DECIDER_SCORED'; application: string }
  | { code: 'OUTCOME_MISSING'; application: string }
  | { code: 'REASON_MISSING'; application: string }
  | { code: 'AWARD_MISSING'; application: string }
  | { code: 'AWARD_BELOW_FLOOR'; application: string; floor: Money }
  | { code: 'AWARD_ABOVE_ASKED'; application: string; asked: Money }
  | { code: 'ABOVE_THE_CALL'; total: Money; amount: Money }
  | { code: 'MORE_THAN_AVAILABLE'; day: Day; available: Money; total: Money }

type Deciding = { stage: CallStage; status: CallStatus; decided: { by: string; on: Day } | null; amount: Money; floor: Money }

/** May this person decide the call like this? `available`: what the window holds on its tightest day from today on. */
export function decideCallOutcome(call: Deciding, judged: readonly Judged[], window: { day: Day; available: Money }, by: string): Result<{ total: Money }, DecideFailure> {
  if (call.decided) return refuse({ code: 'DECIDED_ALREADY', by: call.decided.by, day: call.decided.on })
  if (call.stage === 'OPEN' || call.stage === 'UPCOMING') return refuse({ code: 'STILL_OPEN' })
  if (call.stage !== 'SCORING') return refuse({ code: 'CALL_NOT_RUNNING', status: call.status })
  if (judged.length === 0) return refuse({ code: 'NOTHING_TO_DECIDE' })
  for (const one of judged) {
    const fault = faultOf(one, call.floor, by)
    if (fault) return refuse(fault)
  }
  const total = sum(judged.flatMap((one) => (one.outcome === 'FUNDED' ? [one.award!] : [])), 'USD')
  if (isMore(total, call.amount)) return refuse({ code: 'ABOVE_THE_CALL', total, amount: call.amount })
  return isMore(total, window.available) ? refuse({ code: 'MORE_THAN_AVAILABLE', ...window, total }) : accept({ total })
}

function faultOf({ ref: application, ...one }: Judged, floor: Money, by: string): DecideFailure | null {
  if (one.conflicts.includes(by)) return { code: 'DECIDER_IN_CONFLICT', application }
  if (one.scorers.includes(by)) return { code: 'DECIDER_SCORED', application }
  if (one.state === 'WAITING') return { code: 'NOT_SCORED', application }
  if (one.state === 'DIFFERS') return { code: 'DIFFERENCE_OPEN', application }
  if (one.outcome === null) return { code: 'OUTCOME_MISSING', application }
  if (one.reason.trim() === '') return { code: 'REASON_MISSING', application }
  return one.outcome === 'FUNDED' ? awardFault(application, one.award, one.asked, floor) : null
}

function awardFault(application: string, award: Money | null, asked: Money, floor: Money) {
  if (award === null) return { code: 'AWARD_MISSING' as const, application }
  if (isMore(floor, award)) return { code: 'AWARD_BELOW_FLOOR' as const, application, floor }
  return isMore(award, asked) ? { code: 'AWARD_ABOVE_ASKED' as const, application, asked } : null
}

export type PromoteFailure =
  | { code: 'NOT_ON_RESERVE'; status: ApplicationStatus }
  | { code: 'DECIDER_IN_CONFLICT'; application: string }
  | { code: 'DECIDER_SCORED'; application: string }
  | { code: 'AWARD_MISSING'; application: string }
  | { code: 'AWARD_BELOW_FLOOR'; application: string; floor: Money }
  | { code: 'AWARD_ABOVE_ASKED'; application: string; asked: Money }
  | { code: 'ABOVE_THE_CALL'; total: Money; amount: Money }
  | { code: 'MORE_THAN_AVAILABLE'; day: Day; available: Money; total: Money }

type Reserve = { ref: string; status: ApplicationStatus; asked: Money; scorers: readonly string[]; conflicts: readonly string[]; award: Money | null }

/** Takes the next of the reserve list when money of the call has become free. `standing`: awards that still stand. */
export function decidePromotion(call: { amount: Money; floor: Money }, one: Reserve, standing: Money, window: { day: Day; available: Money }, by: string): Result<{ award: Money }, PromoteFailure> {
  if (one.status !== 'RESERVE') return refuse({ code: 'NOT_ON_RESERVE', status: one.status })
  if (one.conflicts.includes(by)) return refuse({ code: 'DECIDER_IN_CONFLICT', application: one.ref })
  if (one.scorers.includes(by)) return refuse({ code: 'DECIDER_SCORED', application: one.ref })
  const fault = awardFault(one.ref, one.award, one.asked, call.floor)
  if (fault) return refuse(fault)
  const total = sum([standing, one.award!])
  if (isMore(total, call.amount)) return refuse({ code: 'ABOVE_THE_CALL', total, amount: call.amount })
  return isMore(one.award!, window.available) ? refuse({ code: 'MORE_THAN_AVAILABLE', ...window, total: one.award! }) : accept({ award: one.award! })
}

export type ProposeFundedFailure = { code: 'CALL_NOT_DECIDED'; status: CallStatus } | { code: 'NOTHING_TO_PROPOSE' }

type Ranked = { ref: string; asked: Money }

/** What follows from the order alone: each in full while the money lasts, the others on the reserve list. It is where the deciding begins. */
export function outcomesByRank(ranked: readonly Ranked[], money: Money): { ref: string; outcome: Outcome; award: Money | null }[] {
  let left = money
  return ranked.map(({ ref, asked }) => {
    if (isMore(asked, left)) return { ref, outcome: 'RESERVE', award: null }
    left = subtract(left, asked)
    return { ref, outcome: 'FUNDED', award: asked }
  })
}
