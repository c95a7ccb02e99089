import { z } from 'zod'

const long = z.string().max(8000)
const of = { city: z.string().trim().min(1).max(60), version: z.coerce.number().int().min(0) }

/** A draft takes anything that is not too long to keep. */
export const draftForm = z.object({ ...of, title: z.string().max(200).default(''), need: long.default(''), plan: long.default(''), results: long.default(''), budget: long.default(''), asked: z.string().max(60).default('') })

const answer = z.string().trim().min(1).max(8000)

/** What is sent has an answer to every question; the amount is read in words of money. */
export const submissionForm = z.object({ ...of, title: z.string().trim().min(1).max(200), need: answer, plan: answer, results: answer, budget: answer, asked: z.string().max(60).default('') })

export const withdrawForm = z.object({ application: z.string().trim().min(1).max(60) })
export const fileForm = z.object({ city: z.string().min(1).max(60), file: z.instanceof(File).optional() })
