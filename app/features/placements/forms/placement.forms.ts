import { z } from 'zod'
import { LENGTHS, SIDES, YES_NO } from '../domain/arrangement'
import { ARRANGEMENTS } from '../domain/value'

const text = z.string().trim()
const optional = text.max(300).optional()

export const questionsForm = z.object({ employer: z.enum(SIDES), salary: z.enum(SIDES), money: z.enum(YES_NO), length: z.enum(LENGTHS) })

/** Amounts, days and shares are text here; the domain says what is wrong with them. */
const stay = {
  fte: text.max(10).default(''),
  startsOn: text.max(10).default(''),
  endsOn: text.max(10).default(''),
  currency: text.max(3).default(''),
  amount: z.string().max(60).default(''),
}
const profile = { function: text.min(1).max(160), expertise: text.max(1000).optional(), languages: optional, level: text.max(60).optional(), person: text.max(120).optional() }

export const offerProfileForm = z.object({ ...profile, ...stay, earlierUntil: text.max(10).optional() })
export const releasingForm = z.object({
  organisation: text.min(1).max(120),
  kind: text.min(1).max(120),
  country: text.length(2),
  contactName: text.min(1).max(120),
  email: z.email().max(254),
  contactFunction: text.max(120).optional(),
  message: text.max(2000).optional(),
})
export const emptyForm = z.object({})

export const recordPlacementForm = z.object({ donor: text.min(1).max(160), arrangement: z.enum(ARRANGEMENTS), ...profile, ...stay })
export const movePlacementForm = z.object({ to: z.enum(['SUITABILITY', 'SELECTED', 'AGREEMENT', 'ACTIVE', 'ENDED', 'MORATORIUM', 'CLOSED', 'DECLINED', 'WITHDRAWN']), person: text.max(120).optional(), reason: text.max(1000).optional() })
export const extendPlacementForm = z.object({ endsOn: z.iso.date(), reason: text.min(1).max(1000) })
export const endPlacementForm = z.object({ endedOn: z.iso.date(), reason: text.min(1).max(1000) })
export const issueTermsForm = z.object({ duties: text.min(1).max(6000) })
