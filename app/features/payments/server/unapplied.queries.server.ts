import { donorsOf } from '#app/kernel/access'
import { money, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'

/** Money of one's donors that arrived for a promise and settles no instalment of it: it waits for a word of the donor or the team. */
export async function listOwnUnapplied(context: Context): Promise<{ payment: string; pledge: string; receivedOn: Day; unapplied: Money }[]> {
  authorize(context, 'donor-workspace.view')
  const rows = await reading(context).payment.findMany({
    where: { donorId: { in: donorsOf(context.actor) }, pledgeId: { not: null }, entryId: { not: null }, status: { not: 'REVERSED' } },
    select: { ref: true, currency: true, amountMinor: true, refundedMinor: true, receivedOn: true, pledge: { select: { ref: true } }, applications: { select: { amountMinor: true } } },
    orderBy: [{ receivedOn: 'asc' }, { ref: 'asc' }],
  })
  return rows.flatMap((row) => {
    const left = row.amountMinor - row.refundedMinor - row.applications.reduce((sum, part) => sum + part.amountMinor, 0n)
    return left > 0n ? [{ payment: row.ref, pledge: row.pledge!.ref, receivedOn: row.receivedOn as Day, unapplied: money(left, row.currency as Currency) }] : []
  })
}
