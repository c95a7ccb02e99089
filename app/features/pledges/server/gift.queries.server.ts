import { convertOn, findRateOn, listConvertibleCurrencies } from '#app/features/fund/server/fund.queries.server'
import { moneySettingOn, numberSetting } from '#app/features/settings/server/settings.queries.server'
import type { RateRow } from '#app/features/fund/domain/exchange'
import { authorize, reading, type Context } from '#app/platform/context'
import { isMore, usd, type Currency, type Money } from '#app/kernel/money'
import type { Language } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { nextStep, type GiftFields, type GiftStanding, type GiftStep } from '../domain/gift'
import type { ScheduleLine } from '../domain/schedule'
import { getGiftDraft, understoodAmount, type GiftDraft } from './gift-rows.server'

export { getGiftDraft, getGiftToConfirm } from './gift-rows.server'

/** What the amount step offers: what was typed, the currencies that can be valued today, and their rates. */
export async function getGiftAmount(context: Context, token: string): Promise<{ fields: GiftFields; currencies: Currency[]; rates: RateRow[]; today: Day; standing: GiftStanding }> {
  authorize(context, 'pledge.submit')
  const draft = await getGiftDraft(context, token)
  const today = context.clock.today()
  const currencies = await listConvertibleCurrencies(context, today)
  const rates = (await Promise.all(currencies.map((currency) => findRateOn(context, currency, today)))).filter((row) => row !== null)
  return { fields: draft.fields, currencies, rates, today, standing: draft.standing }
}

export async function getGiver(context: Context, token: string): Promise<{ fields: GiftFields; countries: string[]; standing: GiftStanding }> {
  authorize(context, 'pledge.submit')
  const draft = await getGiftDraft(context, token)
  const countries = await reading(context).country.findMany({ select: { iso2: true } })
  return { fields: draft.fields, countries: countries.map((country) => country.iso2), standing: draft.standing }
}

export type GiftReview = {
  step: 'review'
  fields: GiftFields
  language: Language
  amount: Money
  value: Money
  rate: RateRow | null
  schedule: ScheduleLine[]
  atOnce: boolean
  /** Too large or too long to be confirmed by its own payment: the team answers with an agreement. */
  isProposal: boolean
  threshold: Money
  pledge: string | null
  standing: GiftStanding
  email: string
  expiresAt: Date
}

/** The whole gift, to be checked before it is sent; only its step where one before is still to be done. */
export async function findGiftReview(context: Context, token: string): Promise<GiftReview | { step: Exclude<GiftStep, 'review'> }> {
  authorize(context, 'pledge.submit')
  return review(context, await getGiftDraft(context, token))
}

async function review(context: Context, draft: GiftDraft): Promise<GiftReview | { step: Exclude<GiftStep, 'review'> }> {
  const step = nextStep(draft.fields)
  if (step !== 'review') return { step }
  const today = context.clock.today()
  const { amount, schedule } = understoodAmount(draft.fields, today, await numberSetting(context, 'payment-due-days'))
  const converted = await convertOn(context, amount, today)
  const value = converted.ok ? converted.value.value : usd(0n)
  const threshold = await moneySettingOn(context, 'agreement-threshold')
  return {
    step,
    fields: draft.fields,
    language: draft.language,
    amount,
    value,
    rate: converted.ok && amount.currency !== 'USD' ? converted.value.rate : null,
    schedule,
    atOnce: draft.fields.plan === 'ONCE',
    isProposal: draft.fields.plan !== 'ONCE' || isMore(value, threshold),
    threshold,
    pledge: draft.pledge,
    standing: draft.standing,
    email: draft.fields.email!,
    expiresAt: draft.expiresAt,
  }
}

/** Amount and schedule of a gift that is whole. */
export function understoodGift(draft: GiftDraft, today: Day): { amount: Money; schedule: ScheduleLine[] } {
  return understoodAmount(draft.fields, today)
}
