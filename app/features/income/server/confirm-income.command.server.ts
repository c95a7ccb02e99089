import { changeFundRemainder } from '#app/features/fund/server/change-pool-remainder.command.server'
import { convertOn, isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { chart } from '#app/features/ledger/domain/chart'
import { transfer } from '#app/features/ledger/domain/entry'
import { postEntry } from '#app/features/ledger/server/post-entry.command.server'
import { personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { money, type Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command } from '#app/platform/context'
import { decideConfirmation, type ConfirmIncomeFailure } from '../domain/income'
import { incomeMovements, loadIncome } from './income-rows.server'

/** A second person has seen it at the bank: it is booked in its window, as the fund's own money. INCOME-1, INCOME-3. */
export const confirmIncome = command('income.confirm', async (context, input: { income: Id<'otherIncome'> }): Promise<Result<{ entry: Id<'entry'> }, ConfirmIncomeFailure>> => {
  const row = await loadIncome(context, input.income)
  const by = personOf(context.actor) ?? describeActor(context.actor).actorName
  const decided = decideConfirmation(row, by)
  if (!decided.ok) return decided
  const on = row.receivedOn as Day
  if (await isClosedOn(context, on)) return refuse({ code: 'PERIOD_CLOSED', day: on })
  const amount = money(row.amountMinor, row.currency as Currency)
  const converted = await convertOn(context, amount, on)
  if (!converted.ok) return converted

  const usdMinor = converted.value.value.minor
  const entry = await postEntry(context, {
    code: 'other-income-received',
    occurredOn: on,
    description: `${row.ref} ${row.evidence}`,
    subject: `income:${row.id}`,
    idempotencyKey: `other-income-received:${row.id}`,
    postings: transfer(chart.otherIncome(row.windowId), chart.bank(amount.currency), amount, usdMinor),
  })
  await context.transaction.otherIncome.update({ where: { id: row.id }, data: { status: decided.value, usdMinor, rateId: converted.value.rate.id, entryId: entry, confirmedBy: by, confirmedAt: context.clock.now() } })
  await moveMeasures(context, incomeMovements(row.windowId, on, usdMinor))
  await changeFundRemainder(context, { window: row.windowId, deltaMinor: usdMinor })
  await context.audit({ name: 'income.confirmed', subject: `income:${row.id}`, before: { status: row.status }, after: { status: decided.value, usdMinor, entry } })
  return accept({ entry })
})
