// Everything that is said is said in both languages: the catalogues have the same keys, of the same kinds, down to the last word.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { filesBelow, root } from '../support/repository'

type Words = Record<string, unknown>
const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Each key with the kind of its value and, for a sentence, the {placeholders} in it. */
function shapeOf(words: unknown, at = ''): string[] {
  if (isWords(words)) return Object.keys(words).sort().flatMap((key) => shapeOf(words[key], at === '' ? key : `${at}.${key}`))
  const filled = typeof words === 'string' ? [...new Set(words.match(/\{\w+\}/g) ?? [])].sort().join(' ') : ''
  return [`${at}: ${typeof words}${filled && ` ${filled}`}`]
}

/** Words that are not there; what stands before or after a name may be nothing in one of the languages. */
function emptyIn(words: unknown, at = ''): string[] {
  if (isWords(words)) return Object.entries(words).flatMap(([key, value]) => emptyIn(value, `${at}.${key}`))
  return typeof words === 'string' && words.trim() === '' && !/\.(before|after)$/.test(at) ? [at] : []
}

/** Pairs of catalogues in a file: one object with `en` and `fr`, or a file `x-en.ts` beside `x-fr.ts`. */
async function pairsIn(file: string): Promise<[name: string, en: Words, fr: Words][]> {
  const load = async (name: string) => (await import(/* @vite-ignore */ pathToFileURL(path.join(root, name)).href)) as Words
  const exported = await load(file)
  const pairs = Object.entries(exported).flatMap(([name, value]): [string, Words, Words][] =>
    isWords(value) && isWords(value.en) && isWords(value.fr) && Object.keys(value).length === 2 ? [[`${file} ${name}`, value.en, value.fr]] : [],
  )
  if (!/(^|[/-])en\.ts$/.test(file)) return pairs
  const french = await load(file.replace(/en\.ts$/, 'fr.ts'))
  const other = (name: string) => french[name.replace(/^en$/, 'fr').replace(/En$/, 'Fr')] ?? french.fr
  return [...pairs, ...Object.entries(exported).flatMap(([name, value]): [string, Words, Words][] => (isWords(value) ? [[`${file} ${name}`, value, other(name) as Words]] : []))]
}

const files = filesBelow('app', /\/messages\/[^/]+\.ts$|kernel\/language\/form-words\.ts$/)

describe('English and French say the same things', () => {
  test('there are catalogues to compare', () => expect(files.length).toBeGreaterThan(20))

  test.each(files)('%s', async (file) => {
    for (const [name, en, fr] of await pairsIn(file)) {
      expect(shapeOf(fr), name).toEqual(shapeOf(en))
      expect([...emptyIn(en), ...emptyIn(fr)], `${name}: nothing is left unsaid`).toEqual([])
    }
  })
})
