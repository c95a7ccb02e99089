import { z } from 'zod'

const text = z.string().trim()

/** A month of a busy account has some hundred kilobytes. */
export const LARGEST_STATEMENT_FILE = 4_000_000

export const lookAtStatementForm = z.object({ file: z.instanceof(File) })

/** What was seen comes back with the mark that it went out with. */
export const takeStatementForm = z.object({ content: z.string().min(1).max(LARGEST_STATEMENT_FILE * 2), name: text.min(1).max(300), mark: text.max(100) })

export const confirmLineForm = z.object({ target: text.min(1).max(60) })

/** Lines whose proposal is certain; each is looked at again before it is booked. */
export const confirmCertainForm = z.object({ lines: z.array(text.max(40)).max(200).default([]) })

/** Parts of a line that can be typed at once. */
export const PARTS = [1, 2, 3, 4, 5, 6] as const

const part = (n: (typeof PARTS)[number]) => ({ [`target${n}`]: text.max(60).optional(), [`arrived${n}`]: text.max(40).optional(), [`fee${n}`]: text.max(40).optional() })

export const splitLineForm = z.object(Object.assign({}, ...PARTS.map(part)) as Record<`${'target' | 'arrived' | 'fee'}${(typeof PARTS)[number]}`, z.ZodOptional<z.ZodString>>)
