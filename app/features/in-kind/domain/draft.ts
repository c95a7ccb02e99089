// What somebody types while offering something online, step by step.
import type { OfferFields } from './new-offer'

/** The fields as typed; a field that was not reached is absent. */
export type DraftFields = OfferFields & {
  organisation?: string
  donorKind?: string
  country?: string
  contactName?: string
  email?: string
  contactFunction?: string
  recognition?: string
  message?: string
}

export type DraftStep = 'what' | 'worth' | 'who' | 'review'

/** The first step that is still to be done. */
export function nextDraftStep(fields: DraftFields): DraftStep {
  if (!fields.kind || !fields.description) return 'what'
  if (!fields.unitValue || !fields.quantity) return 'worth'
  return fields.organisation && fields.email ? 'review' : 'who'
}

export type DraftFailure = { code: 'OFFER_SENT' }
export type WhoFailure = { code: 'WRONG_KIND' } | { code: 'UNKNOWN_COUNTRY' } | DraftFailure
