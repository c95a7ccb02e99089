// A line of a statement, what can be done about it, and by whom.
import type { RateFailure } from '#app/features/fund/domain/exchange'
import type { PaymentStatus, ReversalFailure } from '#app/features/payments/domain/payment'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { Direction } from './statement'

export const LINE_STATES = ['WAITING', 'SUSPENSE', 'BOOKED', 'SET_ASIDE'] as const
export type LineState = (typeof LINE_STATES)[number]

/** PAYMENT: it brought payments. REFUND, DISBURSEMENT: it shows money that we sent. RETURNED: it sends back a line that was in suspense. */
export const DEED_KINDS = ['PAYMENT', 'SUSPENSE', 'FEE', 'INTEREST', 'PAYOUT', 'INTERNAL', 'REFUND', 'DISBURSEMENT', 'RETURNED', 'GONE_BACK'] as const
export type DeedKind = (typeof DEED_KINDS)[number]

export const STATE_OF: Record<DeedKind, LineState> = { PAYMENT: 'BOOKED', SUSPENSE: 'SUSPENSE', FEE: 'BOOKED', INTEREST: 'BOOKED', PAYOUT: 'BOOKED', INTERNAL: 'SET_ASIDE', REFUND: 'BOOKED', DISBURSEMENT: 'BOOKED', RETURNED: 'BOOKED', GONE_BACK: 'BOOKED' }

export type BookFailure =
  /** Somebody else was faster. */
  | { code: 'LINE_TAKEN'; name: string; kind: DeedKind }
  | { code: 'OWN_IMPORT' }
  | { code: 'OWN_RECORD' }
  | { code: 'NOT_EXPECTED'; status: PaymentStatus }
  | { code: 'IS_A_DEBIT' }
  | { code: 'IS_A_RETURN' }
  | { code: 'DAY_IN_FUTURE'; day: Day }
  | { code: 'PERIOD_CLOSED'; day: Day }
  | { code: 'UNKNOWN_TARGET'; target: string }
  | { code: 'PLEDGE_CLOSED' }
  | { code: 'OTHER_CURRENCY'; currency: string }
  | { code: 'SPLIT_OFF'; sum: Money; line: Money }
  | { code: 'PARTS_MISSING' }
  | { code: 'IN_SUSPENSE' }
  | { code: 'REASON_MISSING' }
  | { code: 'FEE_OF_OTHERS' }
  | { code: 'INCOME_NOT_BOOKED' }
  | RateFailure

type Standing = { state: LineState; direction: Direction; isReversal: boolean; importedBy: string; deed: { kind: DeedKind; name: string } | null }

/** Nothing stands, or the money waits in suspense: the line may go on. BANK-2. */
export function decideFree(line: Standing): Result<null, Extract<BookFailure, { code: 'LINE_TAKEN' }>> {
  if (line.state === 'WAITING' || line.state === 'SUSPENSE') return accept(null)
  return refuse({ code: 'LINE_TAKEN', name: line.deed?.name ?? '', kind: line.deed?.kind ?? 'INTERNAL' })
}

/**
 * May this person book the line as contributions? BANK-7: two people stand behind each: who took the statement in brought the evidence, another
 * one says whose money it is. A transfer that a third had recorded is confirmed by anybody but who recorded it.
 */
export function decideContribution(line: Standing, by: string | null, { isRecorded }: { isRecorded: boolean }): Result<null, BookFailure> {
  const free = decideFree(line)
  if (!free.ok) return free
  if (line.direction === 'DEBIT') return refuse({ code: 'IS_A_DEBIT' })
  if (line.isReversal) return refuse({ code: 'IS_A_RETURN' })
  return !isRecorded && by !== null && line.importedBy === by ? refuse({ code: 'OWN_IMPORT' }) : accept(null)
}

/** BANK-8: what the parts take of the line adds up to it; fees that banks kept stand beside. */
export function decideSplit(line: Money, parts: readonly Money[]): Result<null, BookFailure> {
  if (parts.length === 0) return refuse({ code: 'PARTS_MISSING' })
  const sum = { ...line, minor: parts.reduce((total, part) => total + part.minor, 0n) }
  return sum.minor === line.minor && parts.every((part) => part.minor > 0n) ? accept(null) : refuse({ code: 'SPLIT_OFF', sum, line })
}

/** What a line is that is no contribution. */
export const SET_ASIDE_KINDS = ['PAYOUT', 'FEE', 'INTEREST', 'INTERNAL'] as const
export type SetAsideKind = (typeof SET_ASIDE_KINDS)[number]

/** Only money that came in waits in suspense, and only once. */
export function decideSuspense(line: Standing): Result<null, BookFailure> {
  if (line.state === 'SUSPENSE') return refuse({ code: 'IN_SUSPENSE' })
  const free = decideFree(line)
  if (!free.ok) return free
  return line.direction === 'DEBIT' ? refuse({ code: 'IS_A_DEBIT' }) : accept(null)
}

/** May the line be set aside as this? That money that came in is not the fund's needs a reason, and another person than who took it in. */
export function decideSettling(line: Standing, as: { kind: SetAsideKind; note: string | null; fee: Money | null }, by: string | null): Result<null, BookFailure> {
  const free = decideFree(line)
  if (!free.ok) return free
  if (as.fee && (as.kind !== 'PAYOUT' || line.direction === 'DEBIT')) return refuse({ code: 'FEE_OF_OTHERS' })
  if (as.kind === 'INTEREST' && line.direction === 'DEBIT') return refuse({ code: 'IS_A_DEBIT' })
  if (as.kind !== 'INTERNAL') return accept(null)
  if (!as.note) return refuse({ code: 'REASON_MISSING' })
  return line.direction === 'CREDIT' && by !== null && line.importedBy === by ? refuse({ code: 'OWN_IMPORT' }) : accept(null)
}

export type MatchFailure = { code: 'PROPOSAL_GONE' } | { code: 'IS_A_CREDIT' } | { code: 'NOT_TO_GO_BACK' }

/** A contribution that goes back is a change of figures: two people, as for one that arrives. */
export function decideMatch(line: Standing, kind: DeedKind | null, by: string | null): Result<null, BookFailure | MatchFailure> {
  const free = decideFree(line)
  if (!free.ok) return free
  if (line.direction === 'CREDIT') return refuse({ code: 'IS_A_CREDIT' })
  if (kind === null) return refuse({ code: 'PROPOSAL_GONE' })
  return kind === 'GONE_BACK' && by !== null && line.importedBy === by ? refuse({ code: 'OWN_IMPORT' }) : accept(null)
}

export type UndoFailure = { code: 'NOTHING_TO_UNDO' } | { code: 'SENT_BACK' } | ReversalFailure | { code: 'PERIOD_CLOSED'; day: Day }

/** Money of an unknown payer that went back is not undone here, but at the line by which it went. */
export function decideUndoing(line: Standing): Result<null, UndoFailure> {
  if (!line.deed) return refuse({ code: 'NOTHING_TO_UNDO' })
  return line.deed.kind === 'SUSPENSE' && line.state !== 'SUSPENSE' ? refuse({ code: 'SENT_BACK' }) : accept(null)
}
