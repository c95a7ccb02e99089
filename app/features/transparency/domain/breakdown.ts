// TRANSPARENCY-2: a public breakdown shows a donor type only if at least three donors stand behind it or none of them is anonymous; else it
// is merged with the next smallest into "others", until the sum hides them. Source: DOMAIN.md, section 8.
import type { DonorType } from '#app/features/donors/domain/donor'

/** One type's part: US cents, how many donors stand behind it, and whether one of them is anonymous. */
export type TypePart = { type: DonorType; amountMinor: bigint; donors: number; anonymous: number }

export type Breakdown = { shown: { type: DonorType; amountMinor: bigint }[]; othersMinor: bigint | null }

/** What may be shown; `othersMinor` is null where nothing had to be merged. */
export function publicBreakdown(parts: readonly TypePart[]): Breakdown {
  const standing = parts.filter((part) => part.donors > 0)
  const isSafe = (group: readonly TypePart[]) => group.every((part) => part.anonymous === 0) || group.reduce((n, part) => n + part.donors, 0) >= 3
  const others = standing.filter((part) => !isSafe([part]))
  const rest = standing.filter((part) => isSafe([part])).sort((a, b) => (a.amountMinor < b.amountMinor ? -1 : a.amountMinor > b.amountMinor ? 1 : a.type < b.type ? -1 : 1))
  // A single merged type would be plain to see by subtraction from the total: it takes the next smallest with it.
  while (others.length > 0 && rest.length > 0 && (others.length < 2 || !isSafe(others))) others.push(rest.shift()!)
  return {
    shown: parts.filter((part) => part.donors === 0 || rest.includes(part)).map(({ type, amountMinor }) => ({ type, amountMinor })),
    othersMinor: others.length === 0 ? null : others.reduce((sum, part) => sum + part.amountMinor, 0n),
  }
}
