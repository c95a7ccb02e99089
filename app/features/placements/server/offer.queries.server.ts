import type { RateRow } from '#app/features/fund/domain/exchange'
import type { FundPeriod } from '#app/features/fund/domain/period'
import { findRateOn, listConvertibleCurrencies, listPeriods } from '#app/features/fund/server/fund.queries.server'
import { money, parseRate, usd, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { decideStay, nextOfferStep, type OfferFields, type OfferStep, type UnderstoodStay } from '../domain/offer'
import { parseFte, placedMonths, sumOfMonths, valueByPeriod, type Arrangement, type PlacedTime } from '../domain/value'
import { offerDraftBy } from './offer-rows.server'
import type { PeriodValue } from './placements.queries.server'

type Draft = { fields: OfferFields; sent: boolean }

export async function getOffer(context: Context, token: string): Promise<Draft> {
  authorize(context, 'placement.propose')
  const draft = await offerDraftBy(context, { token })
  return { fields: draft.fields, sent: draft.placement !== null }
}

/** What the form for a stay offers: the currencies that can be valued today with their rates, and the periods of the fund. */
export async function getStayChoices(context: Context): Promise<{ currencies: Currency[]; rates: RateRow[]; periods: Pick<FundPeriod, 'code' | 'startsOn' | 'endsOn'>[]; today: Day }> {
  const today = context.clock.today()
  const currencies = await listConvertibleCurrencies(context, today)
  const rates = (await Promise.all(currencies.map((currency) => findRateOn(context, currency, today)))).filter((row) => row !== null)
  return { currencies, rates, periods: (await listPeriods(context)).map(({ code, startsOn, endsOn }) => ({ code, startsOn, endsOn })), today }
}

export async function getReleasing(context: Context, token: string): Promise<Draft & { countries: string[] }> {
  const countries = await reading(context).country.findMany({ select: { iso2: true } })
  return { ...(await getOffer(context, token)), countries: countries.map((country) => country.iso2) }
}

export type OfferReview = { step: 'review'; fields: OfferFields; arrangement: Arrangement; stay: UnderstoodStay; value: Money; usd: Money | null; periods: PeriodValue[]; sent: boolean }

/** The whole offer with what it is worth, before it is sent; only its step where one before is still to be done. */
export async function findOfferReview(context: Context, token: string): Promise<OfferReview | { step: Exclude<OfferStep, 'review'> }> {
  const { fields, sent } = await getOffer(context, token)
  const step = nextOfferStep(fields)
  if (step !== 'review') return { step }
  const stay = decideStay(fields.arrangement!, fields, { decimalComma: true, notBefore: null })
  if (!stay.ok) return { step: 'profile' }
  return { step, fields, arrangement: fields.arrangement!, stay: stay.value, sent, ...(await worthOf(context, stay.value)) }
}

async function worthOf(context: Context, stay: UnderstoodStay): Promise<{ value: Money; usd: Money | null; periods: PeriodValue[] }> {
  const { currency, minor } = stay.monthly
  const row = await findRateOn(context, currency, stay.startsOn)
  const rate = row && parseRate(currency, row.unitsPerUsd)
  const placed: PlacedTime = { startsOn: stay.startsOn, endsOn: stay.endsOn, currency, monthlyMinor: minor, fte: parseFte(stay.fte)!, rate: rate ?? parseRate(currency, '1')! }
  const whole = sumOfMonths(placedMonths(placed, stay.startsOn, stay.endsOn))
  const periods = valueByPeriod(placed, await listPeriods(context)).map(({ period, months, valueMinor, usdMinor }) => ({ period, months, value: money(valueMinor, currency), usd: rate && usd(usdMinor) }))
  return { value: money(whole.valueMinor, currency), usd: rate && usd(whole.usdMinor), periods }
}

/** The offer that a mailed link opens. */
export async function getOfferToConfirm(context: Context, confirm: string): Promise<OfferFields> {
  authorize(context, 'placement.confirm-by-link')
  return (await offerDraftBy(context, { confirm })).fields
}
