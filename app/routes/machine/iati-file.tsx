import { createHash } from 'node:crypto'
import { getIatiFiles } from '#app/features/iati/server/iati-files.queries.server'
import { NotFound } from '#app/kernel/access'
import { load } from '#app/platform/http'

/** `/iati/activities.xml` and `/iati/organisation.xml`. Who has the file as it is gets no second copy. */
export const loader = load('fund.view-public', async ({ context, param, request, server }) => {
  const file = param('file')
  if (file !== 'activities.xml' && file !== 'organisation.xml') throw new NotFound()
  const files = await getIatiFiles(context, server.config.origin)
  const headers = { 'Content-Type': 'application/xml; charset=utf-8', 'Access-Control-Allow-Origin': '*', ETag: `"${createHash('sha256').update(files.state).digest('hex').slice(0, 32)}"`, 'Cache-Control': 'public, no-cache' }
  if (request.headers.get('If-None-Match') === headers.ETag) return new Response(null, { status: 304, headers })
  return new Response(file === 'activities.xml' ? files.activities : files.organisation, { headers })
})
