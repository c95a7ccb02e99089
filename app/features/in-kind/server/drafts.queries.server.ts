import { listConvertibleCurrencies } from '#app/features/fund/server/fund.queries.server'
import type { Currency } from '#app/kernel/money'
import { authorize, reading, type Context } from '#app/platform/context'
import { nextDraftStep, type DraftFields, type DraftStep } from '../domain/draft'
import type { NewOffer } from '../domain/new-offer'
import { draftOf, draftToConfirm, understoodOffer } from './draft-rows.server'

export type OfferDraftView = { fields: DraftFields; step: DraftStep; sent: boolean }

/** What was typed so far, for who has the token. */
export async function getOfferDraft(context: Context, token: string): Promise<OfferDraftView> {
  authorize(context, 'in-kind.offer')
  const draft = await draftOf(context, token)
  return { fields: draft.fields, step: nextDraftStep(draft.fields), sent: draft.offer !== null }
}

/** What the forms offer to choose from. */
export async function getOfferChoices(context: Context): Promise<{ currencies: Currency[]; countries: string[] }> {
  authorize(context, 'in-kind.offer')
  const countries = await reading(context).country.findMany({ select: { iso2: true } })
  return { currencies: await listConvertibleCurrencies(context, context.clock.today()), countries: countries.map((country) => country.iso2) }
}

/** The whole offer, to be checked before it is sent; only the step where one is still to be done. */
export async function findOfferReview(context: Context, token: string): Promise<{ step: 'review'; fields: DraftFields; offer: NewOffer } | { step: Exclude<DraftStep, 'review'> }> {
  const { fields, step } = await getOfferDraft(context, token)
  return step === 'review' ? { step, fields, offer: understoodOffer(fields, null) } : { step }
}

/** What the mailed link is about to confirm. */
export async function getOfferToConfirm(context: Context, token: string): Promise<{ organisation: string; offer: NewOffer }> {
  authorize(context, 'in-kind.confirm-by-link')
  const draft = await draftToConfirm(context, token)
  return { organisation: draft.fields.organisation ?? '', offer: understoodOffer(draft.fields, null) }
}
