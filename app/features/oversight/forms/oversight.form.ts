import { z } from 'zod'
import { LEVELS, SOURCES } from '../domain/oversight'

const text = z.string().trim()
export const riskForm = z.object({ level: z.enum(LEVELS), reason: text.min(3).max(2000) })
export const visitForm = z.object({ visitedOn: z.iso.date(), visitors: text.min(2).max(300), seen: text.min(3).max(6000) })
export const findingForm = z.object({ source: z.enum(SOURCES), severity: z.enum(LEVELS), text: text.min(3).max(4000), recommendation: text.min(3).max(4000), owner: text.min(1).max(60), dueOn: z.iso.date() })
export const followForm = z.object({ finding: text.min(1).max(60), step: text.min(3).max(4000), deed: z.enum(['NOTE', 'CLOSE']) })
