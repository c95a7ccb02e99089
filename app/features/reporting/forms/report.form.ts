import { z } from 'zod'
import { FIELDS, PARTS, type Part, type ReportField } from '../domain/content'

const typed = z.string().max(6000).optional()
const version = z.coerce.number().int().min(0)
const fields = Object.fromEntries(FIELDS.map((field) => [field, typed])) as Record<ReportField, typeof typed>
const needed = z.string().trim().min(1).max(6000)

/** A draft takes everything; `quiet` where a script saves while somebody types. */
export const draftForm = z.object({ version, quiet: z.literal('1').optional(), ...fields })
/** What is sent says at least what was done, what came of it, and what may be published. */
export const submitForm = z.object({ version, ...fields, activities: needed, results: needed, summary: needed })
export const commentsForm = z.object(Object.fromEntries(PARTS.map((part) => [`on_${part}`, z.string().trim().max(2000).optional()])) as Record<`on_${Part}`, z.ZodOptional<z.ZodString>>)
export const evidenceForm = z.object({ file: z.instanceof(File).optional() })
