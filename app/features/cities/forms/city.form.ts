import { z } from 'zod'
import { parseDay } from '#app/kernel/time'

const day = z.string().transform((text, issues) => {
  const parsed = parseDay(text)
  if (parsed) return parsed
  issues.addIssue({ code: 'invalid_format', format: 'date', input: text })
  return z.NEVER
})

/** A city as typed: for registering it and for correcting it. */
export const cityForm = z.object({
  name: z.string().trim().min(1).max(120),
  country: z.string().length(2),
  memberSince: day.optional(),
  memberUntil: day.optional(),
  longitude: z.string().max(20).default(''),
  latitude: z.string().max(20).default(''),
  source: z.string().trim().max(400).optional(),
  differsFromTwin: z.literal('on').optional(),
})
