import { NotFound } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import { usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command } from '#app/platform/context'
import { decideTarget, nextPeriod, type OpenPeriodFailure, type TargetFailure } from '../domain/period'
import { getPeriod, listPeriods, targetRow } from './fund.queries.server'

/** Opens the two years that follow the last period, with their target. FUND-4. */
export const openPeriod = command('period.manage', async (context, input: { target: Money; reason: string }): Promise<Result<{ code: string }, OpenPeriodFailure>> => {
  const last = (await listPeriods(context)).at(-1)
  if (!last) throw new NotFound()
  const next = nextPeriod(last, context.clock.today())
  if (!next.ok) return next
  const id = context.ids.next('period')
  await context.transaction.fundPeriod.create({ data: { id, ...next.value, targetMinor: input.target.minor, state: 'OPEN' } })
  await context.audit({ name: 'period.opened', subject: `period:${next.value.code}`, after: { ...next.value, target: input.target, reason: input.reason } })
  return accept({ code: next.value.code })
})

/** FUND-6: gives an open period another target from a day on; reports as at an earlier day keep the one of their day. */
export const changeTarget = command('period.manage', async (context, input: { code: string; target: Money; effectiveOn: Day; reason: string }): Promise<Result<{ code: string }, TargetFailure>> => {
  const row = await context.transaction.fundPeriod.findUnique({ where: { code: input.code }, include: { targets: true } })
  if (!row) throw new NotFound()
  const period = await getPeriod(context, { code: input.code })
  const decided = decideTarget(period, row.targets.map(targetRow), input, usd(row.targetMinor), context.clock.today())
  if (!decided.ok) return decided
  const by = describeActor(context.actor)
  const sequence = row.targets.filter((target) => target.effectiveOn === input.effectiveOn).length + 1
  await context.transaction.periodTarget.create({ data: { id: context.ids.next('periodTarget'), periodId: row.id, targetMinor: input.target.minor, effectiveOn: input.effectiveOn, sequence, reason: input.reason, recordedBy: by.actorId ?? by.actorName, recordedAt: context.clock.now() } })
  await context.audit({ name: 'period.target-changed', subject: `period:${input.code}`, before: { target: decided.value.before }, after: { target: input.target, effectiveOn: input.effectiveOn, reason: input.reason } })
  return accept({ code: input.code })
})
