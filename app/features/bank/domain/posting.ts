// The entries of lines that are no contribution.
import { chart } from '#app/features/ledger/domain/chart'
import { transfer, type DraftPosting } from '#app/features/ledger/domain/entry'
import { divideRounded, type Money } from '#app/kernel/money'
import type { DeedKind } from './line'

type Booked = Extract<DeedKind, 'SUSPENSE' | 'RETURNED' | 'FEE' | 'PAYOUT'>

export const CODE_OF = { SUSPENSE: 'suspense-received', RETURNED: 'suspense-returned', FEE: 'bank-charged', PAYOUT: 'card-paid-out' } as const satisfies Record<Booked, string>

/** Money moves between the bank and the account that says why. A charge that the bank gives back goes the other way. */
export function linePostings(kind: Booked, direction: 'CREDIT' | 'DEBIT', amount: Money, usdMinor: bigint): DraftPosting[] {
  const other = { SUSPENSE: chart.suspense(), RETURNED: chart.suspense(), FEE: chart.bankCharges(), PAYOUT: chart.cardClearing() }[kind]
  const bank = chart.bank(amount.currency)
  return direction === 'CREDIT' ? transfer(other, bank, amount, usdMinor) : transfer(bank, other, amount, usdMinor)
}

/** A payout arrives less what the processor kept of it: the clearing account is cleared by both. */
export function payoutPostings(amount: Money, fee: Money, usd: { whole: bigint; fee: bigint }): DraftPosting[] {
  return [...transfer(chart.cardClearing(), chart.bank(amount.currency), amount, usd.whole - usd.fee), ...transfer(chart.cardClearing(), chart.bankCharges(), fee, usd.fee)]
}

/** A payout takes its part of what the clearing account is worth, so that an account that is paid out whole is at zero in US dollars too. Null: it holds less. */
export function payoutValue(amountMinor: bigint, clearing: { minor: bigint; usdMinor: bigint }): bigint | null {
  if (clearing.minor < amountMinor || clearing.minor <= 0n || clearing.usdMinor < 0n) return null
  return divideRounded(clearing.usdMinor * amountMinor, clearing.minor)
}
