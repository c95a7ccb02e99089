import { z } from 'zod'

const text = z.string().trim()
const version = z.coerce.number().int().min(0)

/** Beside these each part has a field of its own in each language. */
export const editTemplateForm = z.object({ note: text.min(3).max(600), expected: version }).catchall(z.string())
/** The same, looked at before it is saved. */
export const previewTemplateForm = z.object({ note: text.max(600).optional(), expected: version }).catchall(z.string())
export const restoreTemplateForm = z.object({ note: text.min(3).max(600), expected: version })
export const testMailForm = z.object({ send: z.literal('yes') })
