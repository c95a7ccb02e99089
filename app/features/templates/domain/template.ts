// What the team may write in place of a shipped wording.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { LANGUAGES, type Language } from '#app/kernel/language'
import { faultOfWording, placesIn, tidyWording, type WordingFault } from '#app/kernel/wording'

/** Texts by part, in both languages. */
export type Wording = Record<Language, Record<string, string>>
/** What a template may name, what of it stays where the shipped text has it, and the shipped text itself. */
export type TemplateSpec = { known: readonly string[]; kept: readonly string[]; shipped: Wording; /** No part may be left empty. */ whole?: boolean }

/** What a clause of an agreement can name; its figures are not wording. */
export const AGREEMENT_PLACES = ['donor', 'number', 'signatory'] as const

type PartFault = WordingFault | { code: 'PART_EMPTY' } | { code: 'PART_TOO_LONG'; most: number } | { code: 'PART_ONE_LINE' }
export type ChangedMeanwhile = { code: 'CHANGED_MEANWHILE'; by: string; version: number }
export type TemplateFailure = (PartFault & { field: string }) | ChangedMeanwhile | { code: 'WORDING_UNCHANGED' }

/** The name of a part's field in the form. */
export function fieldOf(language: Language, part: string): string {
  return `${language}_${part.replaceAll('.', '-')}`
}

const HEAD = /^(subject|preview|greeting|button)|\.heading$/
export function isOneLine(part: string): boolean {
  return HEAD.test(part)
}

const MOST = { line: 200, paragraph: 4000 }

function faultOfPart(part: string, text: string, shipped: string, { known, kept, whole }: TemplateSpec): PartFault | null {
  const most = isOneLine(part) ? MOST.line : MOST.paragraph
  if (text.length > most) return { code: 'PART_TOO_LONG', most }
  if (isOneLine(part) && text.includes('\n')) return { code: 'PART_ONE_LINE' }
  const isBody = !isOneLine(part) && part !== 'signature'
  if (text === '' && (whole || !isBody)) return { code: 'PART_EMPTY' }
  const there = placesIn(shipped)
  return faultOfWording(text, known, isBody ? kept.filter((name) => there.includes(name)) : [])
}

/** TEMPLATE-2: what was typed, part by part, as it is kept: only what differs from the shipped text. */
export function decideWording(spec: TemplateSpec, current: Wording, typed: Wording): Result<Wording, TemplateFailure> {
  const kept: Wording = { en: {}, fr: {} }
  for (const language of LANGUAGES) {
    for (const [part, shipped] of Object.entries(spec.shipped[language])) {
      const text = tidyWording(typed[language][part] ?? '')
      if (text === shipped) continue
      const fault = faultOfPart(part, text, shipped, spec)
      if (fault) return refuse({ ...fault, field: fieldOf(language, part) })
      kept[language][part] = text
    }
  }
  return sameWording(kept, current) ? refuse({ code: 'WORDING_UNCHANGED' }) : accept(kept)
}

/** Each part as it reads: the team's text, else the shipped one. */
export function wholeWording(shipped: Wording, texts: Wording): Wording {
  return { en: whole('en'), fr: whole('fr') }
  function whole(language: Language) {
    return Object.fromEntries(Object.entries(shipped[language]).map(([part, text]) => [part, texts[language][part] ?? text]))
  }
}

export function sameTexts(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((part) => a[part] === b[part])
}

function sameWording(a: Wording, b: Wording): boolean {
  return LANGUAGES.every((language) => sameTexts(a[language], b[language]))
}

/** TEMPLATE-4: is the version that was read still the last one? */
export function decideVersion(last: { version: number; by: string } | null, expected: number): Result<number, ChangedMeanwhile> {
  const version = last?.version ?? 0
  return last && version !== expected ? refuse({ code: 'CHANGED_MEANWHILE', by: last.by, version }) : accept(version + 1)
}

/** The version in which each language was last changed, the first version first; 0 is the shipped text. */
export function lastChanges(versions: readonly { version: number; texts: Wording }[]): Record<Language, number> {
  const last = { en: 0, fr: 0 }
  versions.forEach(({ version, texts }, i) => {
    for (const language of LANGUAGES) if (!sameTexts(texts[language], versions[i - 1]?.texts[language] ?? {})) last[language] = version
  })
  return last
}

/** What differs between two texts: the same beginning, what was there and is there, the same end. Words are whole. */
export function differenceOf(before: string, after: string): { start: string; gone: string; come: string; end: string } {
  const [a, b] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)]
  const least = Math.min(a.length, b.length)
  let head = 0
  while (head < least && a[head] === b[head]) head++
  let tail = 0
  while (tail < least - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const middle = (words: string[]) => words.slice(head, words.length - tail).join('')
  return { start: a.slice(0, head).join(''), gone: middle(a), come: middle(b), end: a.slice(a.length - tail).join('') }
}
