import { z } from 'zod'
import { parseDay } from '#app/kernel/time'
import { COLUMNS, type Column } from '../domain/csv-statement'
import { SET_ASIDE_KINDS } from '../domain/line'

const text = z.string().trim()

/** A month of a busy account has some hundred kilobytes. */
export const LARGEST_STATEMENT_FILE = 4_000_000

const content = z.string().min(1).max(LARGEST_STATEMENT_FILE * 2)

/** A file; or a table that was sent before, and what its columns are: the number of a column, counted from 0. */
const columns = Object.fromEntries(COLUMNS.map((column) => [`column-${column}`, text.regex(/^\d{0,3}$/).optional()])) as Record<`column-${Column}`, z.ZodOptional<z.ZodString>>
export const lookAtStatementForm = z.object({ file: z.instanceof(File).optional(), content: content.optional(), name: text.max(300).optional(), account: text.max(60).optional(), currency: text.max(3).optional(), ...columns })

/** What was seen comes back with the mark that it went out with; `reading` says how a table was read. */
export const takeStatementForm = z.object({ content, name: text.min(1).max(300), reading: z.string().max(2000).optional(), mark: text.max(100) })

export const confirmLineForm = z.object({ target: text.min(1).max(60) })

/** Lines whose proposal is certain; each is looked at again before it is booked. */
export const confirmCertainForm = z.object({ lines: z.array(text.max(40)).max(200).default([]) })

/** Parts of a line that can be typed at once. */
export const PARTS = [1, 2, 3, 4, 5, 6] as const

const part = (n: (typeof PARTS)[number]) => ({ [`target${n}`]: text.max(60).optional(), [`arrived${n}`]: text.max(40).optional(), [`fee${n}`]: text.max(40).optional() })

export const splitLineForm = z.object(Object.assign({}, ...PARTS.map(part)) as Record<`${'target' | 'arrived' | 'fee'}${(typeof PARTS)[number]}`, z.ZodOptional<z.ZodString>>)

export const suspenseForm = z.object({ note: text.max(600).optional() })

export const setAsideForm = z.object({ kind: z.enum(SET_ASIDE_KINDS), fee: text.max(40).optional(), note: text.max(600).optional() })

export const undoLineForm = z.object({ reason: text.min(3).max(600) })

/** The day whose bank and books are certified, confirmed or taken back. */
export const reconciliationForm = z.object({
  on: text.transform((typed, check) => {
    const day = parseDay(typed)
    if (day) return day
    check.addIssue({ code: 'invalid_format', format: 'date', input: typed })
    return z.NEVER
  }),
})
