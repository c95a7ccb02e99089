import { z } from 'zod'
import { DUE_DILIGENCE } from '../domain/due-diligence'
import { RECOGNITIONS } from '../domain/donor'

const text = z.string().trim()

export const createDonorForm = z.object({
  name: text.min(1).max(120),
  kind: text.min(1).max(60),
  country: text.length(2),
  language: z.enum(['en', 'fr']),
  recognition: z.enum(RECOGNITIONS),
  contactName: text.max(120).optional(),
  email: z.email().max(254).optional(),
  contactFunction: text.max(120).optional(),
  /** Said by hand where donors of a like name are known: it is another one. */
  another: z.literal('on').optional(),
})

export const reviewDonorForm = z.object({ to: z.enum(DUE_DILIGENCE), expiresOn: z.iso.date().optional(), note: text.min(3).max(2000) })

export const mergeForm = z.object({ into: text.min(1).max(20) })
export const partForm = z.object({ alias: text.min(1).max(20) })
