// What is offered, as typed: understood as a whole, or refused with the word for the field. OFFER-1. Source: DOMAIN.md, section 5.
import { isProgrammeArea, type ProgrammeArea } from '#app/features/priorities/domain'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { isCurrency, parseDecimal, type Money } from '#app/kernel/money'
import { parseDay, type Day } from '#app/kernel/time'
import { VALUE_BASES, type ValueBasis } from './lifecycle'
import { IN_KIND_KINDS, inKindValue, type InKindKind } from './offer'

/** The fields of an offer as typed; one that was not reached is absent. */
export type OfferFields = {
  kind?: string
  area?: string
  description?: string
  quantity?: string
  unit?: string
  currency?: string
  unitValue?: string
  basis?: string
  availableFrom?: string
  availableUntil?: string
  place?: string
  capacity?: string
}

/** An offer that was understood. */
export type NewOffer = {
  kind: InKindKind
  area: ProgrammeArea
  description: string
  quantity: string
  unit: string | null
  unitValue: string
  value: Money
  basis: ValueBasis
  availableFrom: Day | null
  availableUntil: Day | null
  place: string | null
  capacity: number | null
}

export type WhatFailure = { code: 'KIND_MISSING' } | { code: 'AREA_MISSING' } | { code: 'DESCRIPTION_MISSING' }
export type WorthFailure =
  | { code: 'QUANTITY_NOT_POSITIVE' }
  | { code: 'UNKNOWN_CURRENCY' }
  | { code: 'VALUE_NOT_POSITIVE' }
  | { code: 'VALUE_TOO_LARGE' }
  | { code: 'BASIS_MISSING' }
  | { code: 'DAYS_MISSING' }
  | { code: 'DAYS_TURNED_ROUND' }
  | { code: 'DAYS_PAST'; day: Day }
  | { code: 'PLACE_MISSING' }
  | { code: 'CAPACITY_MISSING' }
export type NewOfferFailure = WhatFailure | WorthFailure

/** A venue or an event is offered with dates, a place and the number of people that it takes. */
export function needsPlace(kind: string | undefined): boolean {
  return kind === 'VENUE' || kind === 'EVENT'
}

/** A decimal as the reader's language writes it, with a point; anything else as it was typed. */
export function pointed(text: string | undefined, decimalComma: boolean): string {
  const typed = text?.trim() ?? ''
  return decimalComma && /^\d+,\d+$/.test(typed) ? typed.replace(',', '.') : typed
}

/** As large as any amount that leaves the house. */
const LARGEST_MINOR = 999_999_999_999_999n

export function decideWhat(fields: OfferFields): Result<Pick<NewOffer, 'kind' | 'area' | 'description'>, WhatFailure> {
  const kind = IN_KIND_KINDS.find((known) => known === fields.kind)
  if (!kind) return refuse({ code: 'KIND_MISSING' })
  const area = fields.area ?? ''
  if (!isProgrammeArea(area)) return refuse({ code: 'AREA_MISSING' })
  const description = fields.description?.trim() ?? ''
  return description ? accept({ kind, area, description }) : refuse({ code: 'DESCRIPTION_MISSING' })
}

/** How much it is, what it is worth, and when it is there. Where it must be to come, `today` is given. */
export function decideWorth(fields: OfferFields, today: Day | null): Result<Omit<NewOffer, 'kind' | 'area' | 'description'>, WorthFailure> {
  const quantity = fields.quantity ?? ''
  if (!parseDecimal(quantity)) return refuse({ code: 'QUANTITY_NOT_POSITIVE' })
  const currency = fields.currency ?? ''
  if (!isCurrency(currency)) return refuse({ code: 'UNKNOWN_CURRENCY' })
  const unitValue = fields.unitValue ?? ''
  const value = inKindValue(quantity, unitValue, currency)
  if (!value || value.minor === 0n) return refuse({ code: 'VALUE_NOT_POSITIVE' })
  if (value.minor > LARGEST_MINOR) return refuse({ code: 'VALUE_TOO_LARGE' })
  const basis = VALUE_BASES.find((known) => known === fields.basis)
  if (!basis) return refuse({ code: 'BASIS_MISSING' })
  const when = decideWhen(fields, today)
  if (!when.ok) return when
  return accept({ quantity, unit: fields.unit?.trim() || null, unitValue, value, basis, ...when.value })
}

function decideWhen(fields: OfferFields, today: Day | null): Result<Pick<NewOffer, 'availableFrom' | 'availableUntil' | 'place' | 'capacity'>, WorthFailure> {
  const [availableFrom, availableUntil] = [parseDay(fields.availableFrom ?? ''), parseDay(fields.availableUntil ?? '')]
  const place = fields.place?.trim() || null
  const capacity = /^[1-9]\d{0,5}$/.test(fields.capacity?.trim() ?? '') ? Number(fields.capacity) : null
  if (availableFrom && availableUntil && availableUntil < availableFrom) return refuse({ code: 'DAYS_TURNED_ROUND' })
  if (today && availableUntil && availableUntil < today) return refuse({ code: 'DAYS_PAST', day: availableUntil })
  if (needsPlace(fields.kind)) {
    if (!availableFrom || !availableUntil) return refuse({ code: 'DAYS_MISSING' })
    if (!place) return refuse({ code: 'PLACE_MISSING' })
    if (!capacity) return refuse({ code: 'CAPACITY_MISSING' })
  }
  return accept({ availableFrom, availableUntil, place, capacity })
}
