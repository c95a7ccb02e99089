import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command } from '#app/platform/context'
import { decideWithdrawal, type WithdrawIncomeFailure } from '../domain/income'
import { loadIncome } from './income-rows.server'

/** Takes back what nobody has confirmed: it was typed wrongly, or is not there. */
export const withdrawIncome = command('income.record', async (context, input: { income: Id<'otherIncome'>; reason: string }): Promise<Result<{ income: Id<'otherIncome'> }, WithdrawIncomeFailure>> => {
  const row = await loadIncome(context, input.income)
  const decided = decideWithdrawal(row)
  if (!decided.ok) return decided
  await context.transaction.otherIncome.update({ where: { id: row.id }, data: { status: decided.value, reason: input.reason } })
  await context.audit({ name: 'income.withdrawn', subject: `income:${row.id}`, before: { status: row.status }, after: { status: decided.value, reason: input.reason } })
  return accept({ income: input.income })
})
