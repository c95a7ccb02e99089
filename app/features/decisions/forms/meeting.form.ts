import { z } from 'zod'
import { LINK_KINDS, MEETING_KINDS } from '../domain/meeting'

const text = z.string().trim()
const version = z.coerce.number().int().min(0)

export const meetingForm = z.object({
  version,
  kind: z.enum(MEETING_KINDS),
  title: text.min(3).max(160),
  heldOn: z.iso.date(),
  place: text.min(1).max(160),
  participants: text.max(4000).default(''),
  agenda: text.min(1).max(8000),
})
export const minutesForm = z.object({ version, minutes: text.min(3).max(40_000) })
export const cancelForm = z.object({ version })
const french = { titleFr: text.max(200).optional(), textFr: text.max(8000).optional() }
export const decisionForm = z.object({ title: text.min(3).max(200), text: text.min(3).max(8000), ...french })
export const frenchForm = z.object(french)
export const outcomeForm = z.object({ decision: text.min(1).max(60) })
export const linkForm = z.object({ subject: z.string().regex(new RegExp(`^(${LINK_KINDS.join('|')}):.{1,60}$`)) })
