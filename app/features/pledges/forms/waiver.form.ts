import { z } from 'zod'

/** `all` stands for everything that remains of the pledge. */
export const proposeWaiverForm = z.object({
  instalments: z.preprocess((value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]), z.array(z.string().trim().max(60)).max(120)),
  reason: z.string().trim().min(3).max(600),
})

/** `seen`: how many approvals the page showed. */
export const approveWaiverForm = z.object({ waiver: z.string().trim().min(1).max(60), seen: z.coerce.number().int().min(0).max(2).optional() })

export const decideWaiverForm = z.object({ waiver: z.string().trim().min(1).max(60) })
