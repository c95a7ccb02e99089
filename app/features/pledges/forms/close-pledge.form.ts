import { z } from 'zod'

export const closePledgeForm = z.object({ to: z.enum(['WITHDRAWN', 'DECLINED', 'LAPSED']), reason: z.string().trim().min(3).max(600) })
