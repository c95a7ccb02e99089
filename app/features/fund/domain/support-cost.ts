// Programme support cost, and what is left for programmes. Source: DOMAIN.md, section 5.
import { divideRounded } from '#app/kernel/money'

/** `basisPoints`: hundredths of a per cent (700 is 7 %). */
export type SupportCostRate = { id: string; mode: 'OF_DIRECT_COST' | 'OF_CONTRIBUTION'; basisPoints: number }

/**
 * What of a gross amount (US cents) is direct cost; the rest is support cost. OF_DIRECT_COST: US$107,000.00 -> 100,000.00 + 7,000.00.
 * OF_CONTRIBUTION: the cost is a share of the gross.
 */
export function directCost(grossMinor: bigint, rate: SupportCostRate): bigint {
  const share = BigInt(rate.basisPoints)
  return rate.mode === 'OF_DIRECT_COST' ? divideRounded(grossMinor * 10_000n, 10_000n + share) : grossMinor - divideRounded(grossMinor * share, 10_000n)
}
