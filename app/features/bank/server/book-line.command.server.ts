// Booking a line as what it brought: one command for a proposal, for a split, and for many lines one after the other.
import { confirmTransfer, receiveTransfer } from '#app/features/payments/server/receive-transfer.command.server'
import { parseCreditorReference } from '#app/features/pledges/domain/creditor-reference'
import { personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { add, money, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, type CommandContext, type Context } from '#app/platform/context'
import { decideContribution, decideFree, decideSplit, type BookFailure } from '../domain/line'
import type { Proposal } from '../domain/proposals'
import { amountOf, bookingDay, loadLine, writeDeed, type LoadedLine } from './deeds.server'
import { proposalsFor } from './candidates.server'

/** `target` is as typed: a creditor reference, the number of a pledge, of a recorded transfer, or of a donor (a gift to the pool without a promise). */
export type PartRequest = { target: string; /** What of the line it takes. */ arrived: Money; /** What banks kept, beside the line. */ fee: Money }

export type Booked = { payments: { payment: Id<'payment'>; ref: string }[] }

type Target = { kind: 'EXPECTED'; payment: Id<'payment'>; currency: string } | { kind: 'PLEDGE'; pledge: Id<'pledge'>; donor: Id<'donor'>; currency: string } | { kind: 'DONOR'; donor: Id<'donor'> }

/** Splits a line over instalments and donors; a line that is not split has one part. */
export const bookLine = command('bank.book', async (context, input: { line: string; parts: readonly PartRequest[] }): Promise<Result<Booked, BookFailure>> => book(context, await loadLine(context, input.line), input.parts))

/** Books the proposal that somebody chose. It is worked out again: what has changed since is refused. */
export const confirmProposal = command('bank.book', async (context, input: { line: string; proposal: string }): Promise<Result<Booked, BookFailure | { code: 'PROPOSAL_GONE' }>> => {
  const line = await loadLine(context, input.line)
  const free = decideFree(line)
  if (!free.ok) return free
  const proposal = (await proposalsFor(context, [line])).get(line.id)!.find(({ key }) => key === input.proposal)
  if (!proposal) return refuse({ code: 'PROPOSAL_GONE' })
  return accepting(context, line, proposal)
})

const confirmIfCertain = command('bank.book', async (context, input: { line: string }): Promise<Result<Booked, BookFailure | { code: 'NOT_CERTAIN' }>> => {
  const line = await loadLine(context, input.line)
  const free = decideFree(line)
  if (!free.ok) return free
  const [best] = (await proposalsFor(context, [line])).get(line.id)!
  if (best?.certainty !== 'CERTAIN') return refuse({ code: 'NOT_CERTAIN' })
  return accepting(context, line, best)
})

/** Books what is proposed; of a payment that is booked already the line is only the evidence. */
async function accepting(context: CommandContext, line: LoadedLine, proposal: Proposal): Promise<Result<Booked, BookFailure>> {
  if (!proposal.key.startsWith('booked:')) return book(context, line, [{ target: proposal.ref, arrived: amountOf(line), fee: money(proposal.feeMinor, line.currency) }])
  const decided = decideContribution(line, personOf(context.actor), { isRecorded: true })
  if (!decided.ok) return decided
  const payment = proposal.key.slice('booked:'.length) as Id<'payment'>
  await writeDeed(context, line, { kind: 'PAYMENT', on: line.valueOn, isEvidence: true, parts: [{ paymentId: payment, amountMinor: line.amountMinor, feeMinor: proposal.feeMinor }] })
  return accept({ payments: [{ payment, ref: proposal.ref }] })
}

/** Books all of the lines whose proposal is certain when its turn comes: each is whole or not at all, and one that is refused holds up no other. */
export async function confirmCertain(context: Context, lines: readonly string[]): Promise<{ booked: number; left: number }> {
  let booked = 0
  for (const line of lines) if ((await confirmIfCertain(context, { line })).ok) booked += 1
  return { booked, left: lines.length - booked }
}

async function book(context: CommandContext, line: LoadedLine, requests: readonly PartRequest[]): Promise<Result<Booked, BookFailure>> {
  const targets: Target[] = []
  for (const { target } of requests) {
    const found = await findTarget(context, target)
    if (!found) return refuse({ code: 'UNKNOWN_TARGET', target })
    if (found.kind !== 'DONOR' && found.currency !== line.currency) return refuse({ code: 'OTHER_CURRENCY', currency: found.currency })
    targets.push(found)
  }
  const by = personOf(context.actor)
  const decided = decideContribution(line, by, { isRecorded: targets.length > 0 && targets.every(({ kind }) => kind === 'EXPECTED') })
  if (!decided.ok) return decided
  const split = decideSplit(amountOf(line), requests.map(({ arrived }) => arrived))
  if (!split.ok) return split
  const on = await bookingDay(context, line)
  if (on > context.clock.today()) return refuse({ code: 'DAY_IN_FUTURE', day: on })

  const payments: Booked['payments'] = []
  for (const [i, request] of requests.entries()) {
    const received = await receive(context, line, targets[i]!, request, on)
    if (!received.ok) return received
    payments.push(received.value)
  }
  await writeDeed(context, line, { kind: 'PAYMENT', on, parts: payments.map(({ payment }, i) => ({ paymentId: payment, amountMinor: requests[i]!.arrived.minor, feeMinor: requests[i]!.fee.minor })) })
  return accept({ payments })
}

async function receive(context: CommandContext, line: LoadedLine, target: Target, { arrived, fee }: PartRequest, on: Day) {
  const confirmedBy = personOf(context.actor)
  if (target.kind === 'EXPECTED') return confirmTransfer(context, { payment: target.payment, amount: add(arrived, fee), fee, on, confirmedBy })
  const payer = await payerOf(context, line)
  return receiveTransfer(context, {
    pledge: target.kind === 'PLEDGE' ? target.pledge : null,
    donor: target.donor,
    payer,
    amount: add(arrived, fee),
    fee,
    on,
    reference: line.creditorReference ?? line.endToEndId?.slice(0, 40) ?? null,
    note: [line.ref, line.party, line.text.replace(/\s+/g, ' ')].filter(Boolean).join(' · ').slice(0, 600),
    recordedBy: line.importedBy,
    confirmedBy,
  })
}

/** The donor of exactly the payer's name, where there is one only: an embassy pays for its ministry. */
async function payerOf(context: CommandContext, line: LoadedLine): Promise<Id<'donor'> | null> {
  if (!line.partyKey) return null
  const rows = await context.transaction.donor.findMany({ where: { nameKey: line.partyKey }, select: { id: true }, take: 2 })
  return rows.length === 1 ? (rows[0]!.id as Id<'donor'>) : null
}

async function findTarget(context: CommandContext, typed: string): Promise<Target | null> {
  const { transaction } = context
  const [reference, number] = [parseCreditorReference(typed), typed.replace(/\s+/g, '').toUpperCase()]
  const pledge = await transaction.pledge.findFirst({ where: reference ? { instalments: { some: { reference } } } : { OR: [{ ref: number }, { proFormas: { some: { number } } }] }, select: { id: true, donorId: true, currency: true } })
  if (pledge) return { kind: 'PLEDGE', pledge: pledge.id as Id<'pledge'>, donor: pledge.donorId as Id<'donor'>, currency: pledge.currency }
  const payment = await transaction.payment.findFirst({ where: { ref: number, method: 'BANK_TRANSFER' }, select: { id: true, currency: true } })
  if (payment) return { kind: 'EXPECTED', payment: payment.id as Id<'payment'>, currency: payment.currency }
  const donor = await transaction.donor.findFirst({ where: { ref: number }, select: { id: true } })
  return donor && { kind: 'DONOR', donor: donor.id as Id<'donor'> }
}
