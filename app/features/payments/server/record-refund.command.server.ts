import { NotFound } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { money, usd, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { personOf } from '#app/kernel/access'
import { command, nextNumber, step, type CommandContext } from '#app/platform/context'
import { changePoolRemainder } from '#app/features/fund/server/change-pool-remainder.command.server'
import { exactRate, getRateRow, getSupportCostRateRow, isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { ALL, keyOf } from '#app/features/fund/domain/measures'
import { POOL } from '#app/features/fund/domain/window'
import { postEntry } from '#app/features/ledger/server/post-entry.command.server'
import { unsettleInstalments } from '#app/features/pledges/server/settle-instalments.command.server'
import { contributionKeys } from './book-contribution.server'
import { decideRefund, type PaymentMethod, type PaymentStatus, type RefundFailure } from '../domain/payment'
import { refundPostings } from '../domain/posting'
import { settlementOf, type Settlement, type Valuation } from '../domain/settlement'

type PaymentRow = Awaited<ReturnType<typeof loadPayment>>

async function loadPayment(context: CommandContext, id: string) {
  const payment = await context.transaction.payment.findUnique({ where: { id }, include: { applications: true } })
  if (!payment) throw new NotFound()
  return payment
}

/** How the payment was valued when it was booked: its own rate row, or what was credited. */
async function valuationOf(context: CommandContext, payment: PaymentRow): Promise<Valuation> {
  if (payment.rateBasis === 'CREDITED') return { basis: 'CREDITED', amountMinor: payment.amountMinor, usdMinor: payment.usdMinor! }
  const currency = payment.currency as Currency
  return { basis: 'RATE', rate: payment.rateId ? exactRate(await getRateRow(context, payment.rateId)) : exactRate({ id: null, currency, unitsPerUsd: '1', effectiveOn: payment.receivedOn as Day, source: 'USD' }) }
}

/**
 * Books money that went back to the donor, on its day and at the payment's own rate. The fund gives up its part of the support cost, not the
 * fee. `processorRefund` is the processor's id: the same refund is booked once.
 */
export const recordRefund = command('payment.refund', async (context, input: NewRefund): Promise<Result<{ refund: Id<'refund'> }, RefundFailure>> => {
  if (input.processorRefund) {
    const known = await context.transaction.refund.findUnique({ where: { processorRefund: input.processorRefund } })
    if (known) return accept({ refund: known.id as Id<'refund'> })
  }
  return save(context, input, { latest: context.clock.today() })
})

/** The same for a refund of long ago that is recorded now, under the sender's own reference. */
export const recordPastRefund = step(async (context, input: NewRefund & { ref: string }): Promise<Result<{ refund: Id<'refund'> }, RefundFailure>> => save(context, input, { latest: input.on, ref: input.ref }))

type NewRefund = { payment: Id<'payment'>; amount: Money; on: Day; reason: string | null; processorRefund: string | null }

async function save(context: CommandContext, input: NewRefund, { latest, ref: known }: { latest: Day; ref?: string }): Promise<Result<{ refund: Id<'refund'> }, RefundFailure>> {
  const payment = await loadPayment(context, input.payment)
  const currency = payment.currency as Currency
  const left = money(payment.amountMinor - payment.refundedMinor, currency)
  const decided = decideRefund({ status: payment.status as PaymentStatus, receivedOn: payment.receivedOn as Day | null, left }, input.amount, input.on, latest)
  if (!decided.ok) return decided
  if (await isClosedOn(context, input.on)) return refuse({ code: 'PERIOD_CLOSED', day: input.on })

  const valuation = await valuationOf(context, payment)
  const supportRate = await getSupportCostRateRow(context, payment.supportRateId!)
  const before = settlementOf(left, payment.feeUsdMinor!, valuation, supportRate)
  const after = settlementOf(money(left.minor - input.amount.minor, currency), payment.feeUsdMinor!, valuation, supportRate)
  const taken = { grossMinor: before.grossMinor - after.grossMinor, supportMinor: before.supportMinor - after.supportMinor }

  const refund = context.ids.next('refund')
  const ref = known ?? (await nextNumber(context, 'RE', 6))
  const entry = await postEntry(context, {
    code: 'contribution-refunded',
    occurredOn: input.on,
    description: `${ref} ${payment.ref}`,
    subject: `payment:${payment.id}`,
    idempotencyKey: `refund:${refund}`,
    postings: refundPostings({ method: payment.method as PaymentMethod, window: payment.windowId, donor: payment.donorId, basis: valuation.basis }, input.amount, taken),
  })
  await context.transaction.refund.create({
    data: {
      id: refund,
      ref,
      paymentId: payment.id,
      amountMinor: input.amount.minor,
      usdMinor: taken.grossMinor,
      supportUsdMinor: taken.supportMinor,
      refundedOn: input.on,
      reason: input.reason,
      processorRefund: input.processorRefund,
      entryId: entry,
      recordedAt: context.clock.now(),
      recordedBy: personOf(context.actor),
    },
  })
  await context.transaction.payment.update({ where: { id: payment.id }, data: { status: decided.value.status, refundedMinor: { increment: input.amount.minor }, refundedUsdMinor: { increment: taken.grossMinor } } })
  await moveFigures(context, payment, input.on, before, after)
  if (payment.pledgeId) {
    const applied = payment.applications.reduce((sum, a) => sum + a.amountMinor, 0n)
    await unsettleInstalments(context, { pledge: payment.pledgeId as Id<'pledge'>, payment: input.payment, on: input.on, amountMinor: input.amount.minor, unappliedMinor: left.minor - applied })
  }
  await context.audit({ name: 'payment.refunded', subject: `payment:${payment.id}`, before: { status: payment.status, left }, after: { ref, ...input, value: usd(taken.grossMinor), status: decided.value.status } })
  return accept({ refund })
}

async function moveFigures(context: CommandContext, payment: PaymentRow, day: Day, before: Settlement, after: Settlement): Promise<void> {
  const keys = [ALL, keyOf.window(payment.windowId)]
  const window = await context.transaction.window.findUniqueOrThrow({ where: { id: payment.windowId }, select: { modality: true } })
  const donor = await context.transaction.donor.findUniqueOrThrow({ where: { id: payment.donorId }, select: { type: true } })
  const net = after.netMinor - before.netMinor
  await moveMeasures(context, [
    ...contributionKeys(payment.windowId, window.modality, donor.type).map((key) => ({ measure: 'refunded' as const, key, day, deltaMinor: before.grossMinor - after.grossMinor })),
    ...keys.map((key) => ({ measure: 'supportCost' as const, key, day, deltaMinor: after.supportMinor - before.supportMinor })),
    ...keys.map((key) => ({ measure: 'net' as const, key, day, deltaMinor: net })),
    { measure: 'available' as const, key: keyOf.window(payment.windowId), day, deltaMinor: net },
  ])
  if (payment.windowId === POOL) await changePoolRemainder(context, { donor: payment.donorId as Id<'donor'>, deltaMinor: net })
}
