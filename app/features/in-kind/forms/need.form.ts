import { z } from 'zod'
import { PROGRAMME_AREAS } from '#app/features/priorities/domain'
import { IN_KIND_KINDS } from '../domain/offer'

const text = z.string().trim()

export const needForm = z.object({
  city: text.max(60).optional(),
  programme: text.max(60).optional(),
  kind: z.enum(IN_KIND_KINDS),
  area: z.enum(PROGRAMME_AREAS),
  description: text.min(1).max(4000),
  quantity: text.min(1).max(31),
  unit: text.max(60).optional(),
  from: z.iso.date(),
  until: z.iso.date(),
})
export const linkOfferForm = z.object({ offer: text.min(1).max(60) })
export const endNeedForm = z.object({ to: z.enum(['MET', 'DROPPED']), reason: text.min(1).max(1000) })
