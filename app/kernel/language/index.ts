// The two languages of the product, and how each writes amounts, days and numbers.
import { minorUnits, toDecimal, type Currency, type Money } from '../money'
import { parts, type Day } from '../time'

export const LANGUAGES = ['en', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

export function isLanguage(text: string | undefined | null): text is Language {
  return text === 'en' || text === 'fr'
}

/** Both languages of a text that people typed (programme titles, definitions). */
export type Bilingual = { en: string; fr: string }

const LOCALE = { en: 'en-GB', fr: 'fr-FR' } as const

const cache = new Map<string, Intl.NumberFormat>()
function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}:${decimals}`
  let format = cache.get(key)
  if (!format) {
    format = new Intl.NumberFormat(LOCALE[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    cache.set(key, format)
  }
  return format
}

/** Digits of an exact decimal, grouped as the language does; never through a float. */
function writeDecimal(decimal: string, language: Language): string {
  const [whole, fraction] = decimal.replace('-', '').split('.') as [string, string | undefined]
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, language === 'fr' ? '\u202f' : ',')
  const sign = decimal.startsWith('-') ? '\u2212' : ''
  return sign + grouped + (fraction ? (language === 'fr' ? ',' : '.') + fraction : '')
}

export type Formats = ReturnType<typeof formatsIn>

/** Writes amounts, days, shares and counts as a reader of the language expects them. */
export function formatsIn(language: Language) {
  const monthNames = new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const shortNames = new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const months = new Intl.DateTimeFormat(LOCALE[language], { month: 'long', timeZone: 'UTC' })
  const instants = new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
  const countries = new Intl.DisplayNames([LOCALE[language]], { type: 'region' })
  const currencies = new Intl.DisplayNames([LOCALE[language]], { type: 'currency' })
  const lists = new Intl.ListFormat(LOCALE[language], { type: 'conjunction' })
  const asDate = (of: Day) => {
    const { year, month, date } = parts(of)
    return new Date(Date.UTC(year, month - 1, date))
  }
  // The first of a month is an ordinal in French; Intl does not know.
  const ordinal = (text: string) => (language === 'fr' ? text.replace(/^1(?=\s)/, '1er') : text)
  const withCurrency = (figure: string, currency: Currency) =>
    language === 'fr' ? `${figure}\u00a0${currency === 'USD' ? '$\u00a0US' : currency}` : currency === 'USD' ? `US$${figure}`.replace('US$\u2212', '\u2212US$') : `${currency}\u00a0${figure}`
  return {
    language,
    /** `US$8,333.34`, `EUR 8,333.34`; in French `8 333,34 EUR`. */
    money: (amount: Money) => withCurrency(writeDecimal(toDecimal(amount), language), amount.currency),
    /** The same without decimals, for headlines; cut, so that nothing reads as more than there is. */
    wholeMoney: (amount: Money) => withCurrency(writeDecimal(toDecimal(amount).split('.')[0]!, language), amount.currency),
    /** The figure alone, for a column whose heading names the currency. */
    figure: (amount: Money) => writeDecimal(toDecimal(amount), language),
    day: (of: Day) => ordinal(monthNames.format(asDate(of))),
    shortDay: (of: Day) => ordinal(shortNames.format(asDate(of))),
    /** `March`, `mars`. */
    month: (of: Day) => months.format(asDate(of)),
    instant: (at: Date | string) => `${ordinal(instants.format(new Date(at)))} UTC`,
    count: (n: number) => numberFormat(language, 0).format(n),
    /** A share from 0 to 1 as a percentage with one decimal: `61.2 %`, in French `61,2 %`. */
    percent: (share: number) => `${numberFormat(language, 1).format(share * 100)}\u00a0%`,
    rate: (unitsPerUsd: string) => writeDecimal(unitsPerUsd, language),
    country: (iso2: string) => countries.of(iso2) ?? iso2,
    currencyName: (code: Currency) => currencies.of(code) ?? code,
    list: (items: readonly string[]) => lists.format(items),
    text: (both: Bilingual) => both[language],
    decimals: (currency: Currency) => minorUnits(currency),
  }
}

/** The part of a whole as a number from 0 to any; zero where the whole is. Only for display, never for money. */
export function shareOf(part: Money, whole: Money): number {
  return whole.minor === 0n ? 0 : Number((part.minor * 1_000_000n) / whole.minor) / 1_000_000
}

/**
 * Puts a refusal's figures into its sentence: `{available}` becomes the amount as the reader writes it.
 * Amounts, days and counts are formatted; text stays as it is.
 */
export function fill(sentence: string, values: Record<string, unknown>, formats: Formats): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = values[key]
    if (value === undefined || value === null) return whole
    if (typeof value === 'number') return formats.count(value)
    if (typeof value === 'object' && 'minor' in value && 'currency' in value) return formats.money(value as Money)
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formats.day(value as Day)
    if (key === 'country' && typeof value === 'string' && /^[A-Z]{2}$/.test(value)) return formats.country(value)
    if (key === 'rate' && typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)) return formats.rate(value)
    return String(value)
  })
}
