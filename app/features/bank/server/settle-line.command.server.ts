// Lines that are no contribution: suspense, charges, interest, payouts, what is not ours, and what money that left shows. Each is undone by a reversal.
import type { RateFailure } from '#app/features/fund/domain/exchange'
import { convertOn, isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { postEntry, reverseEntry } from '#app/features/ledger/server/post-entry.command.server'
import { recordRefund, returnRefund } from '#app/features/payments/server/record-refund.command.server'
import { reversePayment } from '#app/features/payments/server/reverse-payment.command.server'
import { personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { add, divideRounded, money, type Money } from '#app/kernel/money'
import { addDays, type Day } from '#app/kernel/time'
import { command, type CommandContext } from '#app/platform/context'
import { decideMatch, decideSettling, decideSuspense, decideUndoing, type BookFailure, type DeedKind, type MatchFailure, type SetAsideKind, type UndoFailure } from '../domain/line'
import { CODE_OF, linePostings, payoutPostings, payoutValue } from '../domain/posting'
import { clearingBalances, debitProposalsFor } from './debit-candidates.server'
import { amountOf, bookingDay, endDeed, loadLine, writeDeed, type LoadedLine } from './deeds.server'

type Settled = { line: Id<'bankLine'>; ref: string }
const settled = (line: LoadedLine) => accept({ line: line.id as Id<'bankLine'>, ref: line.ref })

/** Money whose payer nobody knows is on the books from its value date on, and waits in the suspense account. BANK-9. */
export const putInSuspense = command('bank.book', async (context, input: { line: string; note: string | null }): Promise<Result<Settled, BookFailure>> => {
  const line = await loadLine(context, input.line)
  const decided = decideSuspense(line)
  if (!decided.ok) return decided
  return bookAlone(context, line, 'SUSPENSE', input.note)
})

/** A charge, interest, a payout of the card processor, or what is not the fund's at all. */
export const setAside = command('bank.book', async (context, input: { line: string; kind: SetAsideKind; note: string | null; /** What the card processor kept of a payout. */ fee?: Money | null }): Promise<Result<Settled, BookFailure>> => {
  const line = await loadLine(context, input.line)
  const decided = decideSettling(line, { ...input, fee: input.fee ?? null }, personOf(context.actor))
  if (!decided.ok) return decided
  if (input.kind === 'INTEREST') return showIncome(context, line, input.note)
  if (input.kind !== 'INTERNAL') return bookAlone(context, line, input.kind, input.note, { fee: input.fee })
  await writeDeed(context, line, { kind: 'INTERNAL', on: await bookingDay(context, line), note: input.note })
  return settled(line)
})

/** Days around a line within which other income may be the line's. */
const AROUND = 31

/** Interest is booked as other income, by two people: the line shows it, and books nothing. Each is shown by one line. */
async function showIncome(context: CommandContext, line: LoadedLine, note: string | null): Promise<Result<Settled, BookFailure>> {
  const rows = await context.transaction.otherIncome.findMany({
    where: { status: 'CONFIRMED', currency: line.currency, amountMinor: line.amountMinor, receivedOn: { gte: addDays(line.valueOn, -AROUND), lte: addDays(line.valueOn, AROUND) } },
    orderBy: { ref: 'asc' },
    select: { ref: true },
  })
  const shown = await context.transaction.bankDeed.findMany({ where: { kind: 'INTEREST', undoneAt: null }, select: { note: true } })
  const income = rows.find(({ ref }) => !shown.some((deed) => deed.note?.startsWith(ref)))
  if (!income) return refuse({ code: 'INCOME_NOT_BOOKED' })
  await writeDeed(context, line, { kind: 'INTEREST', on: line.valueOn, isEvidence: true, note: [income.ref, note].filter(Boolean).join(' · ') })
  return settled(line)
}

type More = { fee?: Money | null; returned?: { line: string; usdMinor: bigint } }

async function bookAlone(context: CommandContext, line: LoadedLine, kind: Exclude<SetAsideKind, 'INTERNAL' | 'INTEREST'> | 'SUSPENSE' | 'RETURNED', note: string | null, { fee, returned }: More = {}): Promise<Result<Settled, BookFailure>> {
  const on = await bookingDay(context, line)
  if (on > context.clock.today()) return refuse({ code: 'DAY_IN_FUTURE', day: on })
  const amount = amountOf(line)
  const whole = fee ? add(amount, fee) : amount
  const valued = returned ? accept(returned.usdMinor) : await valueOf(context, line, kind, whole, on)
  if (!valued.ok) return valued
  const usdMinor = valued.value
  const postings = fee ? payoutPostings(amount, fee, { whole: usdMinor, fee: divideRounded(usdMinor * fee.minor, whole.minor) }) : linePostings(kind, line.direction, amount, usdMinor)
  const deeds = await context.transaction.bankDeed.count({ where: { lineId: line.id } })
  const entryId = await postEntry(context, { code: CODE_OF[kind], occurredOn: on, description: line.ref, subject: `bankLine:${line.id}`, idempotencyKey: `bank-line:${line.id}:${deeds}`, postings })
  await writeDeed(context, line, { kind, on, entryId, note, parts: returned ? [{ amountMinor: amount.minor, returnedLineId: returned.line }] : [] })
  return settled(line)
}

/** At the day's rate; of a payout its part of what the clearing account is worth. */
async function valueOf(context: CommandContext, line: LoadedLine, kind: DeedKind, whole: Money, on: Day): Promise<Result<bigint, RateFailure>> {
  const clearing = kind === 'PAYOUT' && line.direction === 'CREDIT' ? (await clearingBalances(context)).find(({ currency }) => currency === line.currency) : undefined
  const known = clearing ? payoutValue(whole.minor, { minor: clearing.balance.minor, usdMinor: clearing.usdMinor }) : null
  if (known !== null) return accept(known)
  const converted = await convertOn(context, whole, on)
  return converted.ok ? accept(converted.value.value.minor) : converted
}

/** What money that left shows: a refund or a disbursement that is on the books, money in suspense that went back, a contribution that the bank took back. */
export const matchLine = command('bank.book', async (context, input: { line: string; proposal: string }): Promise<Result<Settled, BookFailure | MatchFailure>> => {
  const line = await loadLine(context, input.line)
  const proposal = (await debitProposalsFor(context, line)).proposals.find(({ key }) => key === input.proposal)
  const decided = decideMatch(line, proposal?.kind ?? null, personOf(context.actor))
  if (!decided.ok) return decided
  const id = input.proposal.slice(input.proposal.indexOf(':') + 1)
  const on = await bookingDay(context, line)
  const amountMinor = line.amountMinor
  switch (proposal!.kind) {
    case 'REFUND':
      await writeDeed(context, line, { kind: 'REFUND', on, parts: [{ amountMinor, refundId: id }] })
      return settled(line)
    case 'DISBURSEMENT':
      await writeDeed(context, line, { kind: 'DISBURSEMENT', on, parts: [{ amountMinor, disbursementId: id }] })
      return settled(line)
    case 'RETURNED':
      return sendBack(context, line, id)
    case 'GONE_BACK':
      return goBack(context, line, id, on)
  }
})

/** The same value leaves the suspense account that had come into it. */
async function sendBack(context: CommandContext, line: LoadedLine, returned: string): Promise<Result<Settled, BookFailure>> {
  const original = await loadLine(context, returned)
  const entry = await context.transaction.posting.findFirstOrThrow({ where: { entryId: original.deed!.entryId! }, select: { usdMinor: true } })
  const booked = await bookAlone(context, line, 'RETURNED', null, { returned: { line: original.id, usdMinor: entry.usdMinor } })
  if (booked.ok) await context.transaction.bankLine.update({ where: { id: original.id }, data: { state: 'BOOKED' } })
  return booked
}

/** The bank took a contribution back: a refund of its payment, on the day of this line. */
async function goBack(context: CommandContext, line: LoadedLine, returned: string, on: Day): Promise<Result<Settled, BookFailure | MatchFailure>> {
  const original = await loadLine(context, returned)
  const payment = original.deed!.parts[0]!.paymentId as Id<'payment'>
  const refund = await recordRefund(context, { payment, amount: amountOf(line), on, reason: line.text.replace(/\s+/g, ' ').slice(0, 300) || null, processorRefund: await refundKey(context, line) })
  if (!refund.ok) return refuse({ code: 'NOT_TO_GO_BACK' })
  await writeDeed(context, line, { kind: 'GONE_BACK', on, parts: [{ amountMinor: line.amountMinor, refundId: refund.value.refund }] })
  return settled(line)
}

/** The bank's line in place of a processor's number: a second booking after an undone one is another refund. */
async function refundKey(context: CommandContext, line: LoadedLine): Promise<string> {
  return `bank:${line.id}:${await context.transaction.bankDeed.count({ where: { lineId: line.id } })}`
}

/** Takes the booking of a line back: its entry and payments are reversed, and the line waits again. BANK-6. */
export const undoLine = command('bank.book', async (context, input: { line: string; reason: string }): Promise<Result<Settled, UndoFailure>> => {
  const line = await loadLine(context, input.line)
  const decided = decideUndoing(line)
  if (!decided.ok) return decided
  const deed = line.deed!
  const today = context.clock.today()
  if (await isClosedOn(context, today)) return refuse({ code: 'PERIOD_CLOSED', day: today })
  for (const part of deed.isEvidence ? [] : deed.parts) {
    const undone = await undoPart(context, deed.kind, part, input.reason)
    if (!undone.ok) return undone
  }
  if (deed.entryId) await reverseEntry(context, { entry: deed.entryId as Id<'entry'>, occurredOn: today, description: line.ref })
  await endDeed(context, deed.id, input.reason)
  await context.transaction.bankLine.update({ where: { id: line.id }, data: { state: 'WAITING' } })
  await context.audit({ name: 'bank-line.undone', subject: `bankLine:${line.id}`, before: { state: line.state, kind: deed.kind }, after: { ref: line.ref, state: 'WAITING', reason: input.reason, amount: money(line.amountMinor, line.currency) } })
  return settled(line)
})

type DeedPart = NonNullable<LoadedLine['deed']>['parts'][number]

async function undoPart(context: CommandContext, kind: DeedKind, part: DeedPart, reason: string): Promise<Result<null, UndoFailure>> {
  // One that was taken back at the payments desk is so already.
  if (part.paymentId && part.payment?.status !== 'REVERSED') {
    const reversed = await reversePayment(context, { payment: part.paymentId as Id<'payment'>, reason })
    if (!reversed.ok) return reversed
  }
  if (kind === 'GONE_BACK' && part.refundId) {
    const refund = await context.transaction.refund.findUniqueOrThrow({ where: { id: part.refundId }, select: { processorRefund: true } })
    await returnRefund(context, { processorRefund: refund.processorRefund! })
  }
  if (part.returnedLineId) await context.transaction.bankLine.update({ where: { id: part.returnedLineId }, data: { state: 'SUSPENSE' } })
  return accept(null)
}
