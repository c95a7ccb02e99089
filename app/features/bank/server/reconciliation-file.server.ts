import type { Language } from '#app/kernel/language'
import { madeFile } from '#app/platform/files/download'
import { drawPdf } from '#app/platform/pdf'
import { reconciliationDocument, type ReconciliationFacts } from '../documents/reconciliation'

/** Bank and books of a day as a PDF, made when it is asked for. */
export async function reconciliationPdf(of: ReconciliationFacts, printing: { language: Language; at: Date; isDemonstration: boolean }): Promise<Response> {
  return madeFile(`bank-and-books-${of.figures.currency}-${of.figures.on}.pdf`, 'application/pdf', await drawPdf(reconciliationDocument(of, printing)))
}
