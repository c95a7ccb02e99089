// What a city, a programme or the team lacks, and which offers would do. NEED-1, NEED-2.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { parseDecimal } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { OfferStatus } from './lifecycle'

export const NEED_STATUSES = ['OPEN', 'MET', 'DROPPED'] as const
export type NeedStatus = (typeof NEED_STATUSES)[number]

export type Wanted = { kind: string; area: string; from: Day; until: Day }
export type Offering = { kind: string; area: string; from: Day | null; until: Day | null; status: OfferStatus; need: string | null }

/** Offers of which something can still come. */
export const MATCHABLE_STATUSES = ['OFFERED', 'UNDER_ASSESSMENT', 'ACCEPTED', 'SCHEDULED', 'PARTLY_DELIVERED'] as const satisfies readonly OfferStatus[]

/** NEED-2: the same kind for the same area, there on one of the days on which it is needed; a day that is not known rules nothing out. */
export function isMatch(need: Wanted, offer: Omit<Offering, 'need'>): boolean {
  if (need.kind !== offer.kind || need.area !== offer.area || !(MATCHABLE_STATUSES as readonly OfferStatus[]).includes(offer.status)) return false
  return (!offer.from || offer.from <= need.until) && (!offer.until || offer.until >= need.from)
}

export type NeedFailure = { code: 'WHOSE_UNCLEAR' } | { code: 'QUANTITY_NOT_POSITIVE' } | { code: 'DAYS_TURNED_ROUND' }
export type NeedDeedFailure = { code: 'NEED_ENDED'; status: NeedStatus } | { code: 'NO_MATCH' } | { code: 'MATCHED_ALREADY' } | { code: 'NOTHING_LINKED' }

/** A need is a city's, a programme's, or the team's where it is neither. */
export function decideNeed(need: { city: string | null; programme: string | null; quantity: string; from: Day; until: Day }): Result<null, NeedFailure> {
  if (need.city && need.programme) return refuse({ code: 'WHOSE_UNCLEAR' })
  if (!parseDecimal(need.quantity)) return refuse({ code: 'QUANTITY_NOT_POSITIVE' })
  return need.until < need.from ? refuse({ code: 'DAYS_TURNED_ROUND' }) : accept(null)
}

/** NEED-2: an offer serves one need, and only one that it fits. */
export function decideLink(need: Wanted & { status: NeedStatus }, offer: Offering): Result<null, NeedDeedFailure> {
  if (need.status !== 'OPEN') return refuse({ code: 'NEED_ENDED', status: need.status })
  if (offer.need) return refuse({ code: 'MATCHED_ALREADY' })
  return isMatch(need, offer) ? accept(null) : refuse({ code: 'NO_MATCH' })
}

/** NEED-1: met once an offer serves it, or dropped; nothing follows. */
export function decideEnd(need: { status: NeedStatus; links: number }, to: 'MET' | 'DROPPED'): Result<null, NeedDeedFailure> {
  if (need.status !== 'OPEN') return refuse({ code: 'NEED_ENDED', status: need.status })
  return to === 'MET' && need.links === 0 ? refuse({ code: 'NOTHING_LINKED' }) : accept(null)
}
