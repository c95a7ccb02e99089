import { z } from 'zod'
import { REGIONS } from '#app/features/cities/domain'
import { parseDay } from '#app/kernel/time'
import { MOST_CRITERIA } from '../domain/call'
import { TIME_ZONES } from '../domain/deadline'

const text = z.string().trim()

const day = text.transform((typed, issues) => {
  const parsed = parseDay(typed)
  if (parsed) return parsed
  issues.addIssue({ code: 'invalid_format', format: 'date', input: typed })
  return z.NEVER
})
const amount = z.string().max(40).default('')
const tick = z.literal('on').optional()

/** Criteria are numbered fields, so that the form works without a script; a row that is empty is left out. */
export const callForm = z.object({
  titleEn: text.min(3).max(160),
  titleFr: text.min(3).max(160),
  textEn: text.min(10).max(8000),
  textFr: text.min(10).max(8000),
  window: text.min(1).max(60),
  programme: text.min(1).max(60),
  amount,
  floor: amount,
  ceiling: amount,
  opensOn: day,
  deadlineOn: day,
  deadlineTime: text.min(1).max(5),
  timeZone: z.enum(TIME_ZONES),
  membersOnly: tick,
  ldcOnly: tick,
  region: z.enum(REGIONS).optional(),
  talkFrom: text.min(1).max(5),
  ...(Object.fromEntries(
    Array.from({ length: MOST_CRITERIA }, (_, i) => [
      [`criterionEn${i + 1}`, text.max(160).optional()],
      [`criterionFr${i + 1}`, text.max(160).optional()],
      [`weight${i + 1}`, text.max(3).optional()],
    ]).flat(),
  ) as Record<`criterionEn${number}` | `criterionFr${number}` | `weight${number}`, z.ZodOptional<z.ZodString>>),
})

export const extendForm = z.object({ deadlineOn: day, deadlineTime: text.min(1).max(5), reason: text.min(3).max(600) })
export const reasonForm = z.object({ reason: text.min(3).max(600) })
