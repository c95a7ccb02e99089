import { z } from 'zod'

export const payInstalmentForm = z.object({ instalment: z.string().trim().min(1).max(60) })
