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

export const RATE_ORIGINS = ['FILE', 'UNORE', 'ECB'] as const

export const lookAtRatesForm = z.object({ from: z.enum(RATE_ORIGINS), file: z.instanceof(File).optional() })

/** What was seen comes back with the mark that it went out with. */
export const importRatesForm = z.object({ content: z.string().min(1).max(1_500_000), name: line.min(1).max(300), mark: z.string().max(100) })
