import type { PeriodState } from '#app/features/fund/domain/period'
import { personOf } from '#app/kernel/access'
import { accept, refuse } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'
import type { Check } from '#app/platform/checks'
import { authorize, command, type Context } from '#app/platform/context'
import { decideCertification, type CertifyFailure } from '../domain/closing'
import { findEarlierOpen, freeze } from './freeze.server'

const certify = command('period.certify', async (context, input: { code: string; faults: readonly string[] }) => {
  const row = await context.transaction.fundPeriod.findUnique({ where: { code: input.code }, include: { snapshots: { where: { kind: 'INTERIM' } } } })
  if (!row) return refuse<CertifyFailure>({ code: 'UNKNOWN_PERIOD' })
  const period = { id: row.id, code: row.code, startsOn: row.startsOn as Day, endsOn: row.endsOn as Day, state: row.state as PeriodState }
  const expected = await context.transaction.payment.count({ where: { status: 'EXPECTED', receivedOn: { gte: period.startsOn, lte: period.endsOn } } })
  const decided = decideCertification(period, { begunBy: row.snapshots[0]?.takenBy ?? null, by: personOf(context.actor), earlier: await findEarlierOpen(context, period), expected, faults: input.faults })
  if (!decided.ok) return decided

  const { sha256 } = await freeze(context, period, 'CERTIFIED')
  await context.transaction.fundPeriod.update({ where: { id: period.id }, data: { state: 'CLOSED' } })
  await context.audit({ name: 'period.closed', subject: `period:${period.id}`, before: { state: period.state }, after: { state: 'CLOSED', sha256 } })
  await context.enqueue('issue-certificate', `issue-certificate:${period.id}`, { period: period.id })
  return accept({ period: period.code, sha256 })
})

/**
 * Certifies a period: from then on nothing posts into it (LEDGER-5), and it is never reopened (FUND-4). The standing checks run before, outside
 * the transaction, because they read everything.
 */
export function certifyPeriod(checks: readonly Check[]) {
  return async (context: Context, input: { code: string }) => {
    authorize(context, 'period.certify')
    const faults: string[] = []
    for (const check of checks) faults.push(...(await check.run(context)))
    return certify(context, { code: input.code, faults })
  }
}
