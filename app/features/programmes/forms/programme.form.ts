import { z } from 'zod'
import { PROGRAMME_AREAS } from '#app/features/priorities/domain'
import { parseDay } from '#app/kernel/time'
import { PROGRAMME_KINDS, PROGRAMME_STATUSES } from '../domain'

const day = z.string().transform((text, issues) => {
  const parsed = parseDay(text)
  if (parsed) return parsed
  issues.addIssue({ code: 'invalid_format', format: 'date', input: text })
  return z.NEVER
})

/** A programme as typed: for recording it and for correcting it. */
export const programmeForm = z.object({
  titleEn: z.string().trim().min(3).max(160),
  titleFr: z.string().trim().min(3).max(160),
  summaryEn: z.string().trim().max(2000).default(''),
  summaryFr: z.string().trim().max(2000).default(''),
  kind: z.enum(PROGRAMME_KINDS),
  priorityArea: z.enum(PROGRAMME_AREAS),
  clusters: z.array(z.string().max(40)).default([]),
  startsOn: day,
  endsOn: day,
  /** US dollars as typed; empty while no budget is known. */
  budget: z.string().max(40).optional(),
})

export const advanceProgrammeForm = z.object({ to: z.enum(PROGRAMME_STATUSES) })
