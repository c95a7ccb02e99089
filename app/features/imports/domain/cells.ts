// How cells are read. A reader gives a value, or why there is none; `null` as reason: another cell of the row has been refused already.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { isCurrency, money, parseAmount, parseDecimal, type Currency, type Money } from '#app/kernel/money'
import { parseDay, type Day } from '#app/kernel/time'
import { checkRateText } from './rate-text'
import type { CellReason } from './fault'

export type Cells = Readonly<Record<string, string>>
export type Reader<Value> = (text: string, cells: Cells) => Result<Value, CellReason> | null

/** What a spreadsheet would take for a formula, also behind blanks or a quote and in full width. Source: STANDARDS.md, section 8. */
const FORMULA = /^[\s'"]*[=+\-@＝＋－＠]/
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Text as it is, without blanks around it. A line break inside is kept. */
export function text(most = 500): Reader<string> {
  return (raw) => {
    const value = raw.trim()
    if (value === '') return refuse({ code: 'EMPTY' })
    if (FORMULA.test(raw)) return refuse({ code: 'FORMULA' })
    if (CONTROL.test(raw)) return refuse({ code: 'CONTROL_CHARACTER' })
    return value.length > most ? refuse({ code: 'TOO_LONG', most }) : accept(value)
  }
}

export const ref = text(100)

/** An empty cell is null, or the value that stands for it. */
export function optional<Value>(reader: Reader<Value>): Reader<Value | null> {
  return (raw, cells) => (raw.trim() === '' ? accept(null) : reader(raw, cells))
}

export const day: Reader<Day> = (raw) => {
  const value = raw.trim()
  if (value === '') return refuse({ code: 'EMPTY' })
  const parsed = parseDay(value)
  if (parsed) return accept(parsed)
  return refuse({ code: /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'NO_SUCH_DAY' : 'NOT_A_DAY' })
}

export function oneOf<const Value extends string>(allowed: readonly Value[]): Reader<Value> {
  return (raw) => {
    const value = raw.trim()
    if (value === '') return refuse({ code: 'EMPTY' })
    return (allowed as readonly string[]).includes(value) ? accept(value as Value) : refuse({ code: 'NOT_ONE_OF', allowed: allowed.join(', ') })
  }
}

export const currency: Reader<Currency> = (raw) => {
  const value = raw.trim()
  if (value === '') return refuse({ code: 'EMPTY' })
  return isCurrency(value) ? accept(value) : refuse({ code: 'UNKNOWN_CURRENCY' })
}

function read(raw: string, of: Currency): Result<Money, CellReason> {
  return FORMULA.test(raw) && !/^\s*-/.test(raw) ? refuse({ code: 'FORMULA' }) : parseAmount(raw, of)
}

/** An amount above zero in the currency that the row names in `currency`. */
export const amount: Reader<Money> = (raw, cells) => {
  const of = (cells['currency'] ?? '').trim()
  return isCurrency(of) ? read(raw, of) : null
}

export const usdAmount: Reader<Money> = (raw) => read(raw, 'USD')

/** Lets zero through where the reader takes amounts above it. */
export function orZero(reader: Reader<Money>): Reader<Money> {
  return (raw, cells) => {
    if (!/^\s*0+(\.0*)?\s*$/.test(raw)) return reader(raw, cells)
    const of = reader('1', cells)
    return of?.ok ? accept(money(0n, of.value.currency)) : of
  }
}

/** An amount in a currency that another file names: digits now, the currency's decimals later. */
export const amountText: Reader<string> = (raw) => {
  const checked = read(raw, 'CLF')
  return checked.ok ? accept(raw.trim()) : checked.failure.code === 'AMOUNT_TOO_MANY_DECIMALS' ? accept(raw.trim()) : checked
}

export function whole(least: number, most: number): Reader<number> {
  return (raw) => {
    const value = raw.trim()
    if (value === '') return refuse({ code: 'EMPTY' })
    return /^\d{1,6}$/.test(value) && Number(value) >= least && Number(value) <= most ? accept(Number(value)) : refuse({ code: 'NOT_A_WHOLE_NUMBER', least, most })
  }
}

/** A decimal above zero, kept as it was written. */
export const decimal: Reader<string> = (raw) => (raw.trim() === '' ? refuse({ code: 'EMPTY' }) : parseDecimal(raw) ? accept(raw.trim()) : refuse({ code: 'NOT_A_POSITIVE_NUMBER' }))

export const email: Reader<string> = (raw) => {
  const value = raw.trim().toLowerCase()
  return value.length <= 254 && /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(value) ? accept(value) : refuse({ code: 'NOT_AN_EMAIL' })
}

export const unitsPerUsd: Reader<string> = (raw, cells) => checkRateText(raw, (cells['currency'] ?? '').trim())

/** Items separated by `;`, each once. */
export const list: Reader<string[]> = (raw) => accept([...new Set(raw.split(';').map((item) => item.trim()).filter((item) => item !== ''))])
