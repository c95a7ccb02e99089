import { z } from 'zod'

export const MOST_LINES = 12

const text = z.string().trim()

/** Lines are numbered fields, so that the form works without a script: city1, amount1 ... An empty pair is left out. */
export const proposeAllocationForm = z.object({
  window: text.min(1).max(60),
  programme: text.min(1).max(60),
  purpose: text.max(600).optional(),
  ...(Object.fromEntries(
    Array.from({ length: MOST_LINES }, (_, i) => [
      [`city${i + 1}`, text.max(60).optional()],
      [`amount${i + 1}`, text.max(40).optional()],
    ]).flat(),
  ) as Record<`city${number}` | `amount${number}`, z.ZodOptional<z.ZodString>>),
})

/** How many approvals the page showed when the form was made. */
const seen = z.coerce.number().int().min(0).max(2).optional()

export const approveAllocationForm = z.object({ decision: text.min(3).max(120), seen })
export const reasonForm = z.object({ reason: text.min(3).max(600) })
export const planDisbursementForm = z.object({ line: text.min(1), amount: z.string().max(40).default('') })
export const disbursementForm = z.object({ disbursement: text.min(1) })
export const releaseDisbursementForm = disbursementForm.extend({ seen })
export const sendDisbursementForm = z.object({ disbursement: text.min(1), on: z.iso.date() })
export const reduceLineForm = z.object({ line: text.min(1), amount: z.string().max(40).default(''), reason: text.min(3).max(600) })
export const takeBackForm = z.object({ disbursement: text.min(1), amount: z.string().max(40).default(''), on: z.iso.date(), reason: text.min(3).max(600), sendAgain: z.literal('on').optional() })
