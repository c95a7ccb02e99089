import { NotFound, personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command } from '#app/platform/context'
import { decideStep, type DisbursementFailure, type DisbursementStatus } from '../domain/disbursement'

/** Releases a planned disbursement; who planned it does not release it. */
export const approveDisbursement = command('allocation.approve', async (context, input: { disbursement: Id<'disbursement'> }): Promise<Result<{ disbursement: Id<'disbursement'> }, DisbursementFailure>> => {
  const row = await context.transaction.disbursement.findUnique({ where: { id: input.disbursement } })
  if (!row) throw new NotFound()
  const decided = decideStep(row.status as DisbursementStatus, 'APPROVED')
  if (!decided.ok) return decided
  const by = personOf(context.actor)
  if (by !== null && row.sentBy === by) return refuse({ code: 'OWN_PLAN' })
  await context.transaction.disbursement.update({ where: { id: row.id }, data: { status: 'APPROVED' } })
  await context.audit({ name: 'disbursement.approved', subject: `disbursement:${row.id}`, before: { status: row.status }, after: { status: 'APPROVED' } })
  return accept({ disbursement: input.disbursement })
})
