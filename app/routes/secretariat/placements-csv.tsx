import { listPlacements } from '#app/features/placements/server/placements.queries.server'
import { toDecimal } from '#app/kernel/money'
import { load } from '#app/platform/http'
import { csvResponse, toCsv } from '#app/platform/sheet/csv'
import { placementFilterOf } from './placement-filter.server'

const MOST = 5000
const COLUMNS = ['ref', 'donor', 'donor_name', 'arrangement', 'person', 'function', 'status', 'starts_on', 'ends_on', 'fte', 'currency', 'monthly_value', 'value', 'value_usd', 'counts']

/** The placements that the list shows, whole. */
export const loader = load('placement.view', async ({ context, url }) => {
  const { filter } = placementFilterOf(url)
  const { placements } = await listPlacements(context, { ...filter, before: undefined }, MOST)
  const cells = placements.map((row) => [
    row.ref,
    row.donor.ref,
    row.donor.name,
    row.arrangement,
    row.person,
    row.function,
    row.status,
    row.startsOn,
    row.until,
    { figure: row.fte },
    row.monthly.currency,
    { figure: toDecimal(row.monthly) },
    { figure: toDecimal(row.value) },
    row.usd && { figure: toDecimal(row.usd) },
    row.counts ? 'yes' : 'no',
  ])
  return csvResponse(`placements-${context.clock.today()}.csv`, toCsv(COLUMNS, cells))
})
