import { numberInWords } from '../domain/words-of-numbers'
import { minorUnits, type Money } from '#app/kernel/money'
import type { Language } from '#app/kernel/language'

/** Millions and above are nouns in French and take `de`: `deux millions d’euros`. */
const ROUND_MILLIONS = /(millions?|milliards?|billions?)$/
/** A slip of the locale data. */
const SLIPS: Readonly<Record<string, string>> = { 'dinar koweïtiens': 'dinars koweïtiens' }
/** Currencies whose French name is feminine: `vingt et une livres sterling`. */
const FEMININE = /^(livre|couronne|roupie|rufiyaa|hryvnia)/

/**
 * An amount as a contract writes it out: `twenty-five thousand euros`, `eight thousand three hundred and thirty-three euros and 34/100`; in French
 * `un million d’euros`. The currency's name is the reader's.
 */
export function amountInWords(amount: Money, language: Language): string {
  const base = 10n ** BigInt(minorUnits(amount.currency))
  const [whole, fraction] = [amount.minor / base, amount.minor % base]
  const name = currencyName(amount, whole, language)
  const plain = numberInWords(whole, language)
  const words = language === 'fr' && FEMININE.test(name) ? plain.replace(/\bun$/, 'une') : plain
  const linked = language === 'fr' && ROUND_MILLIONS.test(words) ? (/^[aeiouyéèàâîïôû]/i.test(name) ? `d’${name}` : `de ${name}`) : name
  const rest = fraction === 0n ? '' : ` ${language === 'fr' ? 'et' : 'and'} ${fraction.toString().padStart(minorUnits(amount.currency), '0')}/${base}`
  return `${words} ${linked}${rest}`
}

/** The name in the number of the whole units: `euro`, `euros`. */
function currencyName(amount: Money, whole: bigint, language: Language): string {
  const format = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { style: 'currency', currency: amount.currency, currencyDisplay: 'name', maximumFractionDigits: 0 })
  const name = format.formatToParts(whole).find((part) => part.type === 'currency')?.value ?? amount.currency
  return SLIPS[name] ?? name
}
