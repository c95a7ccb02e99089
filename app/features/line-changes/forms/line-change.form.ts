import { z } from 'zod'
import { HEADINGS, type Heading } from '#app/features/allocations/domain/headings'

const text = z.string().trim()
const amount = z.string().trim().max(40).optional()
const budget = Object.fromEntries(HEADINGS.map((heading) => [`budget_${heading}`, amount])) as Record<`budget_${Heading}`, typeof amount>

export const askChangeForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('MORE_TIME'), reason: text.min(3).max(2000), endsOn: z.iso.date() }),
  z.object({ kind: z.literal('MOVE_BUDGET'), reason: text.min(3).max(2000), ...budget }),
  z.object({ kind: z.literal('BANK_DETAILS'), reason: text.min(3).max(2000), holder: text.min(2).max(200), bank: text.min(2).max(200), account: text.min(1).max(60) }),
  z.object({ kind: z.literal('SEND_BACK'), reason: text.min(3).max(2000), amount: z.string().max(40).default('') }),
])
export const answerChangeForm = z.object({ decision: z.enum(['ACCEPT', 'DECLINE']), answer: text.min(3).max(2000) })
export const toleranceForm = z.object({ percent: z.coerce.number().int().min(0).max(100) })
