import type { Id } from '#app/kernel/identity'
import type { Day } from '#app/kernel/time'
import { step, type CommandContext } from '#app/platform/context'
import { applyOldestFirst, takeBackLatestFirst, type Applied } from '../domain/application'
import { unpaidMinor, type InstalmentFacts } from '../domain/payment-view'
import { keepingPromise } from './rows.server'

type Settlement = { pledge: Id<'pledge'>; payment: Id<'payment'>; on: Day; amountMinor: bigint }

/** Applies a payment in the pledge's currency to its instalments, oldest due first; what is left stays unapplied. */
export const settleInstalments = step(async (context, input: Settlement): Promise<{ applied: Applied[]; unappliedMinor: bigint }> => {
  const instalments = await context.transaction.instalment.findMany({ where: { pledgeId: input.pledge, status: { not: 'CANCELLED' } } })
  const open = instalments.map((i) => ({ id: i.id, dueOn: i.dueOn as Day, sequence: i.sequence, unpaidMinor: unpaidMinor({ ...i, status: i.status as InstalmentFacts['status'] }) }))
  const { applied, unappliedMinor } = applyOldestFirst(open, input.amountMinor)
  await keepingPromise(context, input.pledge, () => write(context, input, applied))
  return { applied, unappliedMinor }
})

/** Takes back what a refund of the payment had settled, the latest due first; the instalments are open again. */
export const unsettleInstalments = step(async (context, input: Settlement & { unappliedMinor: bigint }): Promise<Applied[]> => {
  const rows = await context.transaction.paymentApplication.findMany({ where: { paymentId: input.payment }, include: { instalment: true } })
  const standing = new Map<string, { instalment: string; dueOn: Day; sequence: number; amountMinor: bigint }>()
  for (const row of rows) {
    const known = standing.get(row.instalmentId)
    standing.set(row.instalmentId, { instalment: row.instalmentId, dueOn: row.instalment.dueOn as Day, sequence: row.instalment.sequence, amountMinor: (known?.amountMinor ?? 0n) + row.amountMinor })
  }
  const taken = takeBackLatestFirst([...standing.values()], input.unappliedMinor, input.amountMinor)
  await keepingPromise(context, input.pledge, () => write(context, input, taken))
  return taken
})

async function write(context: CommandContext, { payment, on }: Settlement, parts: readonly Applied[]): Promise<void> {
  for (const { instalment, amountMinor } of parts) {
    await context.transaction.paymentApplication.create({
      data: { id: context.ids.next('application'), paymentId: payment, instalmentId: instalment, amountMinor, appliedOn: on, recordedAt: context.clock.now() },
    })
    await context.transaction.instalment.update({ where: { id: instalment }, data: { paidMinor: { increment: amountMinor } } })
  }
}
