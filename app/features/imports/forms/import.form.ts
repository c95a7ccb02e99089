import { z } from 'zod'

/** All files together: what a page can hold; more goes by the command line. */
export const LARGEST_UPLOAD = 4_000_000

export const lookAtImportForm = z.object({ files: z.array(z.instanceof(File)).min(1).max(20) })

/** What was seen comes back with the mark that it went out with. */
export const runImportForm = z.object({ content: z.string().min(1).max(LARGEST_UPLOAD * 2), mark: z.string().max(100) })
