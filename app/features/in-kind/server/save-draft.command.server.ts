import { numberSetting } from '#app/features/settings/server/settings.queries.server'
import { isSubtypeOf, parseKind } from '#app/features/donors/domain/donor'
import type { RateFailure } from '#app/features/fund/domain/exchange'
import { convertOn } from '#app/features/fund/server/fund.queries.server'
import { isProgrammeArea } from '#app/features/priorities/domain'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { addDays } from '#app/kernel/time'
import { command, type CommandContext } from '#app/platform/context'
import type { DraftFailure, DraftFields, WhoFailure } from '../domain/draft'
import { decideWhat, decideWorth, pointed, type WhatFailure, type WorthFailure } from '../domain/new-offer'
import { confirmTokenOf, draftOf, hashOf, newDraftToken, type OfferDraft } from './draft-rows.server'

type Saved = { token: string }
type Typed = { token: string; fields: DraftFields }

/** Begins an offer; the token in the answer is the only key to it. */
export const startOffer = command('in-kind.offer', async (context, input: { area: string | null }): Promise<Result<Saved, never>> => {
  const token = newDraftToken()
  const id = context.ids.next('request')
  const fields: DraftFields = input.area && isProgrammeArea(input.area) ? { area: input.area } : {}
  await context.transaction.inKindDraft.create({
    data: { id, tokenHash: hashOf(token), confirmHash: hashOf(confirmTokenOf(id, null)), fields: JSON.stringify(fields), language: context.language, updatedAt: context.clock.now(), expiresAt: new Date(`${addDays(context.clock.today(), await numberSetting(context, 'draft-days'))}T00:00:00Z`) },
  })
  return accept({ token })
})

async function merge(context: CommandContext, draft: OfferDraft, more: DraftFields): Promise<void> {
  const fields = { ...draft.fields, ...more }
  const email = fields.email ?? null
  await context.transaction.inKindDraft.update({ where: { id: draft.id }, data: { fields: JSON.stringify(fields), email, confirmHash: hashOf(confirmTokenOf(draft.id, email)), language: context.language, updatedAt: context.clock.now() } })
}

/** Keeps what is offered. */
export const saveWhat = command('in-kind.offer', async (context, input: Typed): Promise<Result<Saved, WhatFailure | DraftFailure>> => {
  const draft = await draftOf(context, input.token)
  if (draft.offer) return refuse({ code: 'OFFER_SENT' })
  const understood = decideWhat(input.fields)
  if (!understood.ok) return understood
  await merge(context, draft, { ...input.fields })
  return accept({ token: input.token })
})

/** Keeps how much it is, what it is worth and when it is there, once it is understood and can be valued today. */
export const saveWorth = command('in-kind.offer', async (context, input: Typed): Promise<Result<Saved, WorthFailure | RateFailure | DraftFailure>> => {
  const draft = await draftOf(context, input.token)
  if (draft.offer) return refuse({ code: 'OFFER_SENT' })
  // Written back as it was understood, so that a change of language does not change what a comma means.
  const comma = context.language === 'fr'
  const none = { unit: undefined, availableFrom: undefined, availableUntil: undefined, place: undefined, capacity: undefined }
  const fields = { ...none, ...input.fields, quantity: pointed(input.fields.quantity, comma), unitValue: pointed(input.fields.unitValue, comma) }
  const understood = decideWorth({ ...fields, kind: draft.fields.kind }, context.clock.today())
  if (!understood.ok) return understood
  const valued = await convertOn(context, understood.value.value, context.clock.today())
  if (!valued.ok) return valued
  await merge(context, draft, fields)
  return accept({ token: input.token })
})

/** Keeps who offers. */
export const saveOfferGiver = command('in-kind.offer', async (context, input: Typed): Promise<Result<Saved, WhoFailure>> => {
  const draft = await draftOf(context, input.token)
  if (draft.offer) return refuse({ code: 'OFFER_SENT' })
  const kind = parseKind(input.fields.donorKind ?? '')
  if (!kind || !isSubtypeOf(kind.type, kind.subtype)) return refuse({ code: 'WRONG_KIND' })
  if (!(await context.transaction.country.findUnique({ where: { iso2: input.fields.country ?? '' } }))) return refuse({ code: 'UNKNOWN_COUNTRY' })
  await merge(context, draft, { contactFunction: undefined, message: undefined, ...input.fields })
  return accept({ token: input.token })
})
