import { z } from 'zod'

const text = z.string().trim()

export const proposeMoveForm = z.object({
  window: text.min(1).max(60),
  to: text.min(1).max(60),
  amount: z.string().max(40).default(''),
  reason: text.min(3).max(600),
  consentBy: text.min(3).max(200),
  consentOn: z.iso.date(),
  file: z.instanceof(File).optional(),
})

export const approveMoveForm = z.object({ seen: z.coerce.number().int().min(0).max(9).optional() })
export const moveReasonForm = z.object({ reason: text.min(3).max(600) })
