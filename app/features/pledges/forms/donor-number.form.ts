import { z } from 'zod'

/** Empty takes it away. */
export const donorNumberForm = z.object({ donorNumber: z.string().trim().max(60).optional() })
