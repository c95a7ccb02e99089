import { isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { chart } from '#app/features/ledger/domain/chart'
import { transfer } from '#app/features/ledger/domain/entry'
import { postEntry } from '#app/features/ledger/server/post-entry.command.server'
import { NotFound } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, step, type CommandContext } from '#app/platform/context'
import type { LineStatus } from '../domain/allocation'
import { decidePlan, decideStep, type DisbursementFailure, type DisbursementStatus } from '../domain/disbursement'
import { loadLine, sentMovements, type LoadedLine } from './rows.server'

/** The money has left for the city on that day: it is booked, and the city is told. */
export const sendDisbursement = command('disbursement.send', async (context, input: { disbursement: Id<'disbursement'>; on: Day }): Promise<Result<{ entry: Id<'entry'> }, DisbursementFailure>> => {
  const row = await context.transaction.disbursement.findUnique({ where: { id: input.disbursement, returnsId: null } })
  if (!row) throw new NotFound()
  const decided = decideStep(row.status as DisbursementStatus, 'SENT')
  if (!decided.ok) return decided
  if (input.on > context.clock.today()) return refuse({ code: 'DAY_IN_FUTURE', day: input.on })
  if (await isClosedOn(context, input.on)) return refuse({ code: 'PERIOD_CLOSED', day: input.on })
  const line = await loadLine(context, row.lineId)
  const approvedOn = line.allocation.approvedOn as Day
  if (input.on < approvedOn) return refuse({ code: 'DAY_BEFORE_APPROVAL', day: approvedOn })

  const entry = await book(context, row, line, input.on)
  await context.audit({ name: 'disbursement.sent', subject: `disbursement:${row.id}`, before: { status: row.status }, after: { status: 'SENT', sentOn: input.on, entry } })
  await context.enqueue('tell-city-of-disbursement', `tell-city-of-disbursement:${row.id}`, { disbursement: row.id })
  return accept({ entry })
})

/** Records money that was sent on a past day, of a line whose city has accepted. Never above the line. */
export const recordPastDisbursement = step(async (context, input: { ref: string; line: Id<'allocationLine'>; amount: Money; on: Day }): Promise<Result<{ disbursement: Id<'disbursement'> }, DisbursementFailure>> => {
  const line = await loadLine(context, input.line)
  const decided = decidePlan({ ...line, status: line.status as LineStatus }, input.amount)
  if (!decided.ok) return decided
  if (await isClosedOn(context, input.on)) return refuse({ code: 'PERIOD_CLOSED', day: input.on })
  const approvedOn = line.allocation.approvedOn as Day
  if (input.on < approvedOn) return refuse({ code: 'DAY_BEFORE_APPROVAL', day: approvedOn })
  const row = { id: context.ids.next('disbursement'), ref: input.ref, lineId: line.id, amountMinor: input.amount.minor, status: 'APPROVED', recordedAt: context.clock.now() }
  await context.transaction.disbursement.create({ data: row })
  const entry = await book(context, row, line, input.on)
  await context.audit({ name: 'disbursement.sent', subject: `disbursement:${row.id}`, after: { ref: input.ref, amount: input.amount, status: 'SENT', sentOn: input.on, entry } })
  return accept({ disbursement: row.id })
})

async function book(context: CommandContext, row: { id: string; ref: string; amountMinor: bigint }, line: LoadedLine, on: Day): Promise<Id<'entry'>> {
  const entry = await postEntry(context, {
    code: 'disbursement-sent',
    occurredOn: on,
    description: `${row.ref} ${line.allocation.ref}`,
    subject: `disbursement:${row.id}`,
    idempotencyKey: `disbursement-sent:${row.id}`,
    postings: transfer(chart.bank('USD'), chart.allocationsPayable(line.cityId), usd(row.amountMinor), row.amountMinor),
  })
  await context.transaction.disbursement.update({ where: { id: row.id }, data: { status: 'SENT', sentOn: on, sentAt: context.clock.now(), entryId: entry } })
  await context.transaction.allocationLine.update({ where: { id: line.id }, data: { sentMinor: { increment: row.amountMinor } } })
  await moveMeasures(context, sentMovements(line.allocation.windowId, line.cityId, on, row.amountMinor))
  return entry
}
