// What a city sends, and when it may. CALL-2, CALL-3.
import type { FileFailure } from '#app/kernel/evidence'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { isMore, type Money } from '#app/kernel/money'
import type { CallStage, EligibilityFailure } from './call'

export const APPLICATION_STATUSES = ['DRAFT', 'SUBMITTED', 'WITHDRAWN', 'FUNDED', 'RESERVE', 'DECLINED'] as const
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number]

/** What the team can decide of an application. */
export type Outcome = 'FUNDED' | 'RESERVE' | 'DECLINED'

/** What a city writes, in the order in which it is asked. */
export const ANSWERS = ['title', 'need', 'plan', 'results', 'budget'] as const
export type Answers = Record<(typeof ANSWERS)[number], string>

type NotOpen = { code: 'NOT_OPEN_YET' } | { code: 'DEADLINE_PASSED' } | { code: 'CALL_OVER' }
export type DraftFailure = NotOpen | EligibilityFailure | { code: 'CHANGED_MEANWHILE'; by: string } | { code: 'SENT_ALREADY' }
export type SubmitFailure = NotOpen | EligibilityFailure | { code: 'CHANGED_MEANWHILE'; by: string } | { code: 'BELOW_FLOOR'; floor: Money } | { code: 'ABOVE_CEILING'; ceiling: Money } | { code: 'ANSWER_MISSING' }
export type AttachFailure = NotOpen | FileFailure | { code: 'DRAFT_FIRST' }
export type WithdrawFailure = { code: 'NOT_SENT' } | { code: 'DECIDED_ALREADY' }

/** Does the call take anything at this moment? */
export function checkOpen(stage: CallStage): Result<null, NotOpen> {
  if (stage === 'OPEN') return accept(null)
  return refuse({ code: stage === 'UPCOMING' ? 'NOT_OPEN_YET' : stage === 'SCORING' ? 'DEADLINE_PASSED' : 'CALL_OVER' })
}

type Known = { status: ApplicationStatus; version: number; updatedBy: string } | null

/** Of two people who change an application at once the second is told, and keeps what was typed. */
function checkVersion(known: Known, version: number): Result<null, { code: 'CHANGED_MEANWHILE'; by: string }> {
  return (known?.version ?? 0) === version ? accept(null) : refuse({ code: 'CHANGED_MEANWHILE', by: known?.updatedBy ?? '' })
}

/** A draft takes anything; what was sent is changed by sending again. */
export function decideDraft(stage: CallStage, known: Known, version: number): Result<null, DraftFailure> {
  const open = checkOpen(stage)
  if (!open.ok) return open
  if (known?.status === 'SUBMITTED') return refuse({ code: 'SENT_ALREADY' })
  return checkVersion(known, version)
}

export function decideSubmission(call: { stage: CallStage; floor: Money; ceiling: Money }, known: Known, sent: { version: number; answers: Answers; asked: Money }): Result<null, SubmitFailure> {
  const open = checkOpen(call.stage)
  if (!open.ok) return open
  const current = checkVersion(known, sent.version)
  if (!current.ok) return current
  if (ANSWERS.some((answer) => sent.answers[answer].trim() === '')) return refuse({ code: 'ANSWER_MISSING' })
  if (isMore(call.floor, sent.asked)) return refuse({ code: 'BELOW_FLOOR', floor: call.floor })
  return isMore(sent.asked, call.ceiling) ? refuse({ code: 'ABOVE_CEILING', ceiling: call.ceiling }) : accept(null)
}

/** A city may withdraw until the team has decided; until the deadline it may send again. */
export function decideWithdrawal(status: ApplicationStatus): Result<null, WithdrawFailure> {
  if (status === 'SUBMITTED') return accept(null)
  return refuse({ code: status === 'DRAFT' || status === 'WITHDRAWN' ? 'NOT_SENT' : 'DECIDED_ALREADY' })
}

/** A file is added as long as the city can still change its application; there is one to lay it beside. */
export function decideFileBeside(stage: CallStage, isBegun: boolean): Result<null, AttachFailure> {
  const open = checkOpen(stage)
  if (!open.ok) return open
  return isBegun ? accept(null) : refuse({ code: 'DRAFT_FIRST' })
}
