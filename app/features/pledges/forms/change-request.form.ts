import { z } from 'zod'
import { CHANGE_KINDS } from '../domain/change-request'

const words = z.string().trim().min(3).max(2000)

export const askForChangeForm = z.object({ kind: z.enum(CHANGE_KINDS), text: words })
export const answerChangeForm = z.object({ request: z.string().trim().min(1).max(60), decision: z.enum(['ACCEPTED', 'DECLINED']), answer: words })
