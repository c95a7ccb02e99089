import { z } from 'zod'
import { DEEDS } from '../domain/limits'

const text = z.string().trim()

/** An empty amount is no limit, which has to be said by a tick. */
export const recordLimitForm = z.object({ deed: z.enum(DEEDS), limit: text.max(40).default(''), isNone: z.literal('on').optional(), effectiveOn: z.iso.date(), reason: text.min(3).max(600) })
