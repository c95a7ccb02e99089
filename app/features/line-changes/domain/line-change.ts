// What a city may ask of a running allocation, and what holds without asking.
import { HEADINGS, type Heading } from '#app/features/allocations/domain/headings'
import type { LineStatus } from '#app/features/allocations/domain/allocation'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { isMore, usd, type Money } from '#app/kernel/money'
import { addMonths, type Day } from '#app/kernel/time'

export const CHANGE_KINDS = ['MORE_TIME', 'MOVE_BUDGET', 'BANK_DETAILS', 'SEND_BACK'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]
export const CHANGE_STATUSES = ['OPEN', 'CHECKED', 'ACCEPTED', 'DECLINED'] as const
export type ChangeStatus = (typeof CHANGE_STATUSES)[number]

/** US cents by heading. */
export type Budget = Partial<Record<Heading, bigint>>

export type Asked =
  | { kind: 'MORE_TIME'; reason: string; endsOn: Day }
  | { kind: 'MOVE_BUDGET'; reason: string; budget: Budget }
  | { kind: 'BANK_DETAILS'; reason: string; holder: string; bank: string; account: string }
  | { kind: 'SEND_BACK'; reason: string; amount: Money }

export type LineTerms = { status: LineStatus; held: Money; sent: Money; endsOn: Day; budget: Budget | null; open: readonly ChangeKind[] }

export type AskFailure =
  | { code: 'LINE_NOT_RUNNING' }
  | { code: 'ASKED_ALREADY' }
  | { code: 'NOT_LATER'; endsOn: Day }
  | { code: 'TOO_LATE'; latest: Day }
  | { code: 'BUDGET_OFF'; held: Money; total: Money }
  | { code: 'BUDGET_SAME' }
  | { code: 'ACCOUNT_UNCLEAR' }
  | { code: 'MORE_THAN_SENT'; sent: Money }
  | { code: 'AMOUNT_UNCLEAR' }

const LONGEST_MONTHS = 24
export const DEFAULT_TOLERANCE = 10

const sumOf = (budget: Budget) => HEADINGS.reduce((sum, heading) => sum + (budget[heading] ?? 0n), 0n)

/** How much moves from some headings to others. */
export function movedMinor(before: Budget, after: Budget): bigint {
  return HEADINGS.reduce((sum, heading) => {
    const more = (after[heading] ?? 0n) - (before[heading] ?? 0n)
    return more > 0n ? sum + more : sum
  }, 0n)
}

/** CHANGE-2: does it hold without an answer? The first budget does, and what moves no more than so many percent of the line. */
export function holdsAtOnce(terms: Pick<LineTerms, 'budget' | 'held'>, after: Budget, tolerancePercent: number): boolean {
  return terms.budget === null || movedMinor(terms.budget, after) * 100n <= terms.held.minor * BigInt(tolerancePercent)
}

/** An account as it is written: blanks are left out; at least eight letters and digits. */
export function readAccount(typed: string): string | null {
  const plain = typed.replace(/[\s.-]+/g, '').toUpperCase()
  return /^[A-Z0-9]{8,34}$/.test(plain) ? plain : null
}

/** CHANGE-3: all that anybody sees of an account. */
export function maskedAccount(account: string): string {
  return `•••• ${account.slice(-4)}`
}

/** CHANGE-1: may this be asked of the line now? */
export function decideAsking(terms: LineTerms, asked: Asked): Result<null, AskFailure> {
  if (terms.status !== 'ACCEPTED') return refuse({ code: 'LINE_NOT_RUNNING' })
  if (terms.open.includes(asked.kind)) return refuse({ code: 'ASKED_ALREADY' })
  switch (asked.kind) {
    case 'MORE_TIME': {
      if (asked.endsOn <= terms.endsOn) return refuse({ code: 'NOT_LATER', endsOn: terms.endsOn })
      const latest = addMonths(terms.endsOn, LONGEST_MONTHS)
      return asked.endsOn > latest ? refuse({ code: 'TOO_LATE', latest }) : accept(null)
    }
    case 'MOVE_BUDGET': {
      const total = sumOf(asked.budget)
      if (total !== terms.held.minor) return refuse({ code: 'BUDGET_OFF', held: terms.held, total: usd(total) })
      return terms.budget !== null && movedMinor(terms.budget, asked.budget) === 0n ? refuse({ code: 'BUDGET_SAME' }) : accept(null)
    }
    case 'BANK_DETAILS':
      return readAccount(asked.account) === null ? refuse({ code: 'ACCOUNT_UNCLEAR' }) : accept(null)
    case 'SEND_BACK':
      return isMore(asked.amount, terms.sent) ? refuse({ code: 'MORE_THAN_SENT', sent: terms.sent }) : accept(null)
  }
}

export type AnswerFailure = { code: 'ANSWERED_ALREADY' } | { code: 'OWN_QUESTION' } | { code: 'OWN_CHECK' }

/** What an answer makes of a question: a new account is only checked by the first who accepts it. */
export function decideAnswer(change: { kind: ChangeKind; status: ChangeStatus; askedBy: string; checkedBy: string | null }, accepts: boolean, by: string): Result<ChangeStatus, AnswerFailure> {
  if (change.status === 'ACCEPTED' || change.status === 'DECLINED') return refuse({ code: 'ANSWERED_ALREADY' })
  if (change.askedBy === by) return refuse({ code: 'OWN_QUESTION' })
  if (!accepts) return accept('DECLINED')
  if (change.kind !== 'BANK_DETAILS') return accept('ACCEPTED')
  if (change.status === 'OPEN') return accept('CHECKED')
  return change.checkedBy === by ? refuse({ code: 'OWN_CHECK' }) : accept('ACCEPTED')
}
