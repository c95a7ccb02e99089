import { z } from 'zod'

const line = z.string().trim().min(1).max(120)

export const bankAccountForm = z.object({ holder: line, bank: line, iban: z.string().trim().min(1).max(60), bic: z.string().trim().min(1).max(20) })
