import { contributionsCsv } from '#app/features/statements/documents/contributions-csv'
import { load } from '#app/platform/http'
import { csvResponse } from '#app/platform/sheet/csv'
import { ownContributions } from './own-contributions.server'

export const loader = load('donor-workspace.view', async (entered) => {
  const view = await ownContributions(entered)
  return csvResponse(`contributions-${view.donor.ref}-${view.asOf}.csv`, contributionsCsv(view))
})
