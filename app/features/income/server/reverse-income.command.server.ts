import { changeFundRemainder } from '#app/features/fund/server/change-pool-remainder.command.server'
import { isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { reverseEntry } from '#app/features/ledger/server/post-entry.command.server'
import { personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { describeActor } from '#app/platform/audit'
import { command, nextNumber } from '#app/platform/context'
import { decideReversal, type ReverseIncomeFailure } from '../domain/income'
import { incomeMovements, loadIncome } from './income-rows.server'

/** Takes other income back that was confirmed in error: from today on every figure is as if it had not been. INCOME-2. */
export const reverseIncome = command('income.reverse', async (context, input: { income: Id<'otherIncome'>; reason: string }): Promise<Result<{ correction: Id<'otherIncome'>; ref: string }, ReverseIncomeFailure>> => {
  const { transaction, clock } = context
  const row = await loadIncome(context, input.income)
  const by = personOf(context.actor) ?? describeActor(context.actor).actorName
  const decided = decideReversal(row, by)
  if (!decided.ok) return decided
  const today = clock.today()
  if (await isClosedOn(context, today)) return refuse({ code: 'PERIOD_CLOSED', day: today })

  const [correction, ref] = [context.ids.next('otherIncome'), await nextNumber(context, 'OI')]
  const entryId = await reverseEntry(context, { entry: row.entryId as Id<'entry'>, occurredOn: today, description: `${ref} ${row.ref}` })
  const [amountMinor, usdMinor] = [-row.amountMinor, -row.usdMinor!]
  await transaction.otherIncome.create({
    data: { ...row, id: correction, ref, amountMinor, usdMinor, receivedOn: today, status: 'REVERSAL', recordedBy: by, recordedAt: clock.now(), confirmedBy: by, confirmedAt: clock.now(), entryId, reason: input.reason, reversesId: row.id },
  })
  await transaction.otherIncome.update({ where: { id: row.id }, data: { status: decided.value } })
  await moveMeasures(context, incomeMovements(row.windowId, today, usdMinor))
  await changeFundRemainder(context, { window: row.windowId, deltaMinor: usdMinor })
  await context.audit({ name: 'income.reversed', subject: `income:${row.id}`, before: { status: row.status }, after: { status: decided.value, reason: input.reason, ref, correction } })
  return accept({ correction, ref })
})
