// Programme support cost, and what is left for programmes. Source: DOMAIN.md, section 5.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { addDays, type Day } from '#app/kernel/time'
import { divideRounded } from '#app/kernel/money'

/** `basisPoints`: hundredths of a per cent (700 is 7 %). */
export const SUPPORT_COST_MODES = ['OF_DIRECT_COST', 'OF_CONTRIBUTION'] as const
export type SupportCostRate = { id: string; mode: (typeof SUPPORT_COST_MODES)[number]; basisPoints: number }

/** A quarter: more than that is a slip of the pen. */
export const MOST_BASIS_POINTS = 2_500

export type SupportCostFailure = { code: 'NOT_A_PERCENTAGE'; most: number } | { code: 'DAY_TOO_EARLY'; day: Day } | { code: 'RATE_OF_DAY_KNOWN'; day: Day } | { code: 'RATE_UNCHANGED'; day: Day }

/** A percentage as typed, with up to two decimals, in hundredths of a per cent. */
export function readPercentage(typed: string, decimalComma: boolean): Result<number, SupportCostFailure> {
  const match = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(decimalComma ? typed.trim().replace(',', '.') : typed.trim())
  const basisPoints = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : NaN
  return basisPoints <= MOST_BASIS_POINTS ? accept(basisPoints) : refuse({ code: 'NOT_A_PERCENTAGE', most: MOST_BASIS_POINTS / 100 })
}

type Dated = Pick<SupportCostRate, 'mode' | 'basisPoints'> & { effectiveOn: Day }

/** FUND-3: another rate counts from tomorrow at the earliest, for money that arrives from then on; no day has two. */
export function decideSupportCost(rows: readonly Dated[], wanted: Dated, today: Day): Result<{ before: Dated | null }, SupportCostFailure> {
  const earliest = addDays(today, 1)
  if (wanted.effectiveOn < earliest) return refuse({ code: 'DAY_TOO_EARLY', day: earliest })
  if (rows.some((row) => row.effectiveOn === wanted.effectiveOn)) return refuse({ code: 'RATE_OF_DAY_KNOWN', day: wanted.effectiveOn })
  const before = rows.filter((row) => row.effectiveOn < wanted.effectiveOn).reduce<Dated | null>((last, row) => (!last || row.effectiveOn > last.effectiveOn ? row : last), null)
  return before?.mode === wanted.mode && before.basisPoints === wanted.basisPoints ? refuse({ code: 'RATE_UNCHANGED', day: wanted.effectiveOn }) : accept({ before })
}

/**
 * What of a gross amount (US cents) is direct cost; the rest is support cost. OF_DIRECT_COST: US$107,000.00 -> 100,000.00 + 7,000.00.
 * OF_CONTRIBUTION: the cost is a share of the gross.
 */
export function directCost(grossMinor: bigint, rate: SupportCostRate): bigint {
  const share = BigInt(rate.basisPoints)
  return rate.mode === 'OF_DIRECT_COST' ? divideRounded(grossMinor * 10_000n, 10_000n + share) : grossMinor - divideRounded(grossMinor * share, 10_000n)
}
