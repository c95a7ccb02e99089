// PLEDGE-9: a donor asks to change or withdraw a promise; nothing changes before the team has answered.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { OPEN_STATUSES, type MoveFailure, type PledgeStatus } from './pledge'

export const CHANGE_KINDS = ['CHANGE', 'WITHDRAW'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]
export type ChangeStatus = 'OPEN' | 'ACCEPTED' | 'DECLINED'

export type AskFailure = { code: 'PLEDGE_CLOSED' } | { code: 'ASKED_ALREADY' }
export type AnswerFailure = { code: 'ANSWERED_ALREADY' } | { code: 'PLEDGE_HAS_PAYMENTS' } | MoveFailure

/** May a question be put? One at a time, about a promise that stands. */
export function decideAsk(status: PledgeStatus, hasOpen: boolean): Result<null, AskFailure> {
  if (status === 'DRAFT' || !OPEN_STATUSES.includes(status)) return refuse({ code: 'PLEDGE_CLOSED' })
  return hasOpen ? refuse({ code: 'ASKED_ALREADY' }) : accept(null)
}
