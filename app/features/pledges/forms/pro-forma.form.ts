import { z } from 'zod'

/** One instalment, or all that is unpaid. */
export const proFormaForm = z.object({ instalment: z.string().trim().min(1).max(60).optional() })
