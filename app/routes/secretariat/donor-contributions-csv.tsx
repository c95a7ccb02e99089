import { contributionsCsv } from '#app/features/statements/documents/contributions-csv'
import { getContributions } from '#app/features/statements/server/contributions.queries.server'
import { load } from '#app/platform/http'
import { dayOf } from '#app/platform/http/list-address'
import { csvResponse } from '#app/platform/sheet/csv'

export const loader = load('donor.view', async ({ context, param, url }) => {
  const view = await getContributions(context, { donor: param('donor'), asOf: dayOf(url, 'asOf') ?? context.clock.today() })
  return csvResponse(`contributions-${view.donor.ref}-${view.asOf}.csv`, contributionsCsv(view))
})
