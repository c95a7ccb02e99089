// Which money may go to which programme, and to whom. PRIORITY-1, PRIORITY-2. Source: DOMAIN.md, section 3.
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'
import type { PriorityArea, ProgrammeArea } from './area'

/** What a window's money was given for; the pool is for anything (`area` and `programme` both null). */
export type Earmark = { area: PriorityArea | null; programme: string | null }

export type Programme = { id: string; area: ProgrammeArea | PriorityArea }

export type FundingFailure = { code: 'OTHER_PROGRAMME'; programme: string } | { code: 'OTHER_AREA'; area: PriorityArea }

/**
 * PRIORITY-1: earmarked money goes only to programmes of its area (`PA3` alone: of any `PA3-...`), and only to the programme that it names.
 * The pool may fund any programme.
 */
export function mayFund(earmark: Earmark, programme: Programme): Result<null, FundingFailure> {
  if (earmark.programme !== null && earmark.programme !== programme.id) return refuse({ code: 'OTHER_PROGRAMME', programme: earmark.programme })
  if (earmark.area === null || earmark.area === programme.area) return accept(null)
  if (earmark.area === 'PA3' && programme.area.startsWith('PA3-')) return accept(null)
  return refuse({ code: 'OTHER_AREA', area: earmark.area })
}

/** Where a line of an allocation goes: a city with its country's status on the day of the allocation, or null for the whole network. */
export type Beneficiary = { city: string; country: string; inLdc: boolean } | null

export type BenefitFailure = { code: 'PA1_NETWORK_WIDE' } | { code: 'NOT_AN_LDC'; city: string; country: string; day: Day }

/**
 * PRIORITY-2: a programme of area 1, whatever money pays for it, reaches only cities in countries that are least developed on that day:
 * members of the network or not, but never the network as a whole.
 */
export function mayBenefit(area: ProgrammeArea, beneficiary: Beneficiary, on: Day): Result<null, BenefitFailure> {
  if (area !== 'PA1') return accept(null)
  if (beneficiary === null) return refuse({ code: 'PA1_NETWORK_WIDE' })
  return beneficiary.inLdc ? accept(null) : refuse({ code: 'NOT_AN_LDC', city: beneficiary.city, country: beneficiary.country, day: on })
}
