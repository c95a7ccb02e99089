// "Where did my money go": whose money stands behind a line. ALLOCATION-3. Source: DOMAIN.md, section 5, Attribution.
import { assert } from '#app/kernel/assert'
import { splitByWeights } from '#app/kernel/money'

/** Stands among the donors for the fund itself, whose money is what its windows earned; in order of reference it comes last. INCOME-3. */
export const FUND_ITSELF = '~'

/** What remains of a donor's net programmable money, US cents; only positive remainders take part. In order of donor reference. */
export type Remainder = { donor: string; remainingMinor: bigint }
export type Share = { donor: string; amountMinor: bigint }

/** Shares one line among the donors of the pool in proportion to what remains, by largest remainder, ties by donor reference. */
export function shareLine(remainders: readonly Remainder[], lineMinor: bigint): Share[] {
  const positive = remainders.filter((r) => r.remainingMinor > 0n)
  assert(positive.length > 0, 'a line of the pool has no money behind it')
  const parts = splitByWeights(lineMinor, positive.map((r) => r.remainingMinor))
  return positive.map((r, i) => ({ donor: r.donor, amountMinor: parts[i]! })).filter((share) => share.amountMinor > 0n)
}

/** Shares the lines of an allocation one after the other: each lowers what remains for the next. */
export function shareLines(remainders: readonly Remainder[], linesMinor: readonly bigint[]): { shares: Share[][]; remaining: Remainder[] } {
  let remaining = [...remainders]
  const shares = linesMinor.map((lineMinor) => {
    const line = shareLine(remaining, lineMinor)
    const taken = new Map(line.map((share) => [share.donor, share.amountMinor]))
    remaining = remaining.map((r) => ({ ...r, remainingMinor: r.remainingMinor - (taken.get(r.donor) ?? 0n) }))
    return line
  })
  return { shares, remaining }
}

/** What each donor gets back when a line is lowered: in proportion to what is left of its shares, by largest remainder, in order of reference. */
export function giveBack(standing: readonly Share[], reductionMinor: bigint): Share[] {
  const parts = splitByWeights(reductionMinor, standing.map((share) => share.amountMinor))
  return standing.map((share, i) => ({ donor: share.donor, amountMinor: parts[i]! })).filter((share) => share.amountMinor > 0n)
}
