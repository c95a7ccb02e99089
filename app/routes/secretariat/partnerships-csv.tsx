import { listPartnerships } from '#app/features/partnerships/server/partnerships.queries.server'
import { toDecimal } from '#app/kernel/money'
import { load } from '#app/platform/http'
import { csvResponse, toCsv } from '#app/platform/sheet/csv'
import { pipelineFilterOf } from './partnership-filter.server'

const MOST = 5000
const COLUMNS = ['ref', 'organisation', 'donor', 'stage', 'owner', 'purpose', 'probability', 'currency', 'expected', 'expected_usd', 'weighed_usd', 'expected_on', 'next_step', 'next_step_on', 'overdue', 'pledge']

/** What the pipeline shows, whole: the weighed column adds up to the figure above it. */
export const loader = load('partnership.view', async ({ context, url }) => {
  const { view, filter } = pipelineFilterOf(url)
  const { partnerships } = await listPartnerships(context, { ...filter, after: undefined }, MOST)
  const rows = view === 'board' ? partnerships.filter((row) => row.stage !== 'LOST' && !row.pledge) : partnerships
  const cells = rows.map((row) => [
    row.ref,
    row.organisation,
    row.donor?.ref ?? null,
    row.stage,
    row.owner?.name ?? null,
    row.purpose,
    { figure: String(row.probability) },
    row.expected?.currency ?? null,
    row.expected ? { figure: toDecimal(row.expected) } : null,
    { figure: toDecimal(row.value) },
    { figure: toDecimal(row.weighed) },
    row.expectedOn,
    row.nextStep,
    row.nextStepOn,
    row.isOverdue ? 'yes' : 'no',
    row.pledge,
  ])
  return csvResponse(`partnerships-${context.clock.today()}.csv`, toCsv(COLUMNS, cells))
})
