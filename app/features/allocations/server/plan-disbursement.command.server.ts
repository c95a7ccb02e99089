import { personOf } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Money } from '#app/kernel/money'
import { command, nextNumber } from '#app/platform/context'
import type { LineStatus } from '../domain/allocation'
import { decidePlan, type DisbursementFailure } from '../domain/disbursement'
import { loadLine } from './rows.server'

/** Plans to send a part of a line that its city has accepted. */
export const planDisbursement = command('disbursement.send', async (context, input: { line: Id<'allocationLine'>; amount: Money }): Promise<Result<{ disbursement: Id<'disbursement'>; ref: string }, DisbursementFailure>> => {
  const line = await loadLine(context, input.line)
  const decided = decidePlan({ ...line, status: line.status as LineStatus }, input.amount)
  if (!decided.ok) return decided
  const disbursement = context.ids.next('disbursement')
  const ref = await nextNumber(context, 'DI')
  await context.transaction.disbursement.create({
    data: { id: disbursement, ref, lineId: line.id, amountMinor: input.amount.minor, status: 'PLANNED', sentBy: personOf(context.actor), recordedAt: context.clock.now() },
  })
  await context.audit({ name: 'disbursement.planned', subject: `disbursement:${disbursement}`, after: { ref, ...input } })
  return accept({ disbursement, ref })
})
