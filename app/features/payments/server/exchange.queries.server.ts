import type { RateRow, RecordedRate } from '#app/features/fund/domain/exchange'
import { exactRate, getRateRow } from '#app/features/fund/server/fund.queries.server'
import { getRateUsed } from '#app/features/fund/server/rates.queries.server'
import { money, usd, type Currency } from '#app/kernel/money'
import { reading, type Context } from '#app/platform/context'
import { exchangeDifference, type ExchangeDifference } from '../domain/exchange-difference'
import type { PaymentView } from './payments.queries.server'

/** Pledge-day value, value at payment and the difference of what was paid for a promise; null in US dollars, or where nothing has arrived. The promise was looked up for its reader before. */
export async function findPledgeExchange(context: Context, pledge: { id: string; rate: RateRow | null }): Promise<ExchangeDifference | null> {
  if (!pledge.rate) return null
  const { currency } = pledge.rate
  const rows = await reading(context).payment.findMany({ where: { pledgeId: pledge.id, currency, entryId: { not: null } }, select: { amountMinor: true, refundedMinor: true, usdMinor: true, refundedUsdMinor: true } })
  const payments = rows.map((row) => ({ left: money(row.amountMinor - row.refundedMinor, currency), value: usd((row.usdMinor ?? 0n) - row.refundedUsdMinor) }))
  return rows.length === 0 ? null : exchangeDifference(exactRate(pledge.rate), payments)
}

export type PaymentExchange = {
  /** The very row that the payment was converted at, and the one that would be in force on its day by what is known now, where it is another. */
  used: RecordedRate | null
  later: RecordedRate | null
  /** The rate of the day of its pledge, and what the payment is worth at it. */
  pledge: { rate: RateRow; difference: ExchangeDifference } | null
}

/** How a payment that has arrived in another currency than the dollar was valued; null for any other. */
export async function findPaymentExchange(context: Context, payment: Pick<PaymentView, 'amount' | 'value' | 'rate' | 'receivedOn' | 'pledge'>): Promise<PaymentExchange | null> {
  if (payment.amount.currency === 'USD' || !payment.value || !payment.receivedOn) return null
  const row = payment.rate?.id ? await getRateUsed(context, payment.rate.id, payment.receivedOn) : { used: null, later: null }
  return { ...row, pledge: await atPledge(context, payment.pledge?.id ?? null, payment.amount.currency, { left: payment.amount, value: payment.value }) }
}

async function atPledge(context: Context, id: string | null, currency: Currency, payment: Parameters<typeof exchangeDifference>[1][number]): Promise<PaymentExchange['pledge']> {
  const pledge = id && (await reading(context).pledge.findUnique({ where: { id }, select: { currency: true, rateId: true } }))
  if (!pledge || pledge.currency !== currency || !pledge.rateId) return null
  const rate = await getRateRow(context, pledge.rateId)
  return { rate, difference: exchangeDifference(exactRate(rate), [payment]) }
}
