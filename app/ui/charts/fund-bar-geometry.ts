import { shareOf } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import { spread, textWidth } from './measure'

export type BandKey = 'received' | 'committed' | 'pledged'
export type Band = { key: BandKey; /** True share of the target; may pass 1. */ share: number; /** Where the band begins and how long it is, both within 0..1. */ start: number; length: number }

/** The three bands one after another; they stop at the end of the bar while `share` does not. */
export function fundBands(amounts: Record<BandKey, Money>, target: Money): Band[] {
  let start = 0
  return (['received', 'committed', 'pledged'] as const).map((key) => {
    const share = Math.max(0, shareOf(amounts[key], target))
    const length = Math.min(share, 1 - start)
    const band = { key, share, start, length }
    start += length
    return band
  })
}

/** Bars that carry their labels beneath them are drawn for two widths, each from this many pixels up; below both, labels become a list. */
export const LABELLED_BARS = { wide: 1000, medium: 720 } as const
const GAP = 18

export type LabelText = { key: string; lines: readonly string[]; /** Where it would like to begin, 0..1. */ at: number }

/**
 * Where labels begin, as shares of the width, so that they never touch at `narrowest` pixels or more.
 * The last one is set flush with the end of the bar. Null where they do not fit at all.
 */
export function placeBarLabels(labels: readonly LabelText[], end: LabelText, narrowest: number): number[] | null {
  const width = (label: LabelText) => Math.max(textWidth(label.lines[0] ?? '', 16), ...label.lines.slice(1).map((line) => textWidth(line, 14)))
  const items = labels.map((label) => ({ wish: label.at * narrowest, size: width(label) }))
  const limit = narrowest - width(end) - GAP
  if (items.reduce((sum, item) => sum + item.size + GAP, 0) - GAP > limit) return null
  return spread(items, 0, limit, GAP).map((x) => x / narrowest)
}
