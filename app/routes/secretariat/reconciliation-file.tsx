import { reconciliationCsv } from '#app/features/bank/documents/reconciliation'
import { reconciliationPdf } from '#app/features/bank/server/reconciliation-file.server'
import { getReconciliation } from '#app/features/bank/server/reconciliation.queries.server'
import { NotFound } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { dayOf } from '#app/platform/http/list-address'
import { csvResponse } from '#app/platform/sheet/csv'

/** Bank and books of a day as PDF, or all rows between them as CSV. */
export const loader = load('bank.view', async ({ context, url, param, language, server }) => {
  const format = param('format')
  if (format !== 'pdf' && format !== 'csv') throw new NotFound()
  const view = await getReconciliation(context, { currency: param('currency'), on: dayOf(url, 'on'), whole: format === 'csv' })
  if (!view.reconciled) throw new NotFound()
  const facts = { ...view.reconciled, certified: view.certified?.holds ? view.certified : null }
  return format === 'csv' ? csvResponse(`bank-and-books-${view.currency}-${view.on}.csv`, reconciliationCsv(facts)) : reconciliationPdf(facts, { language, at: context.clock.now(), isDemonstration: server.config.demo })
})
