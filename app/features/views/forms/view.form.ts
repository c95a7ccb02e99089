import { z } from 'zod'

const name = z.string().trim().min(1).max(60)
const ticked = z.literal('on').optional()

export const saveViewForm = z.object({ query: z.string().max(2000).optional(), name, shared: ticked, first: ticked })
export const changeViewForm = z.object({ view: z.string().min(1).max(40), name, shared: ticked, first: ticked })
export const removeViewForm = z.object({ view: z.string().min(1).max(40) })
