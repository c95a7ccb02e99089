import { z } from 'zod'

const text = z.string().trim()

export const recordWireForm = z.object({
  reference: text.min(1).max(40),
  currency: text.max(3).default(''),
  amount: z.string().max(40).default(''),
  fee: z.string().max(40).optional(),
  receivedOn: z.iso.date(),
  payer: text.max(120).optional(),
  note: text.max(600).optional(),
})

export const cancelWireForm = z.object({ reason: text.min(3).max(600) })
