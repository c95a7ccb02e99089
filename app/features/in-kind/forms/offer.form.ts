import { z } from 'zod'
import { VALUE_BASES } from '../domain/lifecycle'

const text = z.string().trim()
const typed = z.string().max(60).default('')

/** Everything is text here: the domain says what is wrong with it in words of gifts in kind. */
const what = { kind: text.max(20).default(''), area: text.max(20).default(''), description: text.max(4000).default('') }
const worth = {
  quantity: typed,
  unit: text.max(60).optional(),
  currency: text.max(3).default(''),
  unitValue: typed,
  basis: text.max(20).default(''),
  availableFrom: text.max(10).optional(),
  availableUntil: text.max(10).optional(),
  place: text.max(200).optional(),
  capacity: text.max(8).optional(),
}

export const recordOfferForm = z.object({ donor: text.min(1).max(120), ...what, ...worth, recognition: z.enum(['NAME', 'TYPE_ONLY', 'ANONYMOUS']) })

export const whatForm = z.object(what)
export const worthForm = z.object(worth)
export const fileForm = z.object({ file: z.instanceof(File).optional() })
export const confirmOfferForm = z.object({ files: z.array(z.instanceof(File)).default([]) })
export const noDetailForm = z.object({})
export const acceptOfferForm = z.object({ note: text.max(2000).optional() })
export const reasonForm = z.object({ reason: text.min(1).max(1000) })
export const scheduleOfferForm = z.object({ from: z.iso.date(), until: z.iso.date().optional(), place: text.max(200).optional() })
export const deliverOfferForm = z.object({ quantity: text.min(1).max(31), on: z.iso.date(), note: text.max(1000).optional() })
export const valueDeliveryForm = z.object({ delivery: text.min(1).max(60), unitValue: text.min(1).max(31), basis: z.enum(VALUE_BASES), evidence: text.min(3).max(2000) })
