import { z } from 'zod'
import { DIGESTS } from '../domain/digest'

export const digestForm = z.object({ digest: z.enum(DIGESTS) })
