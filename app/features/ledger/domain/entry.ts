// What an entry is, and when it balances. LEDGER-1: debits equal credits in each currency, and in US dollars.
import { assert } from '#app/kernel/assert'
import type { Currency, Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { AccountPath } from './chart'

export const ENTRY_CODES = [
  'contribution-received',
  'contribution-refunded',
  'refund-returned',
  'contribution-disputed',
  'dispute-won',
  'other-income-received',
  'remainder-moved',
  'allocation-approved',
  'allocation-reduced',
  'disbursement-sent',
  'disbursement-returned',
  'expenditure-reported',
  'suspense-received',
  'suspense-returned',
  'bank-charged',
  'card-paid-out',
  'reversal',
] as const
export type EntryCode = (typeof ENTRY_CODES)[number]

export type Side = 'DEBIT' | 'CREDIT'

/** `amount` is above zero, in the posting's own currency; `usdMinor` is its value in US cents. */
export type DraftPosting = { account: AccountPath; side: Side; amount: Money; usdMinor: bigint }

export type DraftEntry = {
  code: EntryCode
  occurredOn: Day
  description: string
  /** What it speaks of: `payment:pay_...`. */
  subject: string
  /** The same key is posted once (LEDGER-4). */
  idempotencyKey: string
  postings: readonly DraftPosting[]
}

export function debit(account: AccountPath, amount: Money, usdMinor: bigint): DraftPosting {
  return { account, side: 'DEBIT', amount, usdMinor }
}

export function credit(account: AccountPath, amount: Money, usdMinor: bigint): DraftPosting {
  return { account, side: 'CREDIT', amount, usdMinor }
}

/** Debits less credits by currency, and in US cents under `value`; all zero in an entry that balances. */
export function imbalances(postings: readonly Pick<DraftPosting, 'side' | 'amount' | 'usdMinor'>[]): { byCurrency: Map<Currency, bigint>; value: bigint } {
  const byCurrency = new Map<Currency, bigint>()
  let value = 0n
  for (const { side, amount, usdMinor } of postings) {
    const sign = side === 'DEBIT' ? 1n : -1n
    byCurrency.set(amount.currency, (byCurrency.get(amount.currency) ?? 0n) + sign * amount.minor)
    value += sign * usdMinor
  }
  return { byCurrency, value }
}

/** LEDGER-1, asserted when an entry is drafted and again when it is read. */
export function assertBalanced(entry: { code: string; postings: readonly Pick<DraftPosting, 'side' | 'amount' | 'usdMinor'>[] }): void {
  assert(entry.postings.length >= 2, `LEDGER-1: ${entry.code} has fewer than two postings`)
  for (const posting of entry.postings) {
    assert(posting.amount.minor > 0n, `LEDGER-1: ${entry.code} has a posting that is not above zero`)
    assert(posting.usdMinor >= 0n, `LEDGER-1: ${entry.code} has a posting with a negative value`)
  }
  const { byCurrency, value } = imbalances(entry.postings)
  for (const [currency, difference] of byCurrency) assert(difference === 0n, `LEDGER-1: ${entry.code} is out of balance by ${difference} in ${currency}`)
  assert(value === 0n, `LEDGER-1: ${entry.code} is out of balance by ${value} US cents`)
}

/** The postings that undo others: the same amounts on the other side. */
export function mirrored(postings: readonly DraftPosting[]): DraftPosting[] {
  return postings.map((posting) => ({ ...posting, side: posting.side === 'DEBIT' ? 'CREDIT' : 'DEBIT' }))
}

/** A pair of postings that moves an amount from one account to another; nothing where the amount is zero. */
export function transfer(from: AccountPath, to: AccountPath, amount: Money, usdMinor: bigint): DraftPosting[] {
  return amount.minor === 0n ? [] : [debit(to, amount, usdMinor), credit(from, amount, usdMinor)]
}
