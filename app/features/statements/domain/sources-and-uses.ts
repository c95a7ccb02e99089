// The statement of sources and uses, as the UN's multi-partner trust funds give it. STATEMENT-5. Source: DOMAIN.md, section 8.
import type { Measure } from '#app/features/fund/domain/measures'
import { add, subtract, usd, type Money } from '#app/kernel/money'

/** What a window's figures stand at; US cents, all time up to a day. */
export type Standing = Partial<Record<Measure, bigint>>

export const STANDING_MEASURES = ['received', 'refunded', 'otherIncome', 'moved', 'supportCost', 'fees', 'available', 'allocated', 'disbursed', 'spentDirectly'] as const satisfies readonly Measure[]

export type SourcesAndUses = {
  opening: Money
  received: Money
  refunded: Money
  /** Received less refunded. */
  contributions: Money
  otherIncome: Money
  /** What remained of earmarked windows and was moved, with the donors' consent: into the window, or below zero out of it. */
  moved: Money
  supportCost: Money
  fees: Money
  totalSources: Money
  sentToCities: Money
  /** Paid out for lines of the whole network. */
  spentDirectly: Money
  totalUses: Money
  closing: Money
  /** Allocated and not yet sent. */
  unsent: Money
  available: Money
}
export type SourceOrUse = keyof SourcesAndUses

/** What a window holds in money: allocated and not yet sent, and the rest. */
function held(standing: Standing): { unsent: Money; available: Money } {
  return { unsent: usd((standing.allocated ?? 0n) - (standing.disbursed ?? 0n)), available: usd(standing.available ?? 0n) }
}

/** From what stood before the period to what stands at the day. The balances are the window's own figures, not made from the movements between them. */
export function sourcesAndUses(before: Standing, now: Standing): SourcesAndUses {
  const change = (measure: Measure) => usd((now[measure] ?? 0n) - (before[measure] ?? 0n))
  const [opened, holds] = [held(before), held(now)]
  const opening = add(opened.unsent, opened.available)
  const [received, refunded, otherIncome, moved, supportCost, fees, spentDirectly] = [change('received'), change('refunded'), change('otherIncome'), change('moved'), change('supportCost'), change('fees'), change('spentDirectly')]
  const contributions = subtract(received, refunded)
  return {
    opening,
    received,
    refunded,
    contributions,
    otherIncome,
    moved,
    supportCost,
    fees,
    totalSources: subtract(subtract(add(add(add(opening, contributions), otherIncome), moved), supportCost), fees),
    sentToCities: subtract(change('disbursed'), spentDirectly),
    spentDirectly,
    totalUses: change('disbursed'),
    closing: add(holds.unsent, holds.available),
    ...holds,
  }
}

/** What is missing for the statement to balance; zero in every window at any time. */
export function differenceOf(statement: SourcesAndUses): Money {
  return subtract(statement.closing, subtract(statement.totalSources, statement.totalUses))
}
