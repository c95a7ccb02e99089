// What a bank says of an account, whatever the format of its file. Nothing is matched here.
import { isCurrency, minorUnits, type Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'

export type Direction = 'CREDIT' | 'DEBIT'
export const STATEMENT_FORMATS = ['CAMT053', 'MT940', 'CSV'] as const
export type StatementFormat = (typeof STATEMENT_FORMATS)[number]

/** One payment of an entry. */
export type LineDraft = {
  amountMinor: bigint
  endToEndId: string | null
  party: string | null
  partyAccount: string | null
  /** All that the payer or the bank wrote about it. */
  text: string
  /** References that stand in fields of their own, as they came. */
  references: readonly string[]
  chargesMinor: bigint | null
}

/** An entry of the account; a batch has several lines, whose sum it is. */
export type EntryDraft = {
  /** Where it stands in the file. */
  place: number
  direction: Direction
  amountMinor: bigint
  isReversal: boolean
  bookedOn: Day
  valueOn: Day
  bankReference: string | null
  lines: readonly LineDraft[]
}

export type Balance = { minor: bigint; on: Day }

export type StatementDraft = {
  place: number
  account: string
  currency: Currency
  number: string | null
  opening: Balance | null
  closing: Balance | null
  entries: readonly EntryDraft[]
}

/** What is wrong in a file, with its line; `text` is what stands there. */
export type StatementFault =
  | { code: 'ACCOUNT_MISSING'; line: number }
  | { code: 'CURRENCY_UNKNOWN'; line: number; text: string }
  | { code: 'OTHER_CURRENCY'; line: number; text: string; currency: string }
  | { code: 'AMOUNT_UNREADABLE'; line: number; text: string }
  | { code: 'DAY_UNREADABLE'; line: number; text: string }
  | { code: 'DIRECTION_MISSING'; line: number }
  | { code: 'STATUS_UNKNOWN'; line: number; text: string }
  | { code: 'BATCH_OFF'; line: number; sum: { minor: bigint; currency: Currency }; amount: { minor: bigint; currency: Currency } }
  | { code: 'BALANCE_MISSING'; line: number }
  | { code: 'BALANCE_OFF'; line: number; computed: { minor: bigint; currency: Currency }; closing: { minor: bigint; currency: Currency } }
  | { code: 'LINE_UNREADABLE'; line: number; text: string }

/** An amount as files write it: a point or, in MT940, a comma; no sign. Zeros beyond the currency's decimals are nothing. Null where it is no amount. */
export function minorOf(text: string, currency: Currency): bigint | null {
  const match = /^(\d{1,15})(?:[.,](\d{0,8}))?$/.exec(text.trim())
  if (!match) return null
  const scale = minorUnits(currency)
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  return fraction.length > scale ? null : BigInt(match[1] + fraction.padEnd(scale, '0'))
}

export function currencyOf(text: string): Currency | null {
  const code = text.trim().toUpperCase()
  return isCurrency(code) ? code : null
}

/** An account without blanks, in capitals. */
export const accountOf = (text: string) => text.replace(/[\s.-]+/g, '').toUpperCase()

/** A reference of the bank, where it is one: banks fill the field with words such as NONREF where they have none. */
export function referenceOf(text: string | null | undefined): string | null {
  const reference = (text ?? '').trim()
  return /\d/.test(reference) && reference.replace(/[^0-9a-z]/gi, '').length >= 6 && !/^(NONREF|NOTPROVIDED|NOREF)/i.test(reference) ? reference : null
}

/** Credits less debits. */
export function movedBy(entries: readonly { direction: Direction; amountMinor: bigint }[]): bigint {
  return entries.reduce((sum, { direction, amountMinor }) => sum + (direction === 'CREDIT' ? amountMinor : -amountMinor), 0n)
}

/** BANK-4: opening + credits - debits = closing. A file of columns without balances is taken as it is, and says so. */
export function judgeStatement(statement: StatementDraft, { balances }: { balances: 'NEEDED' | 'IF_THERE' }): StatementFault[] {
  const { opening, closing, currency, place, entries } = statement
  if (!opening || !closing) return balances === 'NEEDED' ? [{ code: 'BALANCE_MISSING', line: place }] : []
  const computed = opening.minor + movedBy(entries)
  return computed === closing.minor ? [] : [{ code: 'BALANCE_OFF', line: place, computed: { minor: computed, currency }, closing: { minor: closing.minor, currency } }]
}

/** The days that a statement speaks of, where its balances do not say. */
export function daysOf(statement: StatementDraft, today: Day): { from: Day; to: Day } {
  const days = statement.entries.map((entry) => entry.bookedOn).sort()
  const [first, last] = [statement.opening?.on ?? days[0], statement.closing?.on ?? days.at(-1)]
  const to = last ?? first ?? today
  const from = first ?? to
  return from <= to ? { from, to } : { from: to, to }
}
