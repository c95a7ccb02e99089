import { isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { ALL, keyOf } from '#app/features/fund/domain/measures'
import { chart } from '#app/features/ledger/domain/chart'
import { transfer } from '#app/features/ledger/domain/entry'
import { postEntry } from '#app/features/ledger/server/post-entry.command.server'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { step } from '#app/platform/context'
import { decideExpenditure, type ExpenditureFailure } from '../domain/expenditure'
import { loadLine } from './rows.server'

/** Records what a city reported on a past day as spent of its line; it explains a transfer and is no further use of the fund's money. */
export const recordPastExpenditure = step(async (context, input: { ref: string; line: Id<'allocationLine'>; amount: Money; on: Day }): Promise<Result<{ expenditure: Id<'expenditure'> }, ExpenditureFailure>> => {
  const { ref } = input
  const line = await loadLine(context, input.line)
  const decided = decideExpenditure({ approvedOn: line.allocation.approvedOn as Day | null }, input.on, input.on, await isClosedOn(context, input.on))
  if (!decided.ok) return decided

  const expenditure = context.ids.next('expenditure')
  const entry = await postEntry(context, {
    code: 'expenditure-reported',
    occurredOn: input.on,
    description: `${ref} ${line.allocation.ref}`,
    subject: `expenditure:${expenditure}`,
    idempotencyKey: `expenditure-reported:${expenditure}`,
    postings: transfer(chart.transfersExplained(line.cityId), chart.expended(line.cityId), input.amount, input.amount.minor),
  })
  await context.transaction.expenditure.create({ data: { id: expenditure, ref, lineId: line.id, amountMinor: input.amount.minor, reportedOn: input.on, recordedAt: context.clock.now(), entryId: entry } })
  await context.transaction.allocationLine.update({ where: { id: line.id }, data: { expendedMinor: { increment: input.amount.minor } } })
  await moveMeasures(context, [ALL, keyOf.window(line.allocation.windowId)].map((key) => ({ measure: 'expended' as const, key, day: input.on, deltaMinor: input.amount.minor })))
  await context.audit({ name: 'expenditure.reported', subject: `expenditure:${expenditure}`, after: { ...input, entry } })
  return accept({ expenditure })
})
