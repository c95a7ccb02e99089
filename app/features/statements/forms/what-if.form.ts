// What is tried on the landing point stands in its address, so that it can be shared and nothing is kept.
import type { FormWord } from '#app/kernel/language/form-words'
import { parseAmount, usd } from '#app/kernel/money'
import { parseDay } from '#app/kernel/time'
import { AS_IT_IS, type ImaginedDonor, type WhatIf } from '../domain/landing'

/** So many donors can be imagined at once. */
export const MOST_IMAGINED = 6
const PREFIX = 'p.'

/** What is wrong with a field, as forms word it. */
export type Fault = { code: FormWord; currency?: string; decimals?: number }

export type TypedDonor = { name: string; amount: string; on: string; chance: string }
export type Typed = { announced: string; chances: Record<string, string>; donors: TypedDonor[] }
/** `whatIf` leaves out what could not be read; `errors` says what is wrong with it, by field. */
export type ReadWhatIf = { whatIf: WhatIf; typed: Typed; errors: Record<string, Fault> }

/** The field of a prospect's chance. */
export const chanceField = (ref: string) => `${PREFIX}${ref}`
export const donorField = (name: keyof TypedDonor, index: number) => `${name}.${index + 1}`

const chanceOf = (text: string): number | null => (/^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : null)

export function readWhatIf(query: URLSearchParams, decimalComma: boolean): ReadWhatIf {
  const errors: Record<string, Fault> = {}
  const chances = new Map<string, number>()
  const typed: Typed = { announced: query.get('announced')?.trim() ?? '', chances: {}, donors: [] }
  const announced = typed.announced === '' ? 100 : chanceOf(typed.announced)
  if (announced === null) errors.announced = { code: 'NOT_A_PERCENTAGE' }
  for (const [name, value] of query) {
    if (!name.startsWith(PREFIX) || value.trim() === '') continue
    const ref = name.slice(PREFIX.length)
    typed.chances[ref] = value.trim()
    const chance = chanceOf(value.trim())
    if (chance === null) errors[name] = { code: 'NOT_A_PERCENTAGE' }
    else chances.set(ref, chance)
  }
  const donors = Array.from({ length: MOST_IMAGINED }, (_, i) => readDonor(query, i, decimalComma, typed, errors)).filter((donor) => donor !== null)
  return { whatIf: { announced: announced ?? AS_IT_IS.announced, chances, donors }, typed, errors }
}

function readDonor(query: URLSearchParams, index: number, decimalComma: boolean, typed: Typed, errors: Record<string, Fault>): ImaginedDonor | null {
  const field = (name: keyof TypedDonor) => query.get(donorField(name, index))?.trim().slice(0, 120) ?? ''
  const row: TypedDonor = { name: field('name'), amount: field('amount'), on: field('on'), chance: field('chance') }
  if (!row.name && !row.amount && !row.on) return null
  typed.donors.push(row)
  const at = (name: keyof TypedDonor) => donorField(name, typed.donors.length - 1)
  const amount = parseAmount(row.amount, 'USD', decimalComma)
  const [on, probability] = [parseDay(row.on), chanceOf(row.chance || '100')]
  if (!amount.ok) errors[at('amount')] = amount.failure
  else if (amount.value.minor <= 0n) errors[at('amount')] = { code: 'AMOUNT_NOT_POSITIVE' }
  if (!on) errors[at('on')] = { code: 'NOT_A_DAY' }
  if (probability === null) errors[at('chance')] = { code: 'NOT_A_PERCENTAGE' }
  return amount.ok && on && probability !== null ? { name: row.name, amount: usd(amount.value.minor), on, probability } : null
}
