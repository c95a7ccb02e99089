import { z } from 'zod'
import { GIFT_PURPOSES } from '#app/features/pledges/domain/gift'
import { PURPOSES, STAGES } from '../domain/partnership'

const text = z.string().trim()

/** The amount is text here; the domain says what is wrong with it in words of money. */
export const partnershipForm = z.object({
  organisation: text.min(1).max(120),
  kind: text.max(60).optional(),
  country: text.length(2).optional(),
  contactName: text.max(120).optional(),
  contactEmail: z.email().max(254).optional(),
  language: z.enum(['en', 'fr']),
  about: text.min(1).max(4000),
  purpose: z.enum(PURPOSES),
  owner: text.max(60).optional(),
  probability: z.coerce.number().int().min(0).max(100),
  currency: text.max(3).default(''),
  amount: z.string().max(60).optional(),
  expectedOn: z.iso.date(),
  nextStep: text.min(1).max(200),
  nextStepOn: z.iso.date(),
})

export const movePartnershipForm = z.object({ to: z.enum(STAGES), reason: text.max(1000).optional(), from: z.enum(['board']).optional() })

export const noteForm = z.object({
  kind: z.enum(['NOTE', 'MINUTES', 'SENT']),
  text: text.min(1).max(8000),
  heldOn: z.iso.date().optional(),
  nextStep: text.max(200).optional(),
  nextStepOn: z.iso.date().optional(),
})

export const partnershipFileForm = z.object({ file: z.instanceof(File).optional(), shared: z.literal('yes').optional() })
export const threadFileForm = z.object({ file: z.instanceof(File).optional() })

export const pledgeItForm = z.object({
  purpose: z.enum(GIFT_PURPOSES),
  currency: text.max(3).default(''),
  amount: z.string().max(60).default(''),
  count: z.coerce.number().int().min(1).max(120),
  firstDueOn: z.iso.date(),
  monthsBetween: z.coerce.number().int().min(0).max(60),
  pledgedOn: z.iso.date(),
  recognition: z.enum(['NAME', 'TYPE_ONLY', 'ANONYMOUS']),
  condition: text.max(1000).optional(),
})

export const proposeForm = z.object({ name: text.min(1).max(120), organisation: text.min(1).max(120), email: z.email().max(254), about: text.min(10).max(4000) })
export const writeInThreadForm = z.object({ text: text.min(1).max(4000) })
