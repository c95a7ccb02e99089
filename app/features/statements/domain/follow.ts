// Which contribution stands behind which allocation: within a window, first in, first out. STATEMENT-8.
import { splitByWeights } from '#app/kernel/money'

export const FOLLOWED = ['allocated', 'sent', 'confirmed', 'spent'] as const
/** US cents of a share: allocated, and what of it was sent, confirmed by the city, and reported as spent. */
export type Followed = Record<(typeof FOLLOWED)[number], bigint>

/** What of a contribution there is to allocate; in order of value day. */
export type Contribution = { id: string; window: string; netMinor: bigint }
/** The donor's part of a line; in order of approval. */
export type FollowedLine = Followed & { id: string; window: string; /** What remained was moved into that window: what it takes stands behind the lines of that one, after the contributions to it. */ movedTo?: string }
/** The part of a line behind which a contribution stands; `contribution` is null where none covers it: the money went back, or arrived later. */
export type FollowedPart = Followed & { line: string; contribution: string | null }

/** One share's part of what became of a line: in proportion to the shares, and each step a part of the one before, so that no share has more confirmed than sent. */
export function shareOfLine(shares: readonly bigint[], index: number, line: Omit<Followed, 'allocated'>): Followed {
  const split = (total: bigint, weights: readonly bigint[]) => splitByWeights(total, weights.some((w) => w > 0n) ? weights : shares)
  const sent = split(line.sent, shares)
  return { allocated: shares[index]!, sent: sent[index]!, confirmed: split(line.confirmed, sent)[index]!, spent: split(line.spent, sent)[index]! }
}

/** Lays each line over the contributions of its window, the oldest with money left first; adds up by line, by contribution and in all. */
export function followFirstIn(contributions: readonly Contribution[], lines: readonly FollowedLine[]): FollowedPart[] {
  const sources = contributions.map(({ id, window, netMinor }) => ({ id, window, left: netMinor > 0n ? netMinor : 0n }))
  return lines.flatMap((line) => {
    const sizes: { contribution: string | null; minor: bigint }[] = []
    let open = line.allocated
    for (const source of sources.filter(({ window }) => window === line.window)) {
      const minor = least(open, source.left)
      if (minor === 0n) continue
      sizes.push({ contribution: source.id, minor })
      source.left -= minor
      open -= minor
    }
    const { movedTo } = line
    if (movedTo) {
      sources.push(...sizes.map(({ contribution, minor }) => ({ id: contribution!, window: movedTo, left: minor })))
      return []
    }
    if (open > 0n) sizes.push({ contribution: null, minor: open })
    const along = Object.fromEntries(FOLLOWED.map((key) => [key, layAlong(line[key], sizes.map(({ minor }) => minor))])) as Record<(typeof FOLLOWED)[number], bigint[]>
    return sizes.map(({ contribution }, i) => ({ line: line.id, contribution, allocated: along.allocated[i]!, sent: along.sent[i]!, confirmed: along.confirmed[i]!, spent: along.spent[i]! }))
  })
}

/** Fills the parts in their order; what is more than all of them stays with the last. */
function layAlong(total: bigint, sizes: readonly bigint[]): bigint[] {
  let left = total
  return sizes.map((size, i) => {
    const part = i === sizes.length - 1 ? left : least(left, size)
    left -= part
    return part
  })
}

const least = (a: bigint, b: bigint) => (a < b ? a : b)
