import { downloadOf, getDocument } from '#app/platform/files'
import { load } from '#app/platform/http'

/** A stored document for those who may read it; nobody else learns that it exists. */
export const loader = load('account.use', async ({ context, param, request }) => downloadOf(request, await getDocument(context, param('document'))))
