import { NotFound } from '#app/kernel/access'
import { reading, type Context } from '#app/platform/context'
import { getDocument } from '#app/platform/files'
import { drawPdf } from '#app/platform/pdf'
import { copyOf, receiptDocument, yearlyReceiptDocument, type ReceiptFacts, type YearlyFacts } from '../documents/receipt'
import { readFacts } from './kept-receipts.server'

/** A receipt printed again, for those who may read it: the same number and facts, marked as a copy. PAYMENT-10. */
export async function getReceiptCopy(context: Context, document: string): Promise<{ fileName: string; mediaType: string; bytes: Uint8Array }> {
  const original = await getDocument(context, document)
  const row = await reading(context).receipt.findUnique({ where: { documentId: original.id } })
  if (!row) throw new NotFound()
  const drawn = row.kind === 'YEARLY' ? yearlyReceiptDocument(readFacts<YearlyFacts>(row.facts), original.language) : receiptDocument(readFacts<ReceiptFacts>(row.facts), original.language)
  return { fileName: `${original.number}-copy.pdf`, mediaType: 'application/pdf', bytes: await drawPdf(copyOf(drawn, original.sha256)) }
}

/** Which of these documents are receipts that can be printed again. */
export async function listCopiable(context: Context, documents: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await reading(context).receipt.findMany({ where: { documentId: { in: [...documents] } }, select: { documentId: true } })
  return new Set(rows.map((row) => row.documentId))
}
