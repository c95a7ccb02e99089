import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameKeyOf } from '#app/kernel/place'

test.each([
  ['Cité-Neuve', 'CITE NEUVE'],
  ['São Tomé', 'sao  tome'],
  ['N’Djamena', "N'Djamena"],
  ['Łódź', 'lodz'],
  ['Straße', 'STRASSE'],
  ['İzmir', 'izmir'],
  ['Ålesund', 'A\u030alesund'],
  ['ﬁn', 'fin'],
  ['Køge', 'koge'],
])('CITY-3: %s and %s share a key', (one, other) => {
  expect(nameKeyOf(one)).toBe(nameKeyOf(other))
})

test('names in other scripts keep a key of their own', () => {
  const keys = ['القاهرة', '北京市', 'Київ', 'አዲስ አበባ', 'दिल्ली', '#', '?'].map(nameKeyOf)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).not.toContain('')
})

const names = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string())

test('CITY-3: the key of a key is itself, and no spelling of a name changes it', () => {
  fc.assert(
    fc.property(names, (name) => {
      const key = nameKeyOf(name)
      expect(nameKeyOf(key)).toBe(key)
      expect(nameKeyOf(name.normalize('NFD'))).toBe(key)
      expect(nameKeyOf(name.normalize('NFC'))).toBe(key)
      expect(nameKeyOf(`  ${name} `)).toBe(key)
    }),
    { numRuns: 2000 },
  )
})

test('CITY-3: capitals of Latin, Greek and Cyrillic names change nothing', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüÿñøłœæßαβγδωςабвгдёжй -’'.split('')) })
  fc.assert(fc.property(letters, (name) => void expect(nameKeyOf(name.toUpperCase())).toBe(nameKeyOf(name))))
})
