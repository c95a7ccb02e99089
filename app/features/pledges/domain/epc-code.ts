// What a banking app reads from the QR code of a transfer in euros: EPC069-12, version 002, UTF-8. Source: STANDARDS.md, section 3.
import type { BankAccount } from '#app/features/fund/domain/bank-account'
import { toDecimal, type Money } from '#app/kernel/money'

/** Largest amount of a transfer that the code can carry, in cents. */
const LARGEST_MINOR = 999_999_999_99n
const LARGEST_BYTES = 331

/** The lines of the code with a structured reference; null where the amount is not in euros or no code can carry it. */
export function epcCode(account: BankAccount, amount: Money, reference: string): string | null {
  if (amount.currency !== 'EUR' || amount.minor < 1n || amount.minor > LARGEST_MINOR) return null
  const lines = (holder: string) => ['BCD', '002', '1', 'SCT', account.bic, holder, account.iban, `EUR${toDecimal(amount)}`, '', reference].join('\n')
  let holder = account.holder
  while (new TextEncoder().encode(lines(holder)).length > LARGEST_BYTES) holder = [...holder].slice(0, -1).join('')
  return lines(holder)
}
