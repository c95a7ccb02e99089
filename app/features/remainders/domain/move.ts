// What remains of an earmarked window, and its way to the pool or to another window of the same donor. Source: DOMAIN.md, section 6.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'

export const MOVE_STATUSES = ['PROPOSED', 'MOVED', 'DECLINED', 'WITHDRAWN', 'REVERSED', 'REVERSAL'] as const
export type MoveStatus = (typeof MOVE_STATUSES)[number]

type TooMuch = { code: 'MORE_THAN_REMAINS'; remains: Money; day: Day }
export type ProposeFailure =
  | { code: 'UNKNOWN_WINDOW' }
  | { code: 'NOT_THIS_DONORS_WINDOW' }
  | { code: 'NOTHING_REMAINS' }
  | { code: 'ALREADY_PROPOSED'; ref: string }
  | { code: 'STILL_AT_WORK'; allocation: string }
  | { code: 'CONSENT_IN_FUTURE'; day: Day }
  | TooMuch
export type ApproveMoveFailure = { code: 'NOT_PROPOSED'; status: MoveStatus } | { code: 'SAME_PERSON' } | { code: 'NO_CONTACT' } | TooMuch
export type DeclineFailure = { code: 'NOT_PROPOSED'; status: MoveStatus } | { code: 'SAME_PERSON' }
export type WithdrawFailure = { code: 'NOT_PROPOSED'; status: MoveStatus }
export type ReverseFailure = { code: 'NOT_MOVED'; status: MoveStatus } | { code: 'SAME_PERSON' } | { code: 'ALREADY_USED'; left: Money }

/** What of a window may be moved: what it holds on its tightest day from today on, less what the fund itself owns there. US cents, never below zero. */
export function movable(tightestMinor: bigint, ownMinor: bigint): Money {
  const left = tightestMinor - (ownMinor > 0n ? ownMinor : 0n)
  return usd(left > 0n ? left : 0n)
}

/** REMAINDER-1: no more than remains, never before the donor consented. */
export function decideProposal(asked: { amount: Money; consentOn: Day }, remains: { day: Day; amount: Money }, today: Day): Result<Money, ProposeFailure> {
  if (asked.consentOn > today) return refuse({ code: 'CONSENT_IN_FUTURE', day: asked.consentOn })
  if (remains.amount.minor === 0n) return refuse({ code: 'NOTHING_REMAINS' })
  if (asked.amount.minor > remains.amount.minor) return refuse({ code: 'MORE_THAN_REMAINS', remains: remains.amount, day: remains.day })
  return accept(asked.amount)
}

type Standing = { status: MoveStatus; proposedBy: string; decidedBy: string | null }

/** REMAINDER-2: another person decides, and what remains is looked at again. */
export function decideMove({ status, proposedBy }: Standing, amount: Money, remains: { day: Day; amount: Money }, by: string | null): Result<'MOVED', ApproveMoveFailure> {
  if (status !== 'PROPOSED') return refuse({ code: 'NOT_PROPOSED', status })
  if (by === proposedBy) return refuse({ code: 'SAME_PERSON' })
  return amount.minor > remains.amount.minor ? refuse({ code: 'MORE_THAN_REMAINS', remains: remains.amount, day: remains.day }) : accept('MOVED')
}

export function decideDecline({ status, proposedBy }: Standing, by: string | null): Result<'DECLINED', DeclineFailure> {
  if (status !== 'PROPOSED') return refuse({ code: 'NOT_PROPOSED', status })
  return by === proposedBy ? refuse({ code: 'SAME_PERSON' }) : accept('DECLINED')
}

export function decideWithdrawal({ status }: Standing): Result<'WITHDRAWN', WithdrawFailure> {
  return status === 'PROPOSED' ? accept('WITHDRAWN') : refuse({ code: 'NOT_PROPOSED', status })
}

/** Only what is still there can be taken back: what was awarded meanwhile stays awarded. `left`: what of the donor's money the other window still has. */
export function decideReversal({ status, decidedBy }: Standing, amount: Money, left: Money, by: string | null): Result<'REVERSED', ReverseFailure> {
  if (status !== 'MOVED') return refuse({ code: 'NOT_MOVED', status })
  if (by === decidedBy) return refuse({ code: 'SAME_PERSON' })
  return left.minor < amount.minor ? refuse({ code: 'ALREADY_USED', left }) : accept('REVERSED')
}
