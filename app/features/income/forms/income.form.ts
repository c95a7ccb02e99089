import { z } from 'zod'
import { INCOME_KINDS } from '../domain/income'

const text = z.string().trim()

export const recordIncomeForm = z.object({
  window: text.min(1).max(60),
  kind: z.enum(INCOME_KINDS),
  currency: text.max(3).default(''),
  amount: z.string().max(40).default(''),
  receivedOn: z.iso.date(),
  evidence: text.min(3).max(600),
})

export const confirmIncomeForm = z.object({})
export const incomeReasonForm = z.object({ reason: text.min(3).max(600) })
