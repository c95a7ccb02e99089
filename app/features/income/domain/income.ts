// Other income and its life. INCOME-1, INCOME-2. Source: DOMAIN.md, sections 5 and 8.
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'

export const INCOME_KINDS = ['INTEREST', 'OTHER'] as const
export type IncomeKind = (typeof INCOME_KINDS)[number]

export const INCOME_STATUSES = ['RECORDED', 'CONFIRMED', 'WITHDRAWN', 'REVERSED', 'REVERSAL'] as const
export type IncomeStatus = (typeof INCOME_STATUSES)[number]

type RateMissing = { code: 'RATE_MISSING'; currency: string; day: Day }
type PeriodClosed = { code: 'PERIOD_CLOSED'; day: Day }
export type RecordIncomeFailure = { code: 'DAY_IN_FUTURE'; day: Day } | { code: 'UNKNOWN_WINDOW' } | PeriodClosed | RateMissing
export type ConfirmIncomeFailure = { code: 'NOT_RECORDED'; status: IncomeStatus } | { code: 'SAME_PERSON' } | PeriodClosed | RateMissing
export type WithdrawIncomeFailure = { code: 'NOT_RECORDED'; status: IncomeStatus }
export type ReverseIncomeFailure = { code: 'NOT_CONFIRMED'; status: IncomeStatus } | { code: 'SAME_PERSON' } | PeriodClosed

type Standing = { status: IncomeStatus; recordedBy: string; confirmedBy: string | null }

export function decideConfirmation({ status, recordedBy }: Standing, by: string | null): Result<'CONFIRMED', ConfirmIncomeFailure> {
  if (status !== 'RECORDED') return refuse({ code: 'NOT_RECORDED', status })
  return by === recordedBy ? refuse({ code: 'SAME_PERSON' }) : accept('CONFIRMED')
}

export function decideWithdrawal({ status }: Standing): Result<'WITHDRAWN', WithdrawIncomeFailure> {
  return status === 'RECORDED' ? accept('WITHDRAWN') : refuse({ code: 'NOT_RECORDED', status })
}

export function decideReversal({ status, confirmedBy }: Standing, by: string | null): Result<'REVERSED', ReverseIncomeFailure> {
  if (status !== 'CONFIRMED') return refuse({ code: 'NOT_CONFIRMED', status })
  return by === confirmedBy ? refuse({ code: 'SAME_PERSON' }) : accept('REVERSED')
}
