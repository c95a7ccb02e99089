import { giveApproval } from '#app/features/approvals/server/give-approval.command.server'
import { NotFound, personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import { command } from '#app/platform/context'
import { decideStep, type DisbursementStatus, type ReleaseFailure } from '../domain/disbursement'

/** Releases a planned disbursement, or gives the first of two approvals; who planned it does not release it. */
export const approveDisbursement = command('allocation.approve', async (context, input: { disbursement: Id<'disbursement'>; seen?: number }): Promise<Result<{ disbursement: Id<'disbursement'>; decides: boolean }, ReleaseFailure>> => {
  const row = await context.transaction.disbursement.findUnique({ where: { id: input.disbursement, returnsId: null } })
  if (!row) throw new NotFound()
  const decided = decideStep(row.status as DisbursementStatus, 'APPROVED')
  if (!decided.ok) return decided
  const by = personOf(context.actor)
  if (by !== null && row.sentBy === by) return refuse({ code: 'OWN_PLAN' })
  const given = await giveApproval(context, { deed: 'RELEASE', subject: `disbursement:${row.id}`, amount: usd(row.amountMinor), since: row.recordedAt, seen: input.seen ?? null })
  if (!given.ok) return given
  if (!given.value.decides) return accept({ disbursement: input.disbursement, decides: false })
  await context.transaction.disbursement.update({ where: { id: row.id }, data: { status: 'APPROVED' } })
  await context.audit({ name: 'disbursement.approved', subject: `disbursement:${row.id}`, before: { status: row.status }, after: { status: 'APPROVED' } })
  return accept({ disbursement: input.disbursement, decides: true })
})
