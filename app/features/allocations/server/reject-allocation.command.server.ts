import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command } from '#app/platform/context'
import type { AllocationStatus, RejectionFailure } from '../domain/allocation'
import { loadAllocation } from './rows.server'

/** Turns a proposal down, with the reason; nothing was awarded. */
export const rejectAllocation = command('allocation.approve', async (context, input: { allocation: Id<'allocation'>; reason: string }): Promise<Result<{ allocation: Id<'allocation'> }, RejectionFailure>> => {
  const allocation = await loadAllocation(context, input.allocation)
  if (allocation.status !== 'PROPOSED') return refuse({ code: 'NOT_PROPOSED', status: allocation.status as AllocationStatus })
  await context.transaction.allocation.update({ where: { id: allocation.id }, data: { status: 'REJECTED', rejectedReason: input.reason } })
  await context.transaction.allocationLine.updateMany({ where: { allocationId: allocation.id }, data: { status: 'REJECTED' } })
  await context.audit({ name: 'allocation.rejected', subject: `allocation:${allocation.id}`, before: { status: 'PROPOSED' }, after: { status: 'REJECTED', reason: input.reason } })
  return accept({ allocation: input.allocation })
})
