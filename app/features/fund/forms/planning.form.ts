import { z } from 'zod'
import { SUPPORT_COST_MODES } from '../domain/support-cost'

const text = z.string().trim()
const reason = text.min(3).max(600)

export const openPeriodForm = z.object({ target: z.string().max(40).default(''), reason })
export const changeTargetForm = z.object({ target: z.string().max(40).default(''), effectiveOn: z.iso.date(), reason })
export const supportCostForm = z.object({ percent: text.min(1).max(10), mode: z.enum(SUPPORT_COST_MODES), effectiveOn: z.iso.date(), reason })
