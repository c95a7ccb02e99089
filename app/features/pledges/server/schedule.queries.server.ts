import { donorsOf } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { money, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { instalmentView, unpaidMinor, type InstalmentFacts, type InstalmentView } from '../domain/payment-view'
import { OPEN_STATUSES } from '../domain/pledge'

export type ScheduleRow = { id: string; pledge: string; donor: string; donorId: Id<'donor'>; sequence: number; dueOn: Day; amount: Money; unpaid: Money; view: InstalmentView; reference: string }

/** Every instalment of the open promises of the donors for whom the actor speaks, by due day. */
export async function listOwnSchedule(context: Context): Promise<ScheduleRow[]> {
  authorize(context, 'donor-workspace.view')
  const rows = await reading(context).instalment.findMany({
    where: { pledge: { donorId: { in: donorsOf(context.actor) }, status: { in: [...OPEN_STATUSES] } } },
    include: { pledge: { select: { ref: true, currency: true, donor: { select: { id: true, name: true } } } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  })
  const today = context.clock.today()
  return rows.map((row) => {
    const facts = { ...row, dueOn: row.dueOn as Day, status: row.status as InstalmentFacts['status'] }
    const currency = row.pledge.currency as Currency
    return { id: row.id, pledge: row.pledge.ref, donor: row.pledge.donor.name, donorId: row.pledge.donor.id as Id<'donor'>, sequence: row.sequence, dueOn: facts.dueOn, amount: money(row.amountMinor, currency), unpaid: money(unpaidMinor(facts), currency), view: instalmentView(facts, today), reference: row.reference }
  })
}
