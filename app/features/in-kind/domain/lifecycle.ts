// The life of an offer in kind: from the offer to the letter. OFFER-3, OFFER-4, OFFER-5. Source: DOMAIN.md, section 6.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { parseDecimal } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'

export const OFFER_STATUSES = ['OFFERED', 'UNDER_ASSESSMENT', 'ACCEPTED', 'SCHEDULED', 'PARTLY_DELIVERED', 'DELIVERED', 'VALUED', 'ACKNOWLEDGED', 'DECLINED', 'WITHDRAWN'] as const
export type OfferStatus = (typeof OFFER_STATUSES)[number]

/** What may be done to an offer, and from where. */
const DEEDS = {
  assess: ['OFFERED'],
  accept: ['UNDER_ASSESSMENT'],
  decline: ['OFFERED', 'UNDER_ASSESSMENT'],
  withdraw: ['OFFERED', 'UNDER_ASSESSMENT', 'ACCEPTED', 'SCHEDULED'],
  schedule: ['ACCEPTED', 'SCHEDULED'],
  deliver: ['SCHEDULED', 'PARTLY_DELIVERED'],
  close: ['PARTLY_DELIVERED'],
  value: ['PARTLY_DELIVERED', 'DELIVERED'],
  acknowledge: ['VALUED'],
  evidence: ['OFFERED', 'UNDER_ASSESSMENT', 'ACCEPTED', 'SCHEDULED', 'PARTLY_DELIVERED', 'DELIVERED', 'VALUED'],
} as const satisfies Record<string, readonly OfferStatus[]>
export type OfferDeed = keyof typeof DEEDS

export type DeedFailure = { code: 'OFFER_CANNOT_MOVE'; status: OfferStatus }

export function mayDo(status: OfferStatus, deed: OfferDeed): boolean {
  return (DEEDS[deed] as readonly OfferStatus[]).includes(status)
}

/** OFFER-3: anything but the steps of its life is refused. */
export function decideDeed(status: OfferStatus, deed: OfferDeed): Result<null, DeedFailure> {
  return mayDo(status, deed) ? accept(null) : refuse({ code: 'OFFER_CANNOT_MOVE', status })
}

/** Offers with which somebody still has something to do. */
export const OPEN_OFFER_STATUSES = ['OFFERED', 'UNDER_ASSESSMENT', 'ACCEPTED', 'SCHEDULED', 'PARTLY_DELIVERED', 'DELIVERED', 'VALUED'] as const satisfies readonly OfferStatus[]

const SCALE = 10n ** 15n

/** A typed quantity as a count of 10^-15, so that parts add up exactly; null where it is not a decimal above zero. */
function exactly(quantity: string): bigint | null {
  const decimal = parseDecimal(quantity)
  return decimal && decimal.numerator * (SCALE / decimal.denominator)
}

function asText(count: bigint): string {
  const fraction = (count % SCALE).toString().padStart(15, '0').replace(/0+$/, '')
  return `${count / SCALE}${fraction && `.${fraction}`}`
}

/** What is delivered so far and what is still to come. */
export function quantities(offered: string, delivered: readonly string[]): { delivered: string; remaining: string } {
  const sum = delivered.reduce((total, part) => total + (exactly(part) ?? 0n), 0n)
  const rest = (exactly(offered) ?? 0n) - sum
  return { delivered: asText(sum), remaining: asText(rest > 0n ? rest : 0n) }
}

/** Is more delivered than was offered? */
export function isAboveOffer(offered: string, delivered: readonly string[]): boolean {
  return delivered.reduce((total, part) => total + (exactly(part) ?? 0n), 0n) > (exactly(offered) ?? 0n)
}

export type DeliveryFailure =
  | { code: 'QUANTITY_NOT_POSITIVE' }
  | { code: 'ABOVE_OFFER'; remaining: string }
  | { code: 'DAY_IN_FUTURE'; day: Day }
  | { code: 'PERIOD_CLOSED'; day: Day }
  | DeedFailure

/** OFFER-4: a part is above zero, and the parts never add up to more than was offered. */
export function decideDelivery(offered: string, before: readonly string[], part: string, on: Day, today: Day): Result<{ isWhole: boolean }, DeliveryFailure> {
  if (!exactly(part)) return refuse({ code: 'QUANTITY_NOT_POSITIVE' })
  if (on > today) return refuse({ code: 'DAY_IN_FUTURE', day: on })
  const { remaining } = quantities(offered, before)
  if (isAboveOffer(offered, [...before, part])) return refuse({ code: 'ABOVE_OFFER', remaining })
  return accept({ isWhole: quantities(offered, [...before, part]).remaining === '0' })
}

export const VALUE_BASES = ['MARKET_QUOTE', 'PUBLISHED_PRICE', 'DONOR_COST'] as const
export type ValueBasis = (typeof VALUE_BASES)[number]

export type ReviewFailure = { code: 'OWN_DELIVERY' } | { code: 'VALUED_ALREADY' } | { code: 'VALUE_NOT_POSITIVE' } | { code: 'PERIOD_CLOSED'; day: Day } | DeedFailure

/** OFFER-5: a delivery is valued once, by somebody who did not confirm it. */
export function decideReview(delivery: { isValued: boolean; recordedBy: string | null }, reviewer: string | null): Result<null, ReviewFailure> {
  if (delivery.isValued) return refuse({ code: 'VALUED_ALREADY' })
  if (!reviewer || delivery.recordedBy === reviewer) return refuse({ code: 'OWN_DELIVERY' })
  return accept(null)
}

export type ScheduleFailure = { code: 'DAYS_TURNED_ROUND' } | DeedFailure
export type AcknowledgeFailure = { code: 'NO_CONTACT' } | DeedFailure
