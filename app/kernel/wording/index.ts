// Wording that people edit: free text with named places, `{donor}`, that a mail or an agreement fills when it is written.

export type Values = Readonly<Record<string, string | null>>

const PLACE = /\{(\w+)\}/g

/** The names of the places in a text, each once, in their order. */
export function placesIn(text: string): string[] {
  return [...new Set([...text.matchAll(PLACE)].map(([, name]) => name!))]
}

/** The text with its places filled, in one pass: braces in a value stay what they are. Null where a place has no value this time. */
export function fillPlaces(text: string, values: Values): string | null {
  if (placesIn(text).some((name) => !Object.hasOwn(values, name) || values[name] === null)) return null
  return text.replace(PLACE, (_, name: string) => values[name]!)
}

/** The other way round: a filled text with its places shown, the longest values first. A value inside a word or a longer figure is none. */
export function showPlaces(text: string, values: Values): string {
  const named = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])).sort(([, a], [, b]) => b.length - a.length)
  if (named.length === 0) return text
  const any = named.map(([, value]) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu'), (found) => `{${named.find(([, value]) => value === found)![0]}}`)
}

export type WordingFault = { code: 'UNKNOWN_PLACE'; place: string; known: string } | { code: 'UNKNOWN_PLACE_LIKE'; place: string; like: string; known: string } | { code: 'STRAY_BRACE' } | { code: 'PLACE_LEFT_OUT'; place: string }

const shown = (name: string) => `{${name}}`

/** What is wrong with a text: a place that nothing fills, a brace that stands alone, or a place that has to stay. */
export function faultOfWording(text: string, known: readonly string[], kept: readonly string[]): WordingFault | null {
  const places = placesIn(text)
  const unknown = places.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    const like = nearest(unknown, known)
    const named = { place: shown(unknown), known: known.map(shown).join(' ') }
    return like ? { code: 'UNKNOWN_PLACE_LIKE', ...named, like: shown(like) } : { code: 'UNKNOWN_PLACE', ...named }
  }
  if (/[{}]/.test(text.replace(PLACE, ''))) return { code: 'STRAY_BRACE' }
  const lost = kept.find((name) => !places.includes(name))
  return lost === undefined ? null : { code: 'PLACE_LEFT_OUT', place: shown(lost) }
}

/** The known name that was probably meant: the nearest one, if at most a third of it would change. */
function nearest(typed: string, known: readonly string[]): string | null {
  const [best] = known.map((name) => ({ name, far: distance(typed.toLowerCase(), name.toLowerCase()) })).sort((a, b) => a.far - b.far)
  return best && best.far <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : null
}

/** How many letters are put in, taken out or changed between two words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

/** A typed text as it is kept: lines end in one way, and there is nothing before or after. */
export function tidyWording(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\S\n]+$/gm, '').trim()
}
