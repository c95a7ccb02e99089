// A transfer that a bank statement shows: the statement is the evidence, and two people stand behind the booking.
import { POOL } from '#app/features/fund/domain/window'
import { OPEN_STATUSES, type PledgeStatus } from '#app/features/pledges/domain/pledge'
import { NotFound } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { nextNumber, step } from '#app/platform/context'
import { bookContribution, type BookingFailure } from './book-contribution.server'
import { decideConfirmation, type PaymentStatus } from '../domain/payment'

export type Transfer = {
  /** Null: a gift to the pool without a promise. */
  pledge: Id<'pledge'> | null
  donor: Id<'donor'>
  payer: Id<'donor'> | null
  /** What the donor gave; `fee` of it was kept by banks on the way. */
  amount: Money
  fee: Money
  on: Day
  reference: string | null
  note: string
  /** Who brought the evidence, and who says whose money it is. */
  recordedBy: string | null
  confirmedBy: string | null
}

export type TransferFailure = BookingFailure | { code: 'PLEDGE_CLOSED' }

/** Books a transfer that nobody had recorded before. */
export const receiveTransfer = step(async (context, input: Transfer): Promise<Result<{ payment: Id<'payment'>; ref: string }, TransferFailure>> => {
  const pledge = input.pledge && (await context.transaction.pledge.findUniqueOrThrow({ where: { id: input.pledge }, include: { window: { select: { id: true } } } }))
  if (pledge && !OPEN_STATUSES.includes(pledge.status as PledgeStatus)) return refuse({ code: 'PLEDGE_CLOSED' })
  const payment = context.ids.next('payment')
  const row = {
    id: payment,
    ref: await nextNumber(context, 'PY', 6),
    donorId: input.donor,
    payerId: input.payer === input.donor ? null : input.payer,
    pledgeId: input.pledge,
    windowId: pledge?.window?.id ?? POOL,
    method: 'BANK_TRANSFER',
    status: 'EXPECTED',
    currency: input.amount.currency,
    amountMinor: input.amount.minor,
    feeMinor: input.fee.minor,
    receivedOn: input.on,
    reference: input.reference,
    recordedBy: input.recordedBy,
    recordedAt: context.clock.now(),
    confirmedBy: input.confirmedBy,
    note: input.note,
  }
  await context.transaction.payment.create({ data: row })
  const booked = await bookContribution(context, row, { on: input.on, credited: null })
  if (!booked.ok) return booked
  await context.enqueue('issue-receipt', `issue-receipt:${payment}`, { payment })
  return accept({ payment, ref: row.ref })
})

export type ExpectedFailure = BookingFailure | { code: 'OWN_RECORD' } | { code: 'NOT_EXPECTED'; status: PaymentStatus }

/** Books a transfer that somebody had recorded: its day, its amount and what banks kept are the statement's. PAYMENT-2. */
export const confirmTransfer = step(async (context, input: { payment: Id<'payment'>; amount: Money; fee: Money; on: Day; confirmedBy: string | null }): Promise<Result<{ payment: Id<'payment'>; ref: string }, ExpectedFailure>> => {
  const payment = await context.transaction.payment.findFirst({ where: { id: input.payment, method: 'BANK_TRANSFER' } })
  if (!payment) throw new NotFound()
  const decided = decideConfirmation({ status: payment.status as PaymentStatus, recordedBy: payment.recordedBy as Id<'person'> | null }, input.confirmedBy as Id<'person'> | null)
  if (!decided.ok) return decided.failure.code === 'OWN_RECORD' ? refuse({ code: 'OWN_RECORD' }) : refuse({ code: 'NOT_EXPECTED', status: payment.status as PaymentStatus })
  const evidence = { confirmedBy: input.confirmedBy, receivedOn: input.on, amountMinor: input.amount.minor, feeMinor: input.fee.minor }
  await context.transaction.payment.update({ where: { id: payment.id }, data: evidence })
  const booked = await bookContribution(context, { ...payment, ...evidence }, { on: input.on, credited: null })
  if (!booked.ok) return booked
  await context.enqueue('issue-receipt', `issue-receipt:${payment.id}`, { payment: payment.id })
  return accept({ payment: input.payment, ref: payment.ref })
})
