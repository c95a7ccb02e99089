// The account to which transfers to the fund are sent. Source: STANDARDS.md, section 3; ISO 13616 (IBAN), ISO 9362 (BIC).
import { accept, refuse, type Result } from '#app/kernel/failure'

export type BankAccount = { holder: string; bank: string; /** Without blanks. */ iban: string; bic: string }

export type BankAccountFailure = { code: 'IBAN_WRONG' } | { code: 'BIC_WRONG' } | { code: 'HOLDER_TOO_LONG' }

/** Longest name of a payee in a transfer. */
const LONGEST_HOLDER = 70

/** Are shape and check digits of an IBAN without blanks right? */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/.test(iban)) return false
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((c) => (c >= 'A' ? String(c.charCodeAt(0) - 55) : c)).join('')
  return BigInt(digits) % 97n === 1n
}

/** An account as typed, in the form in which it is kept. */
export function decideBankAccount(typed: BankAccount): Result<BankAccount, BankAccountFailure> {
  const bare = (text: string) => text.replace(/\s+/g, '').toUpperCase()
  const account = { holder: typed.holder.trim(), bank: typed.bank.trim(), iban: bare(typed.iban), bic: bare(typed.bic) }
  if (account.holder.length > LONGEST_HOLDER) return refuse({ code: 'HOLDER_TOO_LONG' })
  if (!isIban(account.iban)) return refuse({ code: 'IBAN_WRONG' })
  if (!/^[A-Z]{6}[0-9A-Z]{2}([0-9A-Z]{3})?$/.test(account.bic)) return refuse({ code: 'BIC_WRONG' })
  return accept(account)
}

/** In groups of four, as it is printed. */
export function printedIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ')
}
