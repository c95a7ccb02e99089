import { z } from 'zod'
import { RECEIPT_PLANS } from '../domain/choices'
import { RECOGNITIONS } from '../domain/donor'

export const choicesForm = z.object({ donor: z.string().trim().min(1).max(60), recognition: z.enum(RECOGNITIONS), receipts: z.enum(RECEIPT_PLANS) })
