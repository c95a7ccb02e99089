import { holds } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command } from '#app/platform/context'
import { DEED_ROLES, decideLimit, rowInForce, type Deed, type LimitFailure } from '../domain/limits'
import { limitRows } from './approvals.queries.server'

type NewLimit = { deed: Deed; /** Null: none from that day on. */ limit: Money | null; effectiveOn: Day; reason: string }

/** Records up to how much one person may do a deed alone, from a day on. APPROVAL-2, APPROVAL-3. */
export const recordLimit = command('setting.manage', async (context, input: NewLimit): Promise<Result<{ limit: Money | null }, LimitFailure>> => {
  const rows = await limitRows(context, input.deed)
  const { actor } = context
  const decided = decideLimit(rows, input, context.clock.today(), actor.kind === 'person' && holds(actor, DEED_ROLES[input.deed].permission))
  if (!decided.ok) return decided
  const sequence = rows.filter((row) => row.effectiveOn === input.effectiveOn).length + 1
  const by = describeActor(actor)
  await context.transaction.approvalLimit.create({
    data: { id: context.ids.next('approvalLimit'), deed: input.deed, limitMinor: input.limit?.minor ?? null, effectiveOn: input.effectiveOn, sequence, reason: input.reason, recordedBy: by.actorId ?? by.actorName, recordedAt: context.clock.now() },
  })
  await context.audit({ name: 'approval-limit.recorded', subject: `approval-limit:${input.deed}`, before: { limit: rowInForce(rows, input.effectiveOn)?.limit ?? null }, after: { limit: input.limit, effectiveOn: input.effectiveOn, reason: input.reason } })
  return accept({ limit: input.limit })
})
