import { SNAPSHOT_KINDS } from '#app/features/closing/domain/closing'
import { getFrozenFigures } from '#app/features/closing/server/closings.queries.server'
import { NotFound } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { choiceOf } from '#app/platform/http/list-address'

/** The frozen text, byte for byte. */
export const loader = load('secretariat.view', async ({ context, param, url }) => {
  const kind = url.searchParams.has('kind') ? choiceOf(url, 'kind', SNAPSHOT_KINDS) : 'CERTIFIED'
  if (!kind) throw new NotFound()
  const [code, figures] = [param('period'), await getFrozenFigures(context, { code: param('period'), kind })]
  return new Response(figures, { headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': `attachment; filename="period-${code}-${kind.toLowerCase()}.json"` } })
})
