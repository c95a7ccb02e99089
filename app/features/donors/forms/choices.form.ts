import { z } from 'zod'
import { RECEIPT_PLANS } from '../domain/choices'
import { RECOGNITIONS } from '../domain/donor'

/** `mails`: the form asked about mails; a box that is not ticked is not sent. */
export const choicesForm = z.object({ donor: z.string().trim().min(1).max(60), recognition: z.enum(RECOGNITIONS), receipts: z.enum(RECEIPT_PLANS), mails: z.literal('asked').optional(), reminders: z.literal('on').optional() })
