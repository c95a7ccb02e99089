import { z } from 'zod'

const line = z.string().trim()

export const recordRateForm = z.object({
  currency: line.min(1).max(3),
  effectiveOn: z.iso.date(),
  unitsPerUsd: line.min(1).max(40),
  source: line.min(2).max(120),
  reason: line.max(600).optional(),
  isSure: z.literal('on').optional(),
})
