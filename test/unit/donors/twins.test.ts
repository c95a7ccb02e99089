// Names that may be one donor's.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideMerge, twinKeyOf, twinsAmong } from '#app/features/donors/domain/twins'

const same = (...names: string[]) => new Set(names.map(twinKeyOf)).size === 1

test('DONOR-4: case, accents, Unicode form, legal form, language of the form and order of words do not part a name', () => {
  expect(same('Aurora Foundation', 'AURORA FOUNDATION LTD.', 'Fondation Aurora', 'Foundation of Aurora', 'Fundación Aurora', 'The Aurora Foundation, Inc.', 'Auro\u0301ra  foundation')).toBe(true)
  expect(same('City of Havenport', 'Ville de Havenport', 'Havenport (City)')).toBe(true)
  expect(same('Kitano Instruments GmbH & Co. KG', 'Kitano Instruments')).toBe(true)
  expect(same('Aurora Foundation', 'Aurora Fund')).toBe(false)
  expect(same('University of Oslo', 'City of Oslo')).toBe(false)
  expect([twinKeyOf('The Ltd'), twinKeyOf('SA')]).toEqual(['ltd the', 'sa'])
  expect(twinsAmong([{ name: 'A B' }, { name: 'C' }, { name: 'b a ltd' }])).toEqual([[{ name: 'A B' }, { name: 'b a ltd' }]])
})

test('DONOR-4: a key is stable under case and order of words, and no name has an empty one', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zà-ÿ]{1,8}$/), { minLength: 1, maxLength: 5 }), (words) => {
      const name = words.join(' ')
      expect(twinKeyOf(words.toReversed().join('  ').toUpperCase())).toBe(twinKeyOf(name.toUpperCase()))
      expect(twinKeyOf(name)).not.toBe('')
    }),
  )
})

test('DONOR-5: a donor turns out to be another of its kind that stands by itself', () => {
  const donor = (id: string, more: object = {}) => ({ id, type: 'PRIVATE', subtype: 'FOUNDATION', cityId: null, mergedIntoId: null, hasAliases: false, ...more })
  const codeOf = (...pair: [ReturnType<typeof donor>, ReturnType<typeof donor>]) => {
    const decided = decideMerge(...pair)
    return decided.ok ? 'accepted' : decided.failure.code
  }
  expect([
    codeOf(donor('a'), donor('b')),
    codeOf(donor('a'), donor('a')),
    codeOf(donor('a', { mergedIntoId: 'c' }), donor('b')),
    codeOf(donor('a'), donor('b', { mergedIntoId: 'c' })),
    codeOf(donor('a', { hasAliases: true }), donor('b')),
    codeOf(donor('a'), donor('b', { hasAliases: true })),
    codeOf(donor('a'), donor('b', { subtype: 'CORPORATE' })),
    codeOf(donor('a', { cityId: 'x' }), donor('b')),
    codeOf(donor('a'), donor('b', { cityId: 'x' })),
  ]).toEqual(['accepted', 'SAME_DONOR', 'MERGED_ALREADY', 'MERGED_ALREADY', 'HAS_MERGED', 'accepted', 'KINDS_DIFFER', 'CITIES_DIFFER', 'accepted'])
})
