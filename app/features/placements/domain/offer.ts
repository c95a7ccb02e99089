// What somebody types who offers a person, and when it is understood. Amounts and days stay text until then.
import { isCurrency, parseAmount, type AmountFailure, type Money } from '#app/kernel/money'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { parseDay, type Day } from '#app/kernel/time'
import type { RateFailure } from '#app/features/fund/domain/exchange'
import type { Answers } from './arrangement'
import { checkStay, comesAgainOn, type AgainFailure, type StayFailure } from './stay'
import type { Arrangement } from './value'

/** The stay as typed. */
export type StayFields = { fte?: string; startsOn?: string; endsOn?: string; currency?: string; amount?: string; /** The last day of an earlier stay of the same person. */ earlierUntil?: string }

/** The fields of an offer as typed online; a field that was not reached is absent. */
export type OfferFields = Partial<Answers> &
  StayFields & {
    arrangement?: Arrangement
    function?: string
    expertise?: string
    languages?: string
    level?: string
    person?: string
    organisation?: string
    kind?: string
    country?: string
    contactName?: string
    email?: string
    contactFunction?: string
    message?: string
  }

export type UnderstoodStay = { monthly: Money; fte: string; startsOn: Day; endsOn: Day }
export type StayFieldsFailure = AmountFailure | StayFailure | { code: 'UNKNOWN_CURRENCY' } | { code: 'START_MISSING' } | { code: 'END_MISSING' } | { code: 'START_PAST' } | { code: 'OWN_MORATORIUM'; again: Day }
export type RecordPlacementFailureCode = (StayFieldsFailure | AgainFailure | RateFailure | { code: 'UNKNOWN_DONOR' } | { code: 'DONOR_NOT_TOLD' })['code']

/** Understands days, share of full time and price as typed. `notBefore`: the first day may not lie before it. */
export function decideStay(arrangement: Arrangement, fields: StayFields, { decimalComma, notBefore }: { decimalComma: boolean; notBefore: Day | null }): Result<UnderstoodStay, StayFieldsFailure> {
  const fte = (fields.fte ?? '').trim().replace(',', '.')
  const [startsOn, endsOn] = [parseDay(fields.startsOn ?? ''), parseDay(fields.endsOn ?? '')]
  if (!startsOn) return refuse({ code: 'START_MISSING' })
  if (!endsOn) return refuse({ code: 'END_MISSING' })
  if (notBefore && startsOn < notBefore) return refuse({ code: 'START_PAST' })
  const stay = checkStay(arrangement, { startsOn, endsOn, fte })
  if (!stay.ok) return stay
  const earlier = parseDay(fields.earlierUntil ?? '')
  if (earlier && startsOn < comesAgainOn(earlier)) return refuse({ code: 'OWN_MORATORIUM', again: comesAgainOn(earlier) })
  const currency = fields.currency ?? ''
  if (!isCurrency(currency)) return refuse({ code: 'UNKNOWN_CURRENCY' })
  const monthly = parseAmount(fields.amount ?? '', currency, decimalComma)
  return monthly.ok ? accept({ monthly: monthly.value, fte, startsOn, endsOn }) : monthly
}

export const OFFER_STEPS = ['questions', 'profile', 'who', 'review'] as const
export type OfferStep = (typeof OFFER_STEPS)[number]

/** The first step that is still to be done. */
export function nextOfferStep(fields: OfferFields): OfferStep {
  if (!fields.arrangement) return 'questions'
  if (!fields.function || !fields.amount) return 'profile'
  return fields.organisation && fields.email ? 'review' : 'who'
}
