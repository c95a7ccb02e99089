import { z } from 'zod'
import { GIFT_PURPOSES } from '../domain/gift'

const short = z.string().trim().min(1).max(120)
const optionalShort = z.string().trim().max(120).optional()

export const startGiftForm = z.object({ purpose: z.enum(GIFT_PURPOSES) })

/** Amount and day are text here; the domain says what is wrong with them in words of money and schedules. */
export const giftAmountForm = z.object({
  currency: z.string().trim().max(3).default(''),
  amount: z.string().max(60).default(''),
  plan: z.enum(['ONCE', 'INSTALMENTS']),
  count: z.string().trim().max(4).optional(),
  firstDueOn: z.string().trim().max(10).optional(),
  monthsBetween: z.string().trim().max(3).optional(),
})

export const giftWhoForm = z.object({
  organisation: short,
  kind: short,
  country: z.string().trim().length(2),
  contactName: short,
  email: z.email().max(254),
  contactFunction: optionalShort,
  recognition: z.enum(['NAME', 'TYPE_ONLY', 'ANONYMOUS']),
  donorNumber: z.string().trim().max(60).optional(),
  message: z.string().trim().max(2000).optional(),
})

export const resumeForm = z.object({ page: z.string().max(120), email: z.email().max(254) })

/** A button alone: nothing is asked. */
export const emptyForm = z.object({})
