import { getThreadFile } from '#app/features/partnerships/server/files.queries.server'
import { downloadOf } from '#app/platform/files'
import { load } from '#app/platform/http'

/** A file of a thread for whoever has the thread's address; nobody else learns that it exists. */
export const loader = load('partnership.propose', async ({ context, param, request }) => downloadOf(request, await getThreadFile(context, param('thread'), param('document'))))
