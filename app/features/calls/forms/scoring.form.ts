import { z } from 'zod'

const text = z.string().trim()

/** Points and comments as typed; what is missing is told by criterion. */
export const scoreForm = z.object({
  unbound: z.literal('on').optional(),
  scores: z.array(z.object({ criterion: text.min(1).max(60), points: text.max(3).optional(), comment: text.max(4000).optional() })).max(12),
})
export const conflictForm = z.object({ reason: text.min(3).max(600) })
export const talkForm = z.object({ talk: text.min(3).max(4000) })

export const decideForm = z.object({
  decision: text.min(3).max(120),
  judged: z.array(z.object({ application: text.min(1).max(60), outcome: z.enum(['FUNDED', 'RESERVE', 'DECLINED']).optional(), award: z.string().max(40).optional(), reason: text.max(2000).optional() })).max(500),
})
export const reserveForm = z.object({ application: text.min(1).max(60), award: z.string().max(40).default(''), reason: text.min(3).max(2000) })
