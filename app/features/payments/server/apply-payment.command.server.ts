import { POOL } from '#app/features/fund/domain/window'
import { unpaidMinor, type InstalmentFacts } from '#app/features/pledges/domain/payment-view'
import type { PledgeStatus } from '#app/features/pledges/domain/pledge'
import { settleInstalments } from '#app/features/pledges/server/settle-instalments.command.server'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { money, type Currency, type Money } from '#app/kernel/money'
import { command } from '#app/platform/context'
import { confirmIfPaid } from './book-contribution.server'
import { leftOf, loadPayment } from './book-refund.server'
import { decideApplying, type ApplyFailure } from '../domain/applying'
import { RECEIVED_STATUSES, type PaymentStatus } from '../domain/payment'

/** Applies what a payment has not settled to a pledge's instalments, oldest due first, from today on. PAYMENT-1. */
export const applyPayment = command('payment.apply', async (context, input: { payment: Id<'payment'>; pledge: string }): Promise<Result<{ applied: Money; pledge: string }, ApplyFailure>> => {
  const payment = await loadPayment(context, input.payment)
  const isStanding = RECEIVED_STATUSES.includes(payment.status as PaymentStatus)
  const unappliedMinor = isStanding ? leftOf(payment).minor - payment.applications.reduce((sum, application) => sum + application.amountMinor, 0n) : 0n
  const pledge = await context.transaction.pledge.findFirst({ where: { OR: [{ id: input.pledge }, { ref: input.pledge.trim().toUpperCase() }] }, include: { instalments: true, window: { select: { id: true } } } })
  const decided = decideApplying(
    { donor: payment.donorId, currency: payment.currency, window: payment.windowId, unappliedMinor },
    pledge && {
      donor: pledge.donorId,
      currency: pledge.currency,
      window: pledge.window?.id ?? POOL,
      status: pledge.status as PledgeStatus,
      unpaidMinor: pledge.instalments.reduce((sum, i) => sum + unpaidMinor({ ...i, status: i.status as InstalmentFacts['status'] }), 0n),
    },
  )
  if (!decided.ok || !pledge) return decided as Result<never, ApplyFailure>

  const today = context.clock.today()
  const settled = await settleInstalments(context, { pledge: pledge.id as Id<'pledge'>, payment: input.payment, on: today, amountMinor: unappliedMinor })
  await confirmIfPaid(context, pledge, today)
  const applied = money(unappliedMinor - settled.unappliedMinor, payment.currency as Currency)
  await context.audit({ name: 'payment.applied', subject: `payment:${payment.id}`, after: { pledge: pledge.ref, applied, parts: settled.applied } })
  return accept({ applied, pledge: pledge.ref })
})
