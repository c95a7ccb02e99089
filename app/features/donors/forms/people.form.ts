import { z } from 'zod'
import { DONOR_DUTIES } from '#app/kernel/access'

const text = z.string().trim()
const contact = { name: text.min(1).max(120), function: text.max(120).optional(), phone: text.max(40).optional(), language: z.enum(['en', 'fr']) }
/** A box that is not ticked is not sent; one that is alone comes without a list. */
const duties = z.preprocess((sent) => (sent === undefined || sent === '' ? [] : Array.isArray(sent) ? sent : [sent]), z.array(z.enum(DONOR_DUTIES)))

export const invitePersonForm = z.object({ ...contact, email: z.email().max(254), duties, contactOnly: z.literal('on').optional() })
/** `has`: the form asked about duties. */
export const changePersonForm = z.object({ ...contact, duties, has: z.literal('duties').optional(), isPrimary: z.literal('on').optional() })
export const mailChoicesForm = z.object({ donor: text.min(1).max(60), reminders: z.literal('on').optional(), news: z.literal('on').optional(), statements: z.literal('on').optional() })
export const noFields = z.object({})
