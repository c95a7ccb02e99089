import { isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Currency, Money } from '#app/kernel/money'
import { dayOf, type Day } from '#app/kernel/time'
import type { DisputeView } from '#app/platform/card'
import { command, type CommandContext } from '#app/platform/context'
import { bookRefund, leftOf, loadPayment, valuationOf, type LoadedPayment } from './book-refund.server'
import { standingOf, type DisputeStatus } from '../domain/payment'
import { valueAt } from '../domain/settlement'

const STAGES: Partial<Record<DisputeView['status'], DisputeStatus>> = { needs_response: 'OPEN', under_review: 'OPEN', won: 'WON', lost: 'LOST' }

/**
 * Brings a dispute to where the processor says that it stands. PAYMENT-9: in any order and any number of times it books the money that was withdrawn
 * once, like a refund on its day, with the processor's fee; and once that it came back. An inquiry that takes no money is nothing yet.
 */
export const settleDispute = command('payment.settle-dispute', async (context, input: { payment: Id<'payment'>; dispute: DisputeView }): Promise<Result<{ status: DisputeStatus | null }, never>> => {
  const { dispute: told } = input
  const { transaction } = context
  const known = await transaction.dispute.findUnique({ where: { processorDispute: told.id }, include: { refund: { include: { reversedBy: { select: { id: true } } } } } })
  const stage = STAGES[told.status] ?? (told.withdrawn ? 'OPEN' : null)
  if (!known && !stage) return accept({ status: null })
  const payment = await loadPayment(context, input.payment)
  const status = known && known.status !== 'OPEN' ? (known.status as DisputeStatus) : (stage ?? 'OPEN')
  const closedOn = status === 'OPEN' ? null : (known?.closedOn ?? context.clock.today())
  const openedOn = await bookableDay(context, payment, told.createdAt)
  const row = await transaction.dispute.upsert({
    where: { processorDispute: told.id },
    create: { id: context.ids.next('dispute'), processorDispute: told.id, paymentId: payment.id, amountMinor: told.amount.minor, status, openedOn, closedOn, recordedAt: context.clock.now() },
    update: { status, closedOn },
  })
  if (known?.status !== status) await context.audit({ name: `dispute.${status.toLowerCase()}`, subject: `payment:${payment.id}`, before: known && { status: known.status }, after: { dispute: told.id, amount: told.amount, status } })

  let taken: Taken | null = known?.refund ?? null
  if (!taken && told.withdrawn) taken = await withdraw(context, row.id, input.payment, told)
  if (taken && !taken.reversedBy && (told.reinstated || status === 'WON')) await reinstate(context, taken, input.payment, told)
  const after = await loadPayment(context, input.payment)
  const standing = standingOf(after, after.disputes.map((dispute) => dispute.status as DisputeStatus))
  if (standing !== after.status) await transaction.payment.update({ where: { id: after.id }, data: { status: standing } })
  return accept({ status })
})

type Taken = { id: string; amountMinor: bigint; reversedBy: { id: string } | null }

/** The money left: no more than is still there, as the payer's bank may dispute what was refunded already. */
async function withdraw(context: CommandContext, dispute: string, id: Id<'payment'>, told: DisputeView): Promise<Taken | null> {
  const payment = await loadPayment(context, id)
  const left = leftOf(payment).minor
  const amountMinor = told.amount.minor < left ? told.amount.minor : left
  if (amountMinor === 0n) return null
  const on = await bookableDay(context, payment, told.withdrawn!.at)
  const { refund } = await bookRefund(context, payment, { code: 'contribution-disputed', amountMinor, on, reason: null, feeUsdMinor: atLeastZero(await feeOf(context, payment, told.withdrawn!.fee)) })
  await context.transaction.dispute.update({ where: { id: dispute }, data: { refundId: refund } })
  return { id: refund, amountMinor, reversedBy: null }
}

async function reinstate(context: CommandContext, taken: Taken, id: Id<'payment'>, told: DisputeView): Promise<void> {
  const payment = await loadPayment(context, id)
  const on = await bookableDay(context, payment, told.reinstated?.at ?? context.clock.now())
  await bookRefund(context, payment, { code: 'dispute-won', amountMinor: -taken.amountMinor, on, reason: null, reverses: taken.id, feeUsdMinor: -atLeastZero(-(await feeOf(context, payment, told.reinstated?.fee ?? null))) })
}

const atLeastZero = (minor: bigint) => (minor < 0n ? 0n : minor)

/** The processor's fee in US cents: as it stands, or at the payment's own rate. In any other currency it is told later, by the payout. */
async function feeOf(context: CommandContext, payment: LoadedPayment, fee: Money | null): Promise<bigint> {
  if (!fee || fee.minor === 0n) return 0n
  if (fee.currency === 'USD') return fee.minor
  return fee.currency === payment.currency ? valueAt(fee.minor, payment.currency as Currency, await valuationOf(context, payment)) : 0n
}

/** The day of an instant, but not before the payment, not after today, and not in a period that is closed. */
async function bookableDay(context: CommandContext, payment: LoadedPayment, at: Date): Promise<Day> {
  const [on, today, first] = [dayOf(at), context.clock.today(), payment.receivedOn as Day]
  if (on > today) return today
  const wanted = on < first ? first : on
  return (await isClosedOn(context, wanted)) ? today : wanted
}
