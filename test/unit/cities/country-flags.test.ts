import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { flagsOn, isLdcOn, isLicOn, membershipOn, decideMemberSpan, readPosition, type FlagSpan } from '#app/features/cities/domain'
import { CURRENCIES } from '#app/kernel/money/currencies'
import { day } from '#app/kernel/time'
import { readCountries } from '#prisma/seed/reference/countries'

const { countries, flags } = readCountries(readFileSync('prisma/seed/reference/countries.csv', 'utf8'))
const spansOf = (country: string) => flags.filter((flag) => flag.country === country) as unknown as FlagSpan[]
const countOn = (on: string, is: (spans: FlagSpan[], on: ReturnType<typeof day>) => boolean) => countries.filter((country) => is(spansOf(country.iso2), day(on))).length

test('CITY-1: Bangladesh is least developed on the day before it graduates, and not on the day', () => {
  expect(isLdcOn(spansOf('BD'), day('2026-11-23'))).toBe(true)
  expect(isLdcOn(spansOf('BD'), day('2026-11-24'))).toBe(false)
  expect(isLdcOn(spansOf('BD'), day('1974-12-31'))).toBe(false)
  expect(isLdcOn(spansOf('BD'), day('1975-01-01'))).toBe(true)
})

test('CITY-1: the number of least developed countries changes on the days of graduation', () => {
  const counts = ['2023-12-12', '2023-12-13', '2024-12-12', '2024-12-13', '2026-11-23', '2026-11-24', '2027-12-12', '2027-12-13'].map((on) => countOn(on, isLdcOn))
  expect(counts).toEqual([46, 45, 45, 44, 44, 41, 41, 40])
})

test('CITY-1: the low-income class changes every 1 July', () => {
  const counts = ['2019-07-01', '2020-07-01', '2021-07-01', '2022-07-01', '2023-07-01', '2024-07-01', '2025-07-01', '2026-06-30', '2026-07-01'].map((on) => countOn(on, isLicOn))
  expect(counts).toEqual([31, 29, 27, 28, 26, 26, 25, 25, 24])
  expect(isLicOn(spansOf('TG'), day('2026-06-30'))).toBe(true)
  expect(isLicOn(spansOf('TG'), day('2026-07-01'))).toBe(false)
})

test('CITY-1: before the first list at hand nobody is classified', () => {
  expect(countOn('2019-06-30', isLicOn)).toBe(0)
})

test('Africa is 54 countries, and is not the same as least developed or low-income', () => {
  expect(countries.filter((country) => country.isAfrica)).toHaveLength(54)
  const of = (iso2: string) => flagsOn({ isAfrica: countries.find((country) => country.iso2 === iso2)!.isAfrica, spans: spansOf(iso2) }, day('2026-11-24'))
  expect(of('KE')).toEqual({ inAfrica: true, inLdc: false, inLic: false })
  expect(of('AF')).toEqual({ inAfrica: false, inLdc: true, inLic: true })
  expect(of('ML')).toEqual({ inAfrica: true, inLdc: true, inLic: true })
  expect(of('ET')).toEqual({ inAfrica: true, inLdc: true, inLic: false })
})

test('CITY-2: the first and the last day of membership belong to it', () => {
  const span = { memberSince: day('2019-07-17'), memberUntil: day('2023-12-31') }
  expect(['2019-07-16', '2019-07-17', '2023-12-31', '2024-01-01'].map((on) => membershipOn(span, day(on)))).toEqual(['NOT_YET', 'MEMBER', 'MEMBER', 'FORMER'])
  expect(membershipOn({ memberSince: null, memberUntil: null }, day('2026-01-01'))).toBe('NOT_YET')
  expect(decideMemberSpan({ memberSince: null, memberUntil: day('2026-01-01') })).toEqual({ ok: false, failure: { code: 'MEMBERSHIP_WITHOUT_START' } })
  expect(decideMemberSpan({ memberSince: day('2026-01-02'), memberUntil: day('2026-01-01') })).toMatchObject({ ok: false, failure: { code: 'MEMBERSHIP_ENDS_FIRST' } })
})

test('a position is typed in degrees, both or neither', () => {
  expect(readPosition('28.2833', '-15.4167')).toEqual({ ok: true, value: { longitude: 28.2833, latitude: -15.4167 } })
  expect(readPosition('28,2833', '\u221215,4167')).toEqual({ ok: true, value: { longitude: 28.2833, latitude: -15.4167 } })
  expect(readPosition(' ', '')).toEqual({ ok: true, value: null })
  expect(readPosition('28', '')).toMatchObject({ ok: false, failure: { code: 'POSITION_HALF' } })
  expect(readPosition('181', '0')).toMatchObject({ ok: false, failure: { code: 'POSITION_OUT_OF_RANGE' } })
  expect(readPosition('1e1', '0')).toMatchObject({ ok: false, failure: { code: 'POSITION_NOT_A_NUMBER' } })
})

test('the currencies of the kernel are those of the reference file', () => {
  const [, ...lines] = readFileSync('prisma/seed/reference/currencies.csv', 'utf8').trim().split(/\r?\n/)
  for (const line of lines) {
    const [code = '', , minor = ''] = line.split(',')
    if (minor === '' || line.includes('"')) continue
    expect([code, (CURRENCIES as Record<string, readonly [number, string, boolean]>)[code]?.[0]]).toEqual([code, Number(minor)])
  }
})
