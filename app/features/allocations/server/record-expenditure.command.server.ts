import { isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { ALL, keyOf } from '#app/features/fund/domain/measures'
import { chart } from '#app/features/ledger/domain/chart'
import { transfer } from '#app/features/ledger/domain/entry'
import { postEntry } from '#app/features/ledger/server/post-entry.command.server'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { step, type CommandContext } from '#app/platform/context'
import { decideExpenditure, type ExpenditureFailure } from '../domain/expenditure'
import { loadLine, type LoadedLine } from './rows.server'

/** Records what a city reported on a past day as spent of its line; it explains a transfer and is no further use of the fund's money. */
export const recordPastExpenditure = step(async (context, input: { ref: string; line: Id<'allocationLine'>; amount: Money; on: Day }): Promise<Result<{ expenditure: Id<'expenditure'> }, ExpenditureFailure>> => {
  const line = await loadLine(context, input.line)
  const decided = decideExpenditure({ approvedOn: line.allocation.approvedOn as Day | null }, input.on, input.on, await isClosedOn(context, input.on))
  return decided.ok ? accept({ expenditure: await book(context, line, input.ref, input.amount.minor, input.on) }) : decided
})

/** Records what an accepted report spent; below zero where it corrects an earlier one downwards. */
export const recordReportedExpenditure = step(async (context, input: { ref: string; line: Id<'allocationLine'>; amountMinor: bigint; on: Day }): Promise<Result<{ expenditure: Id<'expenditure'> }, ExpenditureFailure>> => {
  const line = await loadLine(context, input.line)
  const decided = decideExpenditure({ approvedOn: line.allocation.approvedOn as Day | null }, input.on, context.clock.today(), await isClosedOn(context, input.on))
  return decided.ok ? accept({ expenditure: await book(context, line, input.ref, input.amountMinor, input.on) }) : decided
})

async function book(context: CommandContext, line: LoadedLine, ref: string, amountMinor: bigint, on: Day): Promise<Id<'expenditure'>> {
  const expenditure = context.ids.next('expenditure')
  const [from, to] = [chart.transfersExplained(line.cityId), chart.expended(line.cityId)]
  const size = amountMinor < 0n ? -amountMinor : amountMinor
  const entry = await postEntry(context, {
    code: 'expenditure-reported',
    occurredOn: on,
    description: `${ref} ${line.allocation.ref}`,
    subject: `expenditure:${expenditure}`,
    idempotencyKey: `expenditure-reported:${expenditure}`,
    postings: amountMinor < 0n ? transfer(to, from, usd(size), size) : transfer(from, to, usd(size), size),
  })
  await context.transaction.expenditure.create({ data: { id: expenditure, ref, lineId: line.id, amountMinor, reportedOn: on, recordedAt: context.clock.now(), entryId: entry } })
  await context.transaction.allocationLine.update({ where: { id: line.id }, data: { expendedMinor: { increment: amountMinor } } })
  await moveMeasures(context, [ALL, keyOf.window(line.allocation.windowId)].map((key) => ({ measure: 'expended' as const, key, day: on, deltaMinor: amountMinor })))
  await context.audit({ name: 'expenditure.reported', subject: `expenditure:${expenditure}`, after: { ref, line: line.id, amount: usd(amountMinor), on, entry } })
  return expenditure
}
