// A file of rates is recorded whole or not at all: each of its faults is found and told with its line (RATE-1).
import { accept, type Result } from '#app/kernel/failure'
import { divideRounded, isCurrency, parseRate, type Currency, type Rate } from '#app/kernel/money'
import { addMonths, parseDay, type Day } from '#app/kernel/time'
import type { RateLayout, RawRate } from './rate-layouts'

/** A rate of a file, ready to be recorded: units per US dollar. */
export type FileRate = { currency: Currency; effectiveOn: Day; unitsPerUsd: string; line: number }

export type RateFile = {
  layout: RateLayout
  rates: readonly FileRate[]
  /** Codes that ISO 4217 does not know; they are left out, and the reader is told. */
  skipped: readonly { currency: string; line: number }[]
}

/** What can be wrong with a row of a file. */
type RowFaultCode =
  | { code: 'ROW_TOO_SHORT' }
  | { code: 'CURRENCY_MISSING' }
  | { code: 'DAY_MISSING' }
  | { code: 'NO_SUCH_DAY'; text: string }
  | { code: 'DAY_TOO_FAR'; latest: Day }
  | { code: 'NO_RATE' }
  | { code: 'RATE_NOT_A_NUMBER'; text: string }
  | { code: 'RATE_NOT_POSITIVE' }
  | { code: 'USD_NOT_ONE' }
  | { code: 'CONTRADICTS'; currency: string; other: number }
  | { code: 'NO_USD_ON_DAY'; day: Day }

export type RowFault = RowFaultCode & { line: number; element: string | null }

/** What is wrong with a file: as a whole, or in rows of it. */
export type RateFileFailure =
  | { code: 'FILE_MISSING' }
  | { code: 'FILE_TOO_LARGE'; kilobytes: number }
  | { code: 'NOT_UTF8' }
  | { code: 'XML_BROKEN'; line: number }
  | { code: 'XML_WITH_DOCTYPE' }
  | { code: 'NEITHER_LAYOUT' }
  | { code: 'NO_RATES' }
  | { code: 'FILE_FAULTY'; faults: readonly RowFault[]; count: number }

/** The last day on which a rate may take effect: rates are published a little ahead, never more than a month. */
export function latestRateDay(today: Day): Day {
  return addMonths(today, 1)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `01 Oct 2026`, `2026-10-01` or `2026-10-01T00:00:00`; null where there is no such day. */
export function parsePublishedDay(text: string): Day | null {
  const english = /^(\d{1,2}) ([A-Za-z]{3}) (\d{4})$/.exec(text)
  if (!english) return parseDay(text.replace(/T00:00:00$/, ''))
  const month = MONTHS.indexOf(english[2]!.toLowerCase()) + 1
  return parseDay(`${english[3]}-${String(month).padStart(2, '0')}-${english[1]!.padStart(2, '0')}`)
}

type Quote = { currency: string; effectiveOn: Day; rate: string; line: number; element: string | null }

/** A row as a quotation, or what is wrong with it. */
function quoteOf(raw: RawRate, latest: Day): Quote | RowFault {
  const fault = (code: RowFaultCode): RowFault => ({ ...code, line: raw.line, element: raw.element })
  if (raw.isShort) return fault({ code: 'ROW_TOO_SHORT' })
  if (raw.currency === '') return fault({ code: 'CURRENCY_MISSING' })
  if (raw.day === '') return fault({ code: 'DAY_MISSING' })
  const effectiveOn = parsePublishedDay(raw.day)
  if (!effectiveOn) return fault({ code: 'NO_SUCH_DAY', text: raw.day })
  if (effectiveOn > latest) return fault({ code: 'DAY_TOO_FAR', latest })
  if (raw.rate === '') return fault({ code: 'NO_RATE' })
  if (!/^-?\d{1,15}(\.\d{1,15})?$/.test(raw.rate)) return fault({ code: 'RATE_NOT_A_NUMBER', text: raw.rate })
  if (!parseRate('USD', raw.rate)) return fault({ code: 'RATE_NOT_POSITIVE' })
  return { currency: raw.currency, effectiveOn, rate: raw.rate, line: raw.line, element: raw.element }
}

const isFault = (row: Quote | RowFault): row is RowFault => 'code' in row
const exact = (text: string): Rate => parseRate('USD', text)!

/** Do two texts name one rate? `7.4620` and `7.462` do. */
export function isSameRate(a: string, b: string): boolean {
  const [one, other] = [exact(a), exact(b)]
  return one.numerator * other.denominator === other.numerator * one.denominator
}

/** Judges the rows of a file. A file of the UN repeats a currency for each country that uses it: equal rows are one, others contradict. */
export function judgeRates(layout: RateLayout, rows: readonly RawRate[], today: Day): Result<RateFile, RateFileFailure> {
  const judged = rows.map((row) => quoteOf(row, latestRateDay(today)))
  const faults = judged.filter(isFault)
  const firsts = new Map<string, Quote>()
  for (const quote of judged.filter((row): row is Quote => !isFault(row))) {
    const key = `${quote.currency} ${quote.effectiveOn}`
    const first = firsts.get(key)
    if (!first) firsts.set(key, quote)
    else if (!isSameRate(first.rate, quote.rate)) faults.push({ code: 'CONTRADICTS', currency: quote.currency, other: first.line, line: quote.line, element: quote.element })
  }
  const quotes = [...firsts.values()]
  const known = quotes.filter((quote) => isCurrency(quote.currency))
  const rates = layout === 'ECB' ? throughEuro(known, faults) : perDollar(known, faults)
  if (faults.length > 0) return { ok: false, failure: { code: 'FILE_FAULTY', count: faults.length, faults: [...faults].sort((a, b) => a.line - b.line) } }
  const skipped = quotes.filter((quote) => !isCurrency(quote.currency)).map(({ currency, line }) => ({ currency, line }))
  return rates.length === 0 ? { ok: false, failure: { code: 'NO_RATES' } } : accept({ layout, rates, skipped })
}

/** The UN states units per US dollar; its own row for the dollar must say one. */
function perDollar(quotes: readonly Quote[], faults: RowFault[]): FileRate[] {
  const dollars = quotes.filter((quote) => quote.currency === 'USD' && !isSameRate(quote.rate, '1'))
  faults.push(...dollars.map(({ line, element }): RowFault => ({ code: 'USD_NOT_ONE', line, element })))
  return quotes.filter((quote) => quote.currency !== 'USD').map((quote) => ({ currency: quote.currency as Currency, effectiveOn: quote.effectiveOn, unitsPerUsd: quote.rate, line: quote.line }))
}

/** The ECB states units per euro. Units per US dollar are those units over the dollars per euro of that day; the euro itself is one over them. */
function throughEuro(quotes: readonly Quote[], faults: RowFault[]): FileRate[] {
  const rates: FileRate[] = []
  for (const effectiveOn of new Set(quotes.map((quote) => quote.effectiveOn))) {
    const ofDay = quotes.filter((quote) => quote.effectiveOn === effectiveOn)
    const dollar = ofDay.find((quote) => quote.currency === 'USD')
    if (!dollar) {
      faults.push({ code: 'NO_USD_ON_DAY', day: effectiveOn, line: ofDay[0]!.line, element: ofDay[0]!.element })
      continue
    }
    const others = ofDay.filter((quote) => quote.currency !== 'USD' && quote.currency !== 'EUR')
    for (const { currency, rate, line, element } of [{ ...dollar, currency: 'EUR', rate: '1' }, ...others]) {
      const unitsPerUsd = quotient(rate, dollar.rate)
      if (parseRate('USD', unitsPerUsd)) rates.push({ currency: currency as Currency, effectiveOn, unitsPerUsd, line })
      else faults.push({ code: 'RATE_NOT_POSITIVE', line, element })
    }
  }
  return rates
}

const SIGNIFICANT = 12
const MOST_DECIMALS = 15

/**
 * One rate over another as a decimal. A quotient that does not end is rounded once, half away from zero, to 12 significant digits (and never
 * more than 15 decimals, the most that a rate may have), in exact whole-number arithmetic: no float is involved.
 */
export function quotient(upper: string, lower: string): string {
  const [a, b] = [exact(upper), exact(lower)]
  const [numerator, denominator] = [a.numerator * b.denominator, a.denominator * b.numerator]
  let decimals = 0
  while (decimals < MOST_DECIMALS && numerator * 10n ** BigInt(decimals) < denominator * 10n ** BigInt(SIGNIFICANT - 1)) decimals++
  const digits = divideRounded(numerator * 10n ** BigInt(decimals), denominator).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return fraction === '' ? whole : `${whole}.${fraction}`
}
