import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** PLACEMENT-7: dates and state of a placement are what was last said of it. */
export const check: Check = {
  name: 'dates and state of each placement are what was last said of it (PLACEMENT-7)',
  async run(context) {
    const rows = await reading(context).staffPlacement.findMany({ include: { events: { orderBy: { sequence: 'desc' }, take: 1 } } })
    const said = (row: { status: string; startsOn: string; endsOn: string; endedOn: string | null; agreedOn: string | null } | undefined) => (row ? [row.status, row.startsOn, row.endsOn, row.endedOn ?? 'open', row.agreedOn ?? 'not agreed'].join(' ') : 'nothing')
    return rows.filter((row) => said(row) !== said(row.events[0])).map((row) => `Placement ${row.ref} stands as ${said(row)}, its history says ${said(row.events[0])}.`)
  },
}
