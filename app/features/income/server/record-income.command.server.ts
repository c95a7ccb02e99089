import { findRateOn, isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command, nextNumber } from '#app/platform/context'
import type { IncomeKind, RecordIncomeFailure } from '../domain/income'

/** As the bank's statement shows it, and for which window. */
export type IncomeRecord = { window: string; kind: IncomeKind; amount: Money; receivedOn: Day; evidence: string }

/** Records other income; it counts when another person has confirmed it. INCOME-1. */
export const recordIncome = command('income.record', async (context, input: IncomeRecord): Promise<Result<{ income: Id<'otherIncome'>; ref: string }, RecordIncomeFailure>> => {
  const { window, kind, amount, receivedOn, evidence } = input
  if (receivedOn > context.clock.today()) return refuse({ code: 'DAY_IN_FUTURE', day: receivedOn })
  if (await isClosedOn(context, receivedOn)) return refuse({ code: 'PERIOD_CLOSED', day: receivedOn })
  if (!(await findRateOn(context, amount.currency, receivedOn))) return refuse({ code: 'RATE_MISSING', currency: amount.currency, day: receivedOn })
  if ((await context.transaction.window.count({ where: { id: window } })) === 0) return refuse({ code: 'UNKNOWN_WINDOW' })

  const [income, ref] = [context.ids.next('otherIncome'), await nextNumber(context, 'OI')]
  const recordedBy = personOf(context.actor) ?? describeActor(context.actor).actorName
  await context.transaction.otherIncome.create({ data: { id: income, ref, windowId: window, kind, currency: amount.currency, amountMinor: amount.minor, receivedOn, evidence, status: 'RECORDED', recordedBy, recordedAt: context.clock.now() } })
  await context.audit({ name: 'income.recorded', subject: `income:${income}`, after: { ref, ...input } })
  return accept({ income, ref })
})
