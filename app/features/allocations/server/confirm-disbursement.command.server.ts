import { citiesOf, NotFound, personOf } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command } from '#app/platform/context'
import { decideStep, type DisbursementFailure, type DisbursementStatus } from '../domain/disbursement'

/** The city confirms that the money has arrived. */
export const confirmDisbursement = command('disbursement.confirm', async (context, input: { disbursement: Id<'disbursement'> }): Promise<Result<{ disbursement: Id<'disbursement'> }, DisbursementFailure>> => {
  const scope = context.actor.kind === 'system' ? {} : { line: { cityId: { in: citiesOf(context.actor) } } }
  const row = await context.transaction.disbursement.findFirst({ where: { AND: [{ id: input.disbursement, returnsId: null }, scope] } })
  if (!row) throw new NotFound()
  const decided = decideStep(row.status as DisbursementStatus, 'CONFIRMED')
  if (!decided.ok) return decided
  const after = { status: 'CONFIRMED', confirmedOn: context.clock.today(), confirmedBy: personOf(context.actor), confirmedAt: context.clock.now() }
  await context.transaction.disbursement.update({ where: { id: row.id }, data: after })
  await context.audit({ name: 'disbursement.confirmed', subject: `disbursement:${row.id}`, before: { status: row.status }, after })
  return accept({ disbursement: input.disbursement })
})
