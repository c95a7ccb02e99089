// What somebody types while giving online, step by step, and when it is whole. Amounts and days stay text until they are understood.
import { isCurrency, parseAmount, type AmountFailure, type Money } from '#app/kernel/money'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { addDays, parseDay, type Day } from '#app/kernel/time'
import { OPEN_STATUSES, type PledgeStatus } from './pledge'
import { equalSchedule, type ScheduleFailure, type ScheduleLine } from './schedule'

/** What money can be given for online. */
export const GIFT_PURPOSES = ['MDFM', 'PA1', 'PA2', 'PA3', 'PA3-EVENT', 'PA3-PUBLICATION', 'PA3-DATABASE', 'PA3-STAFF'] as const
export type GiftPurpose = (typeof GIFT_PURPOSES)[number]

/** The fields of a gift as typed; a field that was not reached is absent. */
export type GiftFields = {
  purpose: GiftPurpose
  currency?: string
  amount?: string
  plan?: 'ONCE' | 'INSTALMENTS'
  count?: string
  firstDueOn?: string
  monthsBetween?: string
  organisation?: string
  kind?: string
  country?: string
  contactName?: string
  email?: string
  contactFunction?: string
  recognition?: string
  donorNumber?: string
  message?: string
  /** The donor that was written for it before its giver changed the amount: the same one gives. */
  donor?: string
}

export const GIFT_STEPS = ['purpose', 'amount', 'who', 'review'] as const
export type GiftStep = (typeof GIFT_STEPS)[number]

/** The first step that is still to be done. */
export function nextStep(fields: GiftFields): GiftStep {
  if (!fields.amount || !fields.plan) return 'amount'
  return fields.organisation && fields.email ? 'review' : 'who'
}

export type AmountStepFailure = AmountFailure | ScheduleFailure | { code: 'UNKNOWN_CURRENCY' } | { code: 'DAY_MISSING' } | { code: 'DAY_PAST'; day: Day }

/** Understands amount and schedule as typed on a day. Paid at once: one instalment, due in `dueDays`. */
export function decideAmount(fields: Pick<GiftFields, 'currency' | 'amount' | 'plan' | 'count' | 'firstDueOn' | 'monthsBetween'>, today: Day, decimalComma: boolean, dueDays = 0): Result<{ amount: Money; schedule: ScheduleLine[] }, AmountStepFailure> {
  const currency = fields.currency ?? ''
  if (!isCurrency(currency)) return refuse({ code: 'UNKNOWN_CURRENCY' })
  const amount = parseAmount(fields.amount ?? '', currency, decimalComma)
  if (!amount.ok) return amount
  if (fields.plan === 'ONCE') return accept({ amount: amount.value, schedule: [{ dueOn: addDays(today, dueDays), amount: amount.value }] })
  const firstDueOn = parseDay(fields.firstDueOn ?? '')
  if (!firstDueOn) return refuse({ code: 'DAY_MISSING' })
  if (firstDueOn < today) return refuse({ code: 'DAY_PAST', day: firstDueOn })
  const schedule = equalSchedule(amount.value, Number(fields.count), firstDueOn, Number(fields.monthsBetween))
  return schedule.ok ? accept({ amount: amount.value, schedule: schedule.value }) : schedule
}

/** Where a gift stands: being typed, waiting for its card (and still to be changed), promised to the team, or ended. */
export type GiftStanding = 'typed' | 'waiting' | 'promised' | 'ended'

/** Money that is under way or there makes a promise of it, whatever its pledge says yet. */
export function standingOf(pledgeStatus: PledgeStatus | null, moneyCame: boolean): GiftStanding {
  if (pledgeStatus === null) return 'typed'
  if (pledgeStatus === 'DRAFT') return moneyCame ? 'promised' : 'waiting'
  return OPEN_STATUSES.includes(pledgeStatus) ? 'promised' : 'ended'
}

export type GiftFailure = { code: 'GIFT_SUBMITTED' }
export type GiverFailure = { code: 'WRONG_KIND' } | { code: 'UNKNOWN_COUNTRY' } | GiftFailure
