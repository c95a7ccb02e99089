import { getReceiptCopy } from '#app/features/payments/server/receipts.queries.server'
import { sha256Of, downloadOf } from '#app/platform/files'
import { load } from '#app/platform/http'

/** A receipt printed again, marked as a copy, for those who may read it. */
export const loader = load('account.use', async ({ context, param, request }) => {
  const copy = await getReceiptCopy(context, param('document'))
  return downloadOf(request, { ...copy, sha256: sha256Of(copy.bytes) })
})
