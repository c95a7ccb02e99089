import { changePoolRemainder } from '#app/features/fund/server/change-pool-remainder.command.server'
import { isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { POOL } from '#app/features/fund/domain/window'
import { reverseEntry } from '#app/features/ledger/server/post-entry.command.server'
import { unsettleInstalments } from '#app/features/pledges/server/settle-instalments.command.server'
import { personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Day } from '#app/kernel/time'
import { command, nextNumber } from '#app/platform/context'
import { movementsOf } from './book-contribution.server'
import { leftOf, loadPayment } from './book-refund.server'
import { decideReversal, type PaymentMethod, type PaymentStatus, type ReversalFailure } from '../domain/payment'

/**
 * Takes a payment back that was recorded in error (wrong pledge, donor or amount): from today on, every figure is as if it had not been. PAYMENT-7.
 * The row stays; a row of its own with amounts below zero takes it back, and its entry is reversed. What is right is then recorded anew.
 */
export const reversePayment = command(
  'payment.reverse',
  async (context, input: { payment: Id<'payment'>; reason: string }): Promise<Result<{ correction: Id<'payment'>; ref: string }, ReversalFailure | { code: 'PERIOD_CLOSED'; day: Day }>> => {
    const { transaction, clock } = context
    const { applications, disputes, pledge, ...payment } = await loadPayment(context, input.payment)
    const by = personOf(context.actor)
    const decided = decideReversal({ status: payment.status as PaymentStatus, method: payment.method as PaymentMethod, confirmedBy: payment.confirmedBy }, by)
    if (!decided.ok) return decided
    const today = clock.today()
    if (await isClosedOn(context, today)) return refuse({ code: 'PERIOD_CLOSED', day: today })

    const correction = context.ids.next('payment')
    const ref = await nextNumber(context, 'PY', 6)
    const entryId = await reverseEntry(context, { entry: payment.entryId as Id<'entry'>, occurredOn: today, description: `${ref} ${payment.ref}` })
    const settlement = { grossMinor: -payment.usdMinor!, feeMinor: -payment.feeUsdMinor!, supportMinor: -payment.supportUsdMinor!, netMinor: -payment.netUsdMinor! }
    await transaction.payment.create({
      data: {
        ...payment,
        id: correction,
        ref,
        status: 'REVERSAL',
        amountMinor: -payment.amountMinor,
        feeMinor: -payment.feeMinor,
        usdMinor: settlement.grossMinor,
        feeUsdMinor: settlement.feeMinor,
        supportUsdMinor: settlement.supportMinor,
        netUsdMinor: settlement.netMinor,
        refundedUsdMinor: 0n,
        appliedMinor: 0n,
        receivedOn: today,
        receivedAt: clock.now(),
        entryId,
        reversesId: payment.id,
        recordedBy: by,
        recordedAt: clock.now(),
        confirmedBy: null,
        note: input.reason,
        receiptId: null,
      },
    })
    await transaction.payment.update({ where: { id: payment.id }, data: { status: 'REVERSED' } })
    const window = await transaction.window.findUniqueOrThrow({ where: { id: payment.windowId }, select: { modality: true } })
    const donor = await transaction.donor.findUniqueOrThrow({ where: { id: payment.donorId }, select: { type: true } })
    await moveMeasures(context, movementsOf(payment.windowId, window.modality, donor.type, today, settlement))
    if (payment.windowId === POOL) await changePoolRemainder(context, { donor: payment.donorId as Id<'donor'>, deltaMinor: settlement.netMinor })
    const left = leftOf({ ...payment, applications, disputes, pledge }).minor
    const applied = applications.reduce((sum, application) => sum + application.amountMinor, 0n)
    await unsettleInstalments(context, { payment: input.payment, on: today, amountMinor: left, unappliedMinor: left - applied })
    await context.audit({ name: 'payment.reversed', subject: `payment:${payment.id}`, before: { status: payment.status }, after: { status: 'REVERSED', reason: input.reason, ref, correction } })
    return accept({ correction, ref })
  },
)
