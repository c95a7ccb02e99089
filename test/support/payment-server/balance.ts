// What the account is credited, in US dollars. Exact integer arithmetic, half away from zero.
import { divideRounded, isCurrency, parseRate, toUsd } from '#app/kernel/money'
import { amountIn } from './amounts'
import type { Transaction } from './objects'
import { newId, seconds, type World } from './world'

/** The processor's price for a card payment: 2.9 % and 30 cents. */
const FEE = { perThousand: 29n, fixedCents: 30n } as const
const DAYS_UNTIL_AVAILABLE = 2

/** US cents of units of a currency, and the rate as the protocol states it; null where no rate is known. */
function inUsd(world: World, units: number, code: string): { cents: bigint; exchangeRate: number | null } | null {
  const amount = amountIn(units, code)
  if (amount.currency === 'USD') return { cents: amount.minor, exchangeRate: null }
  const stated = world.rates[amount.currency]
  const rate = stated && isCurrency(amount.currency) ? parseRate(amount.currency, stated) : null
  if (!rate) return null
  return { cents: toUsd(amount, rate).minor, exchangeRate: Number(divideRounded(rate.denominator * 10n ** 10n, rate.numerator)) / 1e10 }
}

export type Movement = {
  type: 'charge' | 'refund' | 'adjustment'
  category: string
  source: string
  units: number
  currency: string
  description: string | null
  /** Cents that the processor keeps, given the US dollar value. */
  fee?: (cents: bigint) => bigint
}

export function cardFee(cents: bigint): bigint {
  return divideRounded(cents * FEE.perThousand, 1000n) + FEE.fixedCents
}

/** Books a movement; its units are negative where money leaves. Null where the currency cannot be settled yet. */
export function book(world: World, movement: Movement): Transaction | null {
  const value = inUsd(world, movement.units, movement.currency)
  if (!value) return null
  const fee = movement.fee?.(value.cents) ?? 0n
  const created = seconds(world)
  const transaction: Transaction = {
    id: newId('txn'),
    object: 'balance_transaction',
    amount: Number(value.cents),
    available_on: created + DAYS_UNTIL_AVAILABLE * 86_400,
    balance_type: 'payments',
    created,
    currency: 'usd',
    description: movement.description,
    exchange_rate: value.exchangeRate,
    fee: Number(fee),
    fee_details: fee === 0n ? [] : [{ amount: Number(fee), application: null, currency: 'usd', description: 'Stripe processing fees', type: 'stripe_fee' }],
    net: Number(value.cents - fee),
    reporting_category: movement.category,
    source: movement.source,
    status: 'pending',
    type: movement.type,
  }
  world.state.transactions[transaction.id] = transaction
  return transaction
}
