import { isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { chart } from '#app/features/ledger/domain/chart'
import { transfer } from '#app/features/ledger/domain/entry'
import { postEntry } from '#app/features/ledger/server/post-entry.command.server'
import { NotFound, personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command, nextNumber, type CommandContext } from '#app/platform/context'
import { decideReturn, decideReturnAnswer, MOVED, type DisbursementStatus, type ReturnFailure } from '../domain/disbursement'
import type { ReductionFailure } from '../domain/allocation'
import { lowerLine } from './reduce-line.command.server'
import { loadLine, sentMovements } from './rows.server'

const actorKey = (context: CommandContext) => personOf(context.actor) ?? describeActor(context.actor).actorName

type Returned = { disbursement: Id<'disbursement'>; ref: string }
type Recorded = { disbursement: Id<'disbursement'>; amount: Money; on: Day; reason: string; sendAgain: boolean }

/** Records that money of a disbursement is back on the account. Nothing is booked before another person confirms it. ALLOCATION-6. */
export const recordReturn = command('disbursement.return', async (context, input: Recorded): Promise<Result<Returned, ReturnFailure>> => {
  const sent = await context.transaction.disbursement.findUnique({ where: { id: input.disbursement, returnsId: null }, include: { returned: true, line: { select: { cityId: true } } } })
  if (!sent) throw new NotFound()
  const back = sent.returned.filter((row) => (MOVED as readonly string[]).includes(row.status))
  const decided = decideReturn(
    {
      status: sent.status as DisbursementStatus,
      sentOn: sent.sentOn as Day | null,
      hasCity: sent.line.cityId !== null,
      amountMinor: sent.amountMinor,
      backMinor: back.reduce((sum, row) => sum - row.amountMinor, 0n),
      isPending: sent.returned.some((row) => row.status === 'PLANNED'),
    },
    input.amount,
    input.on,
    context.clock.today(),
  )
  if (!decided.ok) return decided
  if (await isClosedOn(context, input.on)) return refuse({ code: 'PERIOD_CLOSED', day: input.on })
  const id = context.ids.next('disbursement')
  const ref = await nextNumber(context, 'DR')
  // Only a transfer that never arrived is sent again: what a city had and gave back is the window's.
  const sendAgain = input.sendAgain && sent.status === 'SENT' && sent.line.cityId !== null
  await context.transaction.disbursement.create({
    data: { id, ref, lineId: sent.lineId, amountMinor: -input.amount.minor, status: 'PLANNED', sentOn: input.on, sentBy: actorKey(context), recordedAt: context.clock.now(), returnsId: sent.id, reason: input.reason, sendAgain },
  })
  await context.audit({ name: 'disbursement.return-recorded', subject: `disbursement:${sent.id}`, after: { ref, amount: input.amount, on: input.on, reason: input.reason, sendAgain } })
  return accept({ disbursement: id, ref })
})

async function loadReturn(context: CommandContext, id: string) {
  const row = await context.transaction.disbursement.findUnique({ where: { id }, include: { returns: true } })
  if (!row?.returns) throw new NotFound()
  return { ...row, returns: row.returns }
}

type Back = Awaited<ReturnType<typeof loadReturn>>

/** Another person confirms it: booked on its day, no longer with the city, and the window's again unless it is sent again. */
export const confirmReturn = command('disbursement.return', async (context, input: { disbursement: Id<'disbursement'> }): Promise<Result<Returned, ReturnFailure | ReductionFailure>> => {
  const row = await loadReturn(context, input.disbursement)
  const by = actorKey(context)
  const decided = decideReturnAnswer({ status: row.status as DisbursementStatus, recordedBy: row.sentBy }, by)
  if (!decided.ok) return decided
  const on = row.sentOn as Day
  if (await isClosedOn(context, on)) return refuse({ code: 'PERIOD_CLOSED', day: on })
  await book(context, row, on, by)
  if (!row.sendAgain) {
    const lowered = await lowerLine(context, { line: row.lineId as Id<'allocationLine'>, amount: usd(-row.amountMinor), on, reason: row.reason! })
    if (!lowered.ok) return lowered
  }
  await context.audit({ name: 'disbursement.returned', subject: `disbursement:${row.returns.id}`, before: { status: row.returns.status }, after: { ref: row.ref, amount: usd(-row.amountMinor), on, sendAgain: row.sendAgain } })
  await context.enqueue('tell-city-of-return', `tell-city-of-return:${row.id}`, { disbursement: row.id })
  return accept({ disbursement: input.disbursement, ref: row.ref })
})

async function book(context: CommandContext, row: Back, on: Day, by: string): Promise<void> {
  const { disbursement, allocationLine } = context.transaction
  const line = await loadLine(context, row.lineId)
  const backMinor = -row.amountMinor
  const entry = await postEntry(context, {
    code: 'disbursement-returned',
    occurredOn: on,
    description: `${row.ref} ${line.allocation.ref}`,
    subject: `disbursement:${row.returns.id}`,
    idempotencyKey: `disbursement-returned:${row.id}`,
    postings: transfer(chart.allocationsPayable(line.cityId), chart.bank('USD'), usd(backMinor), backMinor),
  })
  const now = context.clock.now()
  // What its city had not confirmed never arrived: only money that had arrived is taken from what arrived.
  const isWhole = row.returns.status === 'SENT' && line.cityId !== null
  await disbursement.update({ where: { id: row.id }, data: { status: isWhole ? 'RETURNED' : row.returns.status, sentAt: now, confirmedBy: by, ...(row.returns.status === 'CONFIRMED' ? { confirmedOn: on, confirmedAt: now } : {}), entryId: entry } })
  if (isWhole) await disbursement.update({ where: { id: row.returns.id }, data: { status: 'RETURNED' } })
  await allocationLine.update({ where: { id: line.id }, data: { sentMinor: { increment: row.amountMinor } } })
  await moveMeasures(context, sentMovements(line.allocation.windowId, line.cityId, on, row.amountMinor))
}

/** Nothing came back: whoever recorded it was wrong, and may say so too. */
export const rejectReturn = command('disbursement.return', async (context, input: { disbursement: Id<'disbursement'> }): Promise<Result<Returned, ReturnFailure>> => {
  const row = await loadReturn(context, input.disbursement)
  if (row.status !== 'PLANNED') return refuse({ code: 'RETURN_DECIDED', status: row.status as DisbursementStatus })
  await context.transaction.disbursement.update({ where: { id: row.id }, data: { status: 'REJECTED' } })
  await context.audit({ name: 'disbursement.return-rejected', subject: `disbursement:${row.returns.id}`, after: { ref: row.ref } })
  return accept({ disbursement: input.disbursement, ref: row.ref })
})
