import { accept, refuse } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'
import { command } from '#app/platform/context'
import type { PeriodState } from '#app/features/fund/domain/period'
import { decideBeginning, type BeginFailure } from '../domain/closing'
import { findEarlierOpen, freeze } from './freeze.server'

/** Begins the closing of a period that is over: its figures are interim from now on, until another person certifies it. */
export const beginClosing = command('period.manage', async (context, input: { code: string }) => {
  const row = await context.transaction.fundPeriod.findUnique({ where: { code: input.code } })
  if (!row) return refuse<BeginFailure>({ code: 'UNKNOWN_PERIOD' })
  const period = { id: row.id, code: row.code, startsOn: row.startsOn as Day, endsOn: row.endsOn as Day, state: row.state as PeriodState }
  const decided = decideBeginning(period, await findEarlierOpen(context, period), context.clock.today())
  if (!decided.ok) return decided

  const { sha256 } = await freeze(context, period, 'INTERIM')
  await context.transaction.fundPeriod.update({ where: { id: period.id }, data: { state: 'CLOSING' } })
  await context.audit({ name: 'period.closing-begun', subject: `period:${period.id}`, before: { state: period.state }, after: { state: 'CLOSING', sha256 } })
  return accept({ period: period.code, sha256 })
})
