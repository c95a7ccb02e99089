import { accept, type Result } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command } from '#app/platform/context'
import { decideSupportCost, type SupportCostFailure, type SupportCostRate } from '../domain/support-cost'

type NewRate = Pick<SupportCostRate, 'mode' | 'basisPoints'> & { effectiveOn: Day; reason: string }

/** Records the rate of support cost for money that arrives from a day on; what was received keeps the rate that it used. FUND-3. */
export const recordSupportCost = command('setting.manage', async (context, input: NewRate): Promise<Result<{ rate: string }, SupportCostFailure>> => {
  const rows = (await context.transaction.supportCostRate.findMany()).map((row) => ({ mode: row.mode as SupportCostRate['mode'], basisPoints: row.basisPoints, effectiveOn: row.effectiveOn as Day }))
  const decided = decideSupportCost(rows, input, context.clock.today())
  if (!decided.ok) return decided
  const by = describeActor(context.actor)
  const rate = context.ids.next('supportCostRate')
  const { mode, basisPoints, effectiveOn, reason } = input
  await context.transaction.supportCostRate.create({ data: { id: rate, mode, basisPoints, effectiveOn, source: reason, recordedBy: by.actorId ?? by.actorName, recordedAt: context.clock.now() } })
  await context.audit({ name: 'support-cost.recorded', subject: `support-cost:${rate}`, before: decided.value.before, after: input })
  return accept({ rate })
})
