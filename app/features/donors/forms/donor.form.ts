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
})

export const reviewDonorForm = z.object({ to: z.enum(DUE_DILIGENCE), expiresOn: z.iso.date().optional(), note: text.min(3).max(2000) })
