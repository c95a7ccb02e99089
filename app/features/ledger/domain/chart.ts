// The chart of accounts. A path is readable from left to right; its first word fixes the type. Source: ARCHITECTURE.md, section 6.
import type { Currency } from '#app/kernel/money'
import { assert } from '#app/kernel/assert'

export const ACCOUNT_TYPES = ['ASSET', 'LIABILITY', 'EQUITY', 'INCOME', 'EXPENSE'] as const
export type AccountType = (typeof ACCOUNT_TYPES)[number]

export type AccountPath = string & { readonly __account: true }

const FIRST_WORD: Record<string, AccountType> = { assets: 'ASSET', liabilities: 'LIABILITY', equity: 'EQUITY', income: 'INCOME', expenses: 'EXPENSE', memorandum: 'EQUITY' }

function path(...words: string[]): AccountPath {
  assert(words.every((word) => /^[a-z0-9_-]+$/i.test(word)), `not an account path: ${words.join(':')}`)
  return words.join(':') as AccountPath
}

/** The type that the path's first word says. */
export function typeOf(account: AccountPath): AccountType {
  const type = FIRST_WORD[account.split(':')[0]!]
  assert(type, `no such part of the chart: ${account}`)
  return type
}

export const chart = {
  /** Cash in the bank, by currency. */
  bank: (currency: Currency) => path('assets', 'bank', currency.toLowerCase()),
  /** What the card processor owes until it pays out. */
  cardClearing: () => path('assets', 'card-clearing'),
  /** Money at the bank of which nobody knows yet whose it is. */
  suspense: () => path('liabilities', 'suspense'),
  /** What the bank takes for keeping the account: no payment's fee. */
  bankCharges: () => path('expenses', 'bank-charges'),
  /** Where one currency leaves and another arrives in one entry. */
  exchange: () => path('equity', 'currency-exchange'),
  contributions: (window: string, donor: string) => path('income', 'contributions', window, donor),
  /** Interest and what else a window earned: no donor gave it. */
  otherIncome: (window: string) => path('income', 'other', window),
  /** What remained of a window and was moved, with the donor's consent: out of it, or into it. */
  moved: (window: string) => path('equity', 'moved', window),
  fees: (method: 'card' | 'bank', window: string) => path('expenses', 'fees', method, window),
  supportCost: (window: string) => path('expenses', 'support-cost', window),
  supportCostPayable: () => path('liabilities', 'support-cost'),
  /** What was awarded out of a window. */
  awards: (window: string) => path('expenses', 'allocations', window),
  /** What is owed to a city, or to activities for the whole network. */
  allocationsPayable: (city: string | null) => path('liabilities', 'allocations-payable', city ?? 'network'),
  /** What cities reported as spent explains transfers; it is no further use of money. */
  expended: (city: string | null) => path('memorandum', 'expended', city ?? 'network'),
  transfersExplained: (city: string | null) => path('memorandum', 'transfers-explained', city ?? 'network'),
}
