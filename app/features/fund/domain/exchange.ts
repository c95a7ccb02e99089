import type { Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'

/** A rate row as people see it: units of currency per US dollar, its day and who says so. */
export type RateRow = { id: string | null; currency: Currency; unitsPerUsd: string; effectiveOn: Day; source: string }

export type RateFailure = { code: 'RATE_MISSING'; currency: string; day: Day }
export type RecordRateFailure = { code: 'RATE_NOT_POSITIVE' } | { code: 'UNKNOWN_CURRENCY' } | { code: 'RATE_OF_USD' }
