import { z } from 'zod'

const words = z.string().trim().max(2000).optional()
export const memberReportForm = z.object({ period: z.string().trim().min(1).max(20), asOf: z.iso.date(), wordsEn: words, wordsFr: words })
