import { z } from 'zod'

const reason = z.string().trim().min(3).max(600)

export const applyPaymentForm = z.object({ pledge: z.string().trim().min(1).max(40) })
export const askRefundForm = z.object({ amount: z.string().max(40).default(''), on: z.iso.date(), reason })
/** `seen`: how many approvals the page showed. */
export const confirmRefundForm = z.object({ request: z.string().trim().min(1).max(60), seen: z.coerce.number().int().min(0).max(2).optional() })
export const decideRefundForm = z.object({ request: z.string().trim().min(1).max(60) })
export const reversePaymentForm = z.object({ reason })
