// The entries that a payment and its refunds post.
import { chart, type AccountPath } from '#app/features/ledger/domain/chart'
import { credit, debit, mirrored, transfer, type DraftPosting } from '#app/features/ledger/domain/entry'
import { negate, usd, type Money } from '#app/kernel/money'
import type { PaymentMethod } from './payment'
import type { Settlement } from './settlement'

type Books = { method: PaymentMethod; window: string; donor: string; basis: 'RATE' | 'CREDITED' }

function cashAccount({ method, basis }: Books, amount: Money): AccountPath {
  return method === 'CARD' ? chart.cardClearing() : chart.bank(basis === 'CREDITED' ? 'USD' : amount.currency)
}

/** Moves an amount between income and cash; where cash arrived in US dollars for another currency, through the exchange account. */
function betweenIncomeAndCash(books: Books, amount: Money, valueMinor: bigint): { income: AccountPath; cash: AccountPath; asCash: Money; exchange: DraftPosting[] } {
  const [income, cash] = [chart.contributions(books.window, books.donor), cashAccount(books, amount)]
  const isExchanged = books.basis === 'CREDITED' && amount.currency !== 'USD'
  if (!isExchanged) return { income, cash, asCash: amount, exchange: [] }
  const exchange = [debit(chart.exchange(), amount, valueMinor), credit(chart.exchange(), usd(valueMinor), valueMinor)]
  return { income, cash, asCash: usd(valueMinor), exchange }
}

/** A part of a payment may be worth less than half a US cent: what moves no unit of its currency is no posting. */
function standing(postings: readonly DraftPosting[]): DraftPosting[] {
  return postings.filter((posting) => posting.amount.minor !== 0n)
}

/** Cash in, fee out of it, support cost set aside. `fee` is in the cash account's currency. */
export function receiptPostings(books: Books, amount: Money, fee: Money, settlement: Settlement): DraftPosting[] {
  const { income, cash, asCash, exchange } = betweenIncomeAndCash(books, amount, settlement.grossMinor)
  return standing([
    debit(cash, asCash, settlement.grossMinor),
    ...exchange.filter((p) => p.side === 'CREDIT'),
    ...exchange.filter((p) => p.side === 'DEBIT'),
    credit(income, amount, settlement.grossMinor),
    ...transfer(cash, chart.fees(books.method === 'CARD' ? 'card' : 'bank', books.window), fee, settlement.feeMinor),
    ...transfer(chart.supportCostPayable(), chart.supportCost(books.window), usd(settlement.supportMinor), settlement.supportMinor),
  ])
}

/** Cash out to the donor, and the refund's part of the support cost back; all the other way round where the amount is below zero: it came back. */
export function refundPostings(books: Books, amount: Money, value: { grossMinor: bigint; supportMinor: bigint }): DraftPosting[] {
  if (amount.minor < 0n) return mirrored(refundPostings(books, negate(amount), { grossMinor: -value.grossMinor, supportMinor: -value.supportMinor }))
  const { income, cash, asCash, exchange } = betweenIncomeAndCash(books, amount, value.grossMinor)
  return standing([
    debit(income, amount, value.grossMinor),
    ...mirrored(exchange),
    credit(cash, asCash, value.grossMinor),
    ...transfer(chart.supportCost(books.window), chart.supportCostPayable(), usd(value.supportMinor), value.supportMinor),
  ])
}

/** What the processor keeps for a dispute, or gives back of it (below zero). */
export function disputeFeePostings(window: string, feeUsdMinor: bigint): DraftPosting[] {
  const [from, to] = [chart.cardClearing(), chart.fees('card', window)]
  return feeUsdMinor < 0n ? transfer(to, from, usd(-feeUsdMinor), -feeUsdMinor) : transfer(from, to, usd(feeUsdMinor), feeUsdMinor)
}
