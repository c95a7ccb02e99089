import { getPeriod, getPeriodAround } from '#app/features/fund/server/fund.queries.server'
import { getOpenPosition } from '#app/features/transparency/server/open-data.queries.server'
import { NotFound } from '#app/kernel/access'
import { parseDay } from '#app/kernel/time'
import { load } from '#app/platform/http'

/** `/data/fund-position.json?biennium=2026-2027&asOf=DAY`: the present period as at today without them. */
export const loader = load('fund.view-public', async ({ context, url }) => {
  const today = context.clock.today()
  const [asked, biennium] = [url.searchParams.get('asOf'), url.searchParams.get('biennium')]
  const asOf = asked === null ? today : parseDay(asked)
  if (!asOf) return Response.json({ error: `There is no day "${asked}": asOf takes a day such as 2026-12-31.` }, { status: 400 })
  try {
    const period = biennium ? await getPeriod(context, { code: biennium }) : await getPeriodAround(context, asOf)
    return Response.json(await getOpenPosition(context, { period: period.code, asOf }), { headers: { 'Access-Control-Allow-Origin': '*' } })
  } catch (error) {
    if (error instanceof NotFound) return Response.json({ error: biennium ? `There is no period "${biennium}".` : `No period of the fund holds ${asOf}.` }, { status: 404 })
    throw error
  }
})
