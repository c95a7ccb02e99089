import { accept, refuse } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'
import { command } from '#app/platform/context'
import type { PeriodFailure } from '../domain/period'

/** Closes a period that is over: from then on nothing posts into it (LEDGER-5), and it is never reopened (FUND-4). */
export const closePeriod = command('period.manage', async (context, input: { code: string }) => {
  const period = await context.transaction.fundPeriod.findUnique({ where: { code: input.code } })
  if (!period) return refuse<PeriodFailure>({ code: 'UNKNOWN_PERIOD' })
  if (period.state === 'CLOSED') return refuse<PeriodFailure>({ code: 'PERIOD_CLOSED_ALREADY' })
  if (period.endsOn >= context.clock.today()) return refuse<PeriodFailure>({ code: 'PERIOD_NOT_OVER', endsOn: period.endsOn as Day })
  const earlier = await context.transaction.fundPeriod.findFirst({ where: { endsOn: { lt: period.startsOn }, state: { not: 'CLOSED' } } })
  if (earlier) return refuse<PeriodFailure>({ code: 'EARLIER_PERIOD_OPEN', period: earlier.code })

  await context.transaction.fundPeriod.update({ where: { id: period.id }, data: { state: 'CLOSED' } })
  await context.audit({ name: 'period.closed', subject: `period:${period.id}`, before: { state: period.state }, after: { state: 'CLOSED' } })
  return accept({ period: period.code })
})
