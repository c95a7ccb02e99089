// Whole numbers in English and French words, for amounts that a signature stands under. Below a thousand billions (10^15), as no amount here is larger.
import { assert } from '#app/kernel/assert'
import type { Language } from '#app/kernel/language'

const LIMIT = 10n ** 15n

/** `25000n` is `twenty-five thousand`, in French `vingt-cinq mille`. */
export function numberInWords(number: bigint, language: Language): string {
  assert(number >= 0n && number < LIMIT, 'a number in words is from 0 to below 10^15')
  return number === 0n ? (language === 'en' ? 'zero' : 'zéro') : language === 'en' ? english(number) : french(number)
}

/** The number in groups of a thousand, the highest first, with the power of a thousand of each. */
function groupsOf(number: bigint): { group: number; power: number }[] {
  const groups = []
  for (let [rest, power] = [number, 0]; rest > 0n; rest /= 1000n, power++) groups.unshift({ group: Number(rest % 1000n), power })
  return groups.filter(({ group }) => group > 0)
}

const SMALL = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'] as const
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const
const SCALES = ['', 'thousand', 'million', 'billion', 'trillion'] as const

function englishBelowHundred(n: number): string {
  return n < 20 ? SMALL[n]! : [TENS[Math.floor(n / 10)], SMALL[n % 10]].filter(Boolean).join('-')
}

function englishBelowThousand(n: number): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100]
  return [hundreds > 0 ? `${SMALL[hundreds]} hundred` : '', englishBelowHundred(rest)].filter(Boolean).join(' and ')
}

function english(number: bigint): string {
  const groups = groupsOf(number)
  return groups
    .map(({ group, power }, i) => {
      const isLastAndSmall = i > 0 && power === 0 && group < 100
      return `${isLastAndSmall ? 'and ' : ''}${englishBelowThousand(group)}${power > 0 ? ` ${SCALES[power]}` : ''}`
    })
    .join(' ')
}

const PETITS = ['', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf'] as const
const DIZAINES = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt', 'quatre-vingt'] as const
const ECHELLES = ['', 'mille', 'million', 'milliard', 'billion'] as const

/** `plural`: vingt and cent take their s, because nothing of the number follows and mille does not either. */
function frenchBelowHundred(n: number, plural: boolean): string {
  if (n < 20) return PETITS[n]!
  const tens = Math.floor(n / 10)
  const units = tens === 7 || tens === 9 ? (n % 10) + 10 : n % 10
  if (units === 0) return tens === 8 && plural ? 'quatre-vingts' : DIZAINES[tens]!
  const joined = (units === 1 || units === 11) && tens < 8 ? ' et ' : '-'
  return DIZAINES[tens]! + joined + PETITS[units]!
}

function frenchBelowThousand(n: number, plural: boolean): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100]
  const head = hundreds === 0 ? '' : hundreds === 1 ? 'cent' : `${PETITS[hundreds]} cent${rest === 0 && plural ? 's' : ''}`
  return [head, frenchBelowHundred(rest, plural)].filter(Boolean).join(' ')
}

function french(number: bigint): string {
  return groupsOf(number)
    .map(({ group, power }) => {
      if (power === 0) return frenchBelowThousand(group, true)
      if (power === 1) return group === 1 ? 'mille' : `${frenchBelowThousand(group, false)} mille`
      return `${frenchBelowThousand(group, true)} ${ECHELLES[power]}${group > 1 ? 's' : ''}`
    })
    .join(' ')
}
