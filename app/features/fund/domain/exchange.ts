import { accept, refuse, type Result } from '#app/kernel/failure'
import { isCurrency, parseRate, type Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { isSameRate, latestRateDay } from './rate-file'

/** A rate row as people see it: units of currency per US dollar, its day and who says so. */
export type RateRow = { id: string | null; currency: Currency; unitsPerUsd: string; effectiveOn: Day; source: string }

/** A rate row with who recorded it, when and why. */
export type RecordedRate = RateRow & { id: string; sequence: number; reason: string | null; recordedBy: string; recordedAt: Date }

export type RateFailure = { code: 'RATE_MISSING'; currency: string; day: Day }
export type RecordRateFailure = { code: 'RATE_NOT_POSITIVE' } | { code: 'UNKNOWN_CURRENCY' } | { code: 'RATE_OF_USD' }

/** In force today, in force once, still to come, or replaced by a later row for its day. */
export type RateState = 'NOW' | 'PAST' | 'AHEAD' | 'REPLACED'

/** A rate to be recorded; the reason says why it differs from what was known of its day. */
export type NewRate = { currency: string; effectiveOn: Day; unitsPerUsd: string; source: string; reason?: string | null }

/** What recording a rate would do: nothing known of its day, the same known already, or another value that it takes the place of. */
export type RateNews = 'NEW' | 'KNOWN' | 'REPLACES'

type KnownRate = { unitsPerUsd: string; source: string; sequence: number }

/** RATE-2: the last word of the same source with the same value is the same row; all else is a new one. `ofDay` are the rows of its currency and day. */
export function newsOf<Known extends KnownRate>(rate: { unitsPerUsd: string; source: string }, ofDay: readonly Known[]): { news: RateNews; before: Known | null } {
  const inOrder = [...ofDay].sort((a, b) => a.sequence - b.sequence)
  const ofSource = inOrder.filter((row) => row.source === rate.source).at(-1)
  if (ofSource && isSameRate(ofSource.unitsPerUsd, rate.unitsPerUsd)) return { news: 'KNOWN', before: ofSource }
  const before = inOrder.at(-1) ?? null
  return { news: before ? 'REPLACES' : 'NEW', before }
}

export type TypedRate = { currency: string; effectiveOn: Day; unitsPerUsd: string; source: string; reason: string | null; /** The person has looked at a rate that is far from the last one. */ isSure: boolean }

export type TypedRateFailure = RecordRateFailure | { code: 'DAY_TOO_FAR'; latest: Day } | { code: 'REASON_MISSING'; rate: string; source: string } | { code: 'RATE_FAR_OFF'; rate: string; since: Day }

/** A rate that moved by more than the tolerance (per cent) is rather a slip: the direction turned round, a point in the wrong place. */
export function isFarOff(unitsPerUsd: string, before: string, tolerance: number): boolean {
  const [a, b] = [parseRate('USD', unitsPerUsd)!, parseRate('USD', before)!]
  const [one, other] = [a.numerator * b.denominator, b.numerator * a.denominator]
  const most = BigInt(100 + tolerance)
  return one * 100n > other * most || other * 100n > one * most
}

/** May a rate be recorded by hand? A correction needs a reason, a value far from the last one a second look. */
export function decideTypedRate(typed: TypedRate, known: { ofDay: readonly KnownRate[]; inForce: RateRow | null; tolerance: number }, today: Day): Result<{ news: RateNews; rate: NewRate }, TypedRateFailure> {
  if (!isCurrency(typed.currency)) return refuse({ code: 'UNKNOWN_CURRENCY' })
  if (typed.currency === 'USD') return refuse({ code: 'RATE_OF_USD' })
  const unitsPerUsd = typed.unitsPerUsd.trim()
  if (!parseRate(typed.currency, unitsPerUsd)) return refuse({ code: 'RATE_NOT_POSITIVE' })
  const latest = latestRateDay(today)
  if (typed.effectiveOn > latest) return refuse({ code: 'DAY_TOO_FAR', latest })
  const { news, before } = newsOf({ unitsPerUsd, source: typed.source }, known.ofDay)
  const rate = { currency: typed.currency, effectiveOn: typed.effectiveOn, unitsPerUsd, source: typed.source, reason: typed.reason }
  if (news === 'KNOWN') return accept({ news, rate })
  if (before && !typed.reason) return refuse({ code: 'REASON_MISSING', rate: before.unitsPerUsd, source: before.source })
  if (known.inForce && !typed.isSure && isFarOff(unitsPerUsd, known.inForce.unitsPerUsd, known.tolerance)) return refuse({ code: 'RATE_FAR_OFF', rate: known.inForce.unitsPerUsd, since: known.inForce.effectiveOn })
  return accept({ news, rate })
}
