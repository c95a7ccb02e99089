import { listOffers } from '#app/features/in-kind/server/offers.queries.server'
import { toDecimal } from '#app/kernel/money'
import { load } from '#app/platform/http'
import { csvResponse, toCsv } from '#app/platform/sheet/csv'
import { offerFilterOf } from './in-kind-filter.server'

const MOST = 5000
const COLUMNS = ['ref', 'donor_ref', 'donor', 'priority_area', 'kind', 'description', 'quantity', 'unit', 'delivered', 'state', 'currency', 'declared', 'confirmed_usd', 'available_from', 'available_until', 'offered_on']

/** What the desk shows, whole. */
export const loader = load('in-kind.view', async ({ context, url }) => {
  const { offers } = await listOffers(context, { ...offerFilterOf(url).filter, after: undefined }, MOST)
  const cells = offers.map((row) => [
    row.ref,
    row.donor.ref,
    row.donor.name,
    row.area,
    row.kind,
    row.description,
    { figure: row.quantity },
    row.unit,
    { figure: row.delivered },
    row.status,
    row.declared.currency,
    { figure: toDecimal(row.declared) },
    { figure: toDecimal(row.confirmed) },
    row.availableFrom,
    row.availableUntil,
    row.createdAt.toISOString().slice(0, 10),
  ])
  return csvResponse(`in-kind-${context.clock.today()}.csv`, toCsv(COLUMNS, cells))
})
