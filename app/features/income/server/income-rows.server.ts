import { ALL, keyOf, type Movement } from '#app/features/fund/domain/measures'
import { NotFound } from '#app/kernel/access'
import type { Day } from '#app/kernel/time'
import type { CommandContext } from '#app/platform/context'
import type { IncomeStatus } from '../domain/income'

export async function loadIncome(context: CommandContext, id: string) {
  const row = await context.transaction.otherIncome.findUnique({ where: { id } })
  if (!row) throw new NotFound()
  return { ...row, status: row.status as IncomeStatus }
}

/** What other income (or, below zero, taking it back) changes in the fund's figures. INCOME-4: nothing of what donors gave. */
export function incomeMovements(window: string, day: Day, deltaMinor: bigint): Movement[] {
  const figure = (measure: 'otherIncome' | 'available', key: string): Movement => ({ measure, key, day, deltaMinor })
  return [figure('otherIncome', ALL), figure('otherIncome', keyOf.window(window)), figure('available', keyOf.window(window))]
}
