import { numberSetting } from '#app/features/settings/server/settings.queries.server'
import { isSubtypeOf, parseKind } from '#app/features/donors/domain/donor'
import { convertOn } from '#app/features/fund/server/fund.queries.server'
import type { RateFailure } from '#app/features/fund/domain/exchange'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { addDays } from '#app/kernel/time'
import { command, type CommandContext } from '#app/platform/context'
import { decideArrangement, type Answers, type Neither } from '../domain/arrangement'
import { decideStay, type OfferFields, type StayFieldsFailure } from '../domain/offer'
import { confirmTokenOf, hashOf, newOfferToken, offerDraftBy, type OfferDraft } from './offer-rows.server'

type Sent = { code: 'OFFER_SENT' }

/** Four answers begin an offer, or change one that is not sent yet; the token in the answer is the only key to it. */
export const answerQuestions = command('placement.propose', async (context, input: { token: string | null; answers: Answers }): Promise<Result<{ token: string }, Neither | Sent>> => {
  const decided = decideArrangement(input.answers)
  if (!decided.ok) return decided
  const fields: OfferFields = { ...input.answers, arrangement: decided.value }
  if (input.token) {
    const draft = await offerDraftBy(context, { token: input.token })
    if (draft.placement) return refuse({ code: 'OFFER_SENT' })
    await merge(context, draft, fields)
    return accept({ token: input.token })
  }
  const [token, id] = [newOfferToken(), context.ids.next('request')]
  await context.transaction.placementDraft.create({
    data: { id, tokenHash: hashOf(token), confirmHash: hashOf(confirmTokenOf(id, null)), fields: JSON.stringify(fields), language: context.language, updatedAt: context.clock.now(), expiresAt: new Date(`${addDays(context.clock.today(), await numberSetting(context, 'draft-days'))}T00:00:00Z`) },
  })
  return accept({ token })
})

async function merge(context: CommandContext, draft: OfferDraft, more: OfferFields): Promise<void> {
  const fields = { ...draft.fields, ...more }
  await context.transaction.placementDraft.update({ where: { id: draft.id }, data: { fields: JSON.stringify(fields), confirmHash: hashOf(confirmTokenOf(draft.id, fields.email ?? null)), language: context.language, updatedAt: context.clock.now() } })
}

/** Keeps profile, dates and price of an offer once they are understood. */
export const saveOfferProfile = command('placement.propose', async (context, input: { token: string; fields: OfferFields }): Promise<Result<{ token: string }, StayFieldsFailure | RateFailure | Sent | { code: 'NOT_WHOLE' }>> => {
  const draft = await offerDraftBy(context, { token: input.token })
  if (draft.placement) return refuse({ code: 'OFFER_SENT' })
  if (!draft.fields.arrangement) return refuse({ code: 'NOT_WHOLE' })
  const stay = decideStay(draft.fields.arrangement, input.fields, { decimalComma: context.language === 'fr', notBefore: context.clock.today() })
  if (!stay.ok) return stay
  const valued = await convertOn(context, stay.value.monthly, context.clock.today())
  if (!valued.ok) return valued
  // Written back as it was understood, so that a change of language does not change what a comma means.
  await merge(context, draft, { ...input.fields, fte: stay.value.fte, amount: input.fields.amount?.trim().replace(',', '.') })
  return accept({ token: input.token })
})

/** Keeps who offers. */
export const saveReleasing = command('placement.propose', async (context, input: { token: string; fields: OfferFields }): Promise<Result<{ token: string }, Sent | { code: 'WRONG_KIND' } | { code: 'UNKNOWN_COUNTRY' }>> => {
  const draft = await offerDraftBy(context, { token: input.token })
  if (draft.placement) return refuse({ code: 'OFFER_SENT' })
  const kind = parseKind(input.fields.kind ?? '')
  if (!kind || !isSubtypeOf(kind.type, kind.subtype)) return refuse({ code: 'WRONG_KIND' })
  if (!(await context.transaction.country.findUnique({ where: { iso2: input.fields.country ?? '' } }))) return refuse({ code: 'UNKNOWN_COUNTRY' })
  await merge(context, draft, input.fields)
  return accept({ token: input.token })
})
