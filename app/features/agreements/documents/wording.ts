// The wording of clauses that the team may replace: what has no figure in it. Amounts, schedules and names stay as the terms have them.
import type { Language } from '#app/kernel/language'
import { fillPlaces } from '#app/kernel/wording'
import type { AgreementTerms, WordingFamily } from '../domain/terms'

/** Single words inside generated sentences and tables, and names under signatures. */
const NOT_CLAUSES = ['contribution.toPool', 'signatures.forDonor', 'signatures.forOrganisation', 'signatures.headOfTeam']
const GROUPS: Record<WordingFamily, readonly string[]> = {
  contribution: ['recitals', 'contribution', 'condition', 'use', 'supportCost', 'exchange', 'reporting', 'recognition', 'refunds', 'duration', 'settlement', 'signatures'],
  placement: ['background', 'placement', 'status', 'payment', 'value', 'duration', 'reporting', 'entry'],
}

/** Each clause that can be edited by its key, `refunds.limits`, with the shipped text. */
export function clausesOf(family: WordingFamily, words: object): Record<string, string> {
  const groups = words as Record<string, Record<string, unknown>>
  return Object.fromEntries(GROUPS[family].flatMap((group) => Object.entries(groups[group] ?? {}).flatMap(([key, text]): [string, string][] => (typeof text === 'string' && !NOT_CLAUSES.includes(`${group}.${key}`) ? [[`${group}.${key}`, text]] : []))))
}

/** The words with the team's clauses in place of the shipped ones, as the terms carry them. */
export function worded<Words extends object>(words: Words, family: WordingFamily, terms: AgreementTerms, language: Language): Words {
  const texts = terms.wording?.[family]?.texts[language]
  if (!texts) return words
  const values = { donor: terms.donor.name, number: terms.number, signatory: terms.signatory.name }
  const said: Record<string, Record<string, unknown>> = { ...(words as Record<string, Record<string, unknown>>) }
  for (const [key, shipped] of Object.entries(clausesOf(family, words))) {
    const [group, name] = key.split('.') as [string, string]
    if (Object.hasOwn(texts, key)) said[group] = { ...said[group], [name]: fillPlaces(texts[key]!, values) ?? shipped }
  }
  return said as Words
}
