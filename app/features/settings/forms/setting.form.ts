import { z } from 'zod'

const text = z.string().trim()

export const recordSettingForm = z.object({ value: text.min(1).max(200), effectiveOn: z.iso.date(), reason: text.min(3).max(600) })
