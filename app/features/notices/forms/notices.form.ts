import { z } from 'zod'
import { DIGESTS } from '../domain/digest'

export const digestForm = z.object({ digest: z.enum(DIGESTS) })

/** The last event of the trail when the page was made. */
export const markReadForm = z.object({ upTo: z.coerce.number().int().min(0) })
