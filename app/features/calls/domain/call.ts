// A call: what it offers, to whom, by when, and how applications are judged. CALL-1, CALL-2.
import { membershipOn, type FlagsOfDay, type MemberSpan, type Region } from '#app/features/cities/domain'
import { mayFund, type PriorityArea } from '#app/features/priorities/domain'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { isMore, usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { closesAt, opensAt, type TimeZone } from './deadline'

export const CALL_STATUSES = ['DRAFT', 'PUBLISHED', 'DECIDED', 'CANCELLED'] as const
export type CallStatus = (typeof CALL_STATUSES)[number]

/** Where a call stands at an instant. */
export const CALL_STAGES = ['DRAFT', 'UPCOMING', 'OPEN', 'SCORING', 'DECIDED', 'CANCELLED'] as const
export type CallStage = (typeof CALL_STAGES)[number]

export const MOST_CRITERIA = 6

export type Criterion = { nameEn: string; nameFr: string; weight: number }

export type CallDetails = {
  titleEn: string
  titleFr: string
  textEn: string
  textFr: string
  opensOn: Day
  deadlineOn: Day
  deadlineTime: string
  timeZone: TimeZone
  amount: Money
  floor: Money
  ceiling: Money
  membersOnly: boolean
  ldcOnly: boolean
  region: Region | null
  /** Hundredths of a point. */
  talkFrom: number
  criteria: readonly Criterion[]
}

export type SaveCallFailure =
  | { code: 'UNKNOWN_WINDOW' }
  | { code: 'UNKNOWN_PROGRAMME' }
  | { code: 'PROGRAMME_NOT_OF_WINDOW' }
  | { code: 'PROGRAMME_CLOSED' }
  | { code: 'NOT_A_DRAFT'; status: CallStatus }
  | { code: 'DEADLINE_BEFORE_OPENING' }
  | { code: 'CEILING_BELOW_FLOOR' }
  | { code: 'CEILING_ABOVE_AMOUNT' }
  | { code: 'NO_CRITERIA' }
  | { code: 'WEIGHTS_NOT_100'; sum: number }

/** Is the call well formed? Criteria are weighted in whole per cent that add up to 100. */
export function checkDetails(details: CallDetails): Result<{ opensAt: Date; closesAt: Date }, SaveCallFailure> {
  const span = { opensAt: opensAt(details.opensOn, details.timeZone), closesAt: closesAt(details.deadlineOn, details.deadlineTime, details.timeZone) }
  if (details.deadlineOn < details.opensOn || span.closesAt <= span.opensAt) return refuse({ code: 'DEADLINE_BEFORE_OPENING' })
  if (isMore(details.floor, details.ceiling)) return refuse({ code: 'CEILING_BELOW_FLOOR' })
  if (isMore(details.ceiling, details.amount)) return refuse({ code: 'CEILING_ABOVE_AMOUNT' })
  if (details.criteria.length === 0) return refuse({ code: 'NO_CRITERIA' })
  const sum = details.criteria.reduce((whole, { weight }) => whole + weight, 0)
  return sum === 100 ? accept(span) : refuse({ code: 'WEIGHTS_NOT_100', sum })
}

/** May the window's money go to the programme? Area 1 reaches least developed countries only, whatever the call says. */
export function checkProgramme(window: { priorityArea: string | null; programmeId: string | null }, programme: { id: string; priorityArea: string; status: string }): Result<{ needsLdc: boolean }, SaveCallFailure> {
  const area = programme.priorityArea as PriorityArea
  if (!mayFund({ area: window.priorityArea as PriorityArea | null, programme: window.programmeId }, { id: programme.id, area }).ok) return refuse({ code: 'PROGRAMME_NOT_OF_WINDOW' })
  if (programme.status === 'CANCELLED' || programme.status === 'COMPLETED') return refuse({ code: 'PROGRAMME_CLOSED' })
  return accept({ needsLdc: area === 'PA1' })
}

type Dated = { status: string; opensAt: Date; closesAt: Date }

export function stageOf(call: Dated, now: Date): CallStage {
  if (call.status !== 'PUBLISHED') return call.status as Exclude<CallStatus, 'PUBLISHED'>
  if (now < call.opensAt) return 'UPCOMING'
  return now < call.closesAt ? 'OPEN' : 'SCORING'
}

export type PublishFailure = { code: 'NOT_A_DRAFT'; status: CallStatus } | { code: 'DEADLINE_OVER' } | { code: 'MORE_THAN_WINDOW_HOLDS'; holds: Money; offered: Money; left: Money }

/** CALL-1: the window holds what this call and those that run beside it offer; what is promised twice would disappoint a city. */
export function decidePublish(call: Dated & { amount: Money }, window: { holds: Money; offered: Money }, now: Date): Result<null, PublishFailure> {
  if (call.status !== 'DRAFT') return refuse({ code: 'NOT_A_DRAFT', status: call.status as CallStatus })
  if (call.closesAt <= now) return refuse({ code: 'DEADLINE_OVER' })
  const left = usd(window.holds.minor - window.offered.minor)
  return isMore(call.amount, left) ? refuse({ code: 'MORE_THAN_WINDOW_HOLDS', ...window, left: left.minor < 0n ? usd(0n) : left }) : accept(null)
}

export type ExtendFailure = { code: 'NOT_RUNNING'; status: CallStatus } | { code: 'DEADLINE_NOT_LATER' } | { code: 'SCORED_ALREADY' }

/** CALL-1: a deadline is only ever put later, for everybody, and not once somebody has read and scored. */
export function decideExtension(call: Dated, to: Date, sheets: number, now: Date): Result<null, ExtendFailure> {
  if (call.status !== 'PUBLISHED') return refuse({ code: 'NOT_RUNNING', status: call.status as CallStatus })
  if (to <= call.closesAt || to <= now) return refuse({ code: 'DEADLINE_NOT_LATER' })
  return sheets > 0 ? refuse({ code: 'SCORED_ALREADY' }) : accept(null)
}

export type CancelFailure = { code: 'NOT_RUNNING'; status: CallStatus }

export function decideCancel(status: CallStatus): Result<null, CancelFailure> {
  return status === 'DRAFT' || status === 'PUBLISHED' ? accept(null) : refuse({ code: 'NOT_RUNNING', status })
}

export type Eligibility = { membersOnly: boolean; ldcOnly: boolean; region: Region | null }
export type Applicant = MemberSpan & FlagsOfDay & { name: string; country: string; region: Region | null }
export type EligibilityFailure = { code: 'NOT_A_MEMBER'; city: string; day: Day } | { code: 'NOT_AN_LDC'; city: string; country: string; day: Day } | { code: 'OTHER_REGION'; city: string }

/** May this city apply on that day? */
export function checkApplicant(call: Eligibility, city: Applicant, on: Day): Result<null, EligibilityFailure> {
  if (call.membersOnly && membershipOn(city, on) !== 'MEMBER') return refuse({ code: 'NOT_A_MEMBER', city: city.name, day: on })
  if (call.ldcOnly && !city.inLdc) return refuse({ code: 'NOT_AN_LDC', city: city.name, country: city.country, day: on })
  return call.region !== null && city.region !== call.region ? refuse({ code: 'OTHER_REGION', city: city.name }) : accept(null)
}
