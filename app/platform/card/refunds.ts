import type Stripe from 'stripe'
import { assert } from '#app/kernel/assert'
import { toCardAmount } from '#app/kernel/money/card-amount'
import { orNull, translated } from './faults'
import { amountOf, fields, idOf, instant, paymentOf, refundStatus } from './reading'
import type { RefundRequest, RefundStatus, RefundView } from './types'

export async function refund(stripe: Stripe, request: RefundRequest): Promise<{ refund: string; status: RefundStatus }> {
  const units = toCardAmount(request.amount)
  assert(units !== null, `${request.amount.minor} ${request.amount.currency} cannot be refunded by card exactly`)
  const target = request.charge === undefined ? { payment_intent: request.intent } : { charge: request.charge }
  const made = await translated(() =>
    stripe.refunds.create({ ...target, amount: Number(units), metadata: { payment: request.payment } }, { idempotencyKey: request.idempotencyKey }),
  )
  return { refund: made.id, status: refundStatus(made.status) }
}

export async function findRefunds(stripe: Stripe, charge: string): Promise<RefundView[] | null> {
  const known = await orNull(translated(() => stripe.refunds.list({ charge, limit: 100 })))
  const rows = fields(known)?.data
  if (!Array.isArray(rows)) return null
  return rows.flatMap((row: unknown) => {
    const found = fields(row)
    const id = found && idOf(found.id)
    const amount = found && amountOf(found.amount, found.currency)
    if (!found || !id || !amount) return []
    return [{ refund: id, status: refundStatus(found.status), amount, payment: paymentOf(found), charge: idOf(found.charge), createdAt: instant(found.created) }]
  })
}
