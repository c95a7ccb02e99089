// A deed about a line: what stands, what is written with it, and the day on which money of a line is booked.
import { isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { reverseEntry } from '#app/features/ledger/server/post-entry.command.server'
import { NotFound } from '#app/kernel/access'
import { assert } from '#app/kernel/assert'
import type { Id } from '#app/kernel/identity'
import { money, type Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import type { CommandContext } from '#app/platform/context'
import { STATE_OF, type DeedKind, type LineState } from '../domain/line'
import type { Direction } from '../domain/statement'

export type LoadedLine = Awaited<ReturnType<typeof loadLine>>

/** The line with its standing deed; read under the write lock, so that of two people the second sees what the first did. */
export async function loadLine(context: CommandContext, id: string) {
  const row = await context.transaction.bankLine.findFirst({ where: { OR: [{ id }, { ref: id }] }, include: { deeds: { where: { undoneAt: null }, include: { parts: { orderBy: { sequence: 'asc' }, include: { payment: { select: { status: true } } } } } } } })
  if (!row) throw new NotFound()
  const deed = row.deeds[0] ?? null
  const person = deed && (await context.transaction.person.findUnique({ where: { id: deed.doneBy }, select: { name: true } }))
  return { ...row, state: row.state as LineState, direction: row.direction as Direction, currency: row.currency as Currency, valueOn: row.valueOn as Day, deed: deed && { ...deed, kind: deed.kind as DeedKind, name: person?.name ?? deed.doneBy } }
}

export const amountOf = (line: { amountMinor: bigint; currency: Currency }) => money(line.amountMinor, line.currency)

/** The value date; where its period is closed, today: what comes to light later belongs to the next period. */
export async function bookingDay(context: CommandContext, line: { valueOn: Day }): Promise<Day> {
  return (await isClosedOn(context, line.valueOn)) ? context.clock.today() : line.valueOn
}

type Part = { amountMinor: bigint; feeMinor?: bigint; paymentId?: string; refundId?: string; disbursementId?: string; returnedLineId?: string }

/** Writes the deed; the unique `standing` refuses a second one whatever happens (BANK-2). Money in suspense leaves it by the reversal of its entry. */
export async function writeDeed(context: CommandContext, line: LoadedLine, deed: { kind: DeedKind; on: Day; entryId?: string | null; note?: string | null; isEvidence?: boolean; parts?: readonly Part[] }): Promise<Id<'bankDeed'>> {
  if (line.deed) await endSuspense(context, line)
  const id = context.ids.next('bankDeed')
  const by = describeActor(context.actor)
  await context.transaction.bankDeed.create({ data: { id, lineId: line.id, kind: deed.kind, standing: line.id, doneBy: by.actorId ?? by.actorName, doneAt: context.clock.now(), bookedOn: deed.on, isEvidence: deed.isEvidence ?? false, entryId: deed.entryId ?? null, note: deed.note ?? null } })
  for (const [sequence, part] of (deed.parts ?? []).entries()) {
    await context.transaction.bankDeedPart.create({ data: { deedId: id, sequence, ...part, standing: part.paymentId ?? part.refundId ?? part.disbursementId ?? part.returnedLineId ?? null } })
  }
  await context.transaction.bankLine.update({ where: { id: line.id }, data: { state: STATE_OF[deed.kind] } })
  await context.audit({ name: 'bank-line.booked', subject: `bankLine:${line.id}`, before: { state: line.state }, after: { ref: line.ref, state: STATE_OF[deed.kind], ...deed, amount: amountOf(line) } })
  return id
}

async function endSuspense(context: CommandContext, line: LoadedLine): Promise<void> {
  const { deed } = line
  assert(deed?.kind === 'SUSPENSE', 'BANK-2: a line is booked at most once')
  // On the day of its own booking, so that no day shows the money twice or not at all; where that is closed, today.
  const on = await bookingDay(context, { valueOn: deed.bookedOn as Day })
  await reverseEntry(context, { entry: deed.entryId as Id<'entry'>, occurredOn: on, description: line.ref })
  await endDeed(context, deed.id, null)
}

/** The deed does not stand any more, nor what it showed. */
export async function endDeed(context: CommandContext, deed: string, note: string | null): Promise<void> {
  const by = describeActor(context.actor)
  await context.transaction.bankDeed.update({ where: { id: deed }, data: { standing: null, undoneBy: by.actorId ?? by.actorName, undoneAt: context.clock.now(), undoneNote: note } })
  await context.transaction.bankDeedPart.updateMany({ where: { deedId: deed }, data: { standing: null } })
}
