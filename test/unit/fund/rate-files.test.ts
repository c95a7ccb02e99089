// Files of rates as they are published, and as they come broken. The samples have the true layout and invented figures.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideTypedRate, newsOf, type TypedRate } from '#app/features/fund/domain/exchange'
import { parsePublishedDay, quotient } from '#app/features/fund/domain/rate-file'
import { LARGEST_RATE_FILE, readRateFile } from '#app/features/fund/server/rate-file.queries.server'
import { parseRate } from '#app/kernel/money'
import { day } from '#app/kernel/time'

const TODAY = day('2026-11-24')
const sample = (name: string) => readFileSync(path.join(import.meta.dirname, '../../service/fund/samples', name))
const read = (content: string | Uint8Array) => readRateFile(typeof content === 'string' ? new TextEncoder().encode(content) : content, TODAY)
const rates = (content: string | Uint8Array) => {
  const file = read(content)
  if (!file.ok) throw new Error(JSON.stringify(file.failure))
  return file.value
}
/** Line and code of each fault, or the code of the whole file's. */
const faults = (content: string | Uint8Array) => {
  const file = read(content)
  if (file.ok) return 'read'
  return file.failure.code === 'FILE_FAULTY' ? file.failure.faults.map((fault) => [fault.line, fault.code]) : file.failure.code
}
const table = (...rows: string[]) => `Title\r\nCountry\tCurrency\tCode\tEffective date\tRate\r\n\r\n${rows.map((row) => `${row}\r\n`).join('')}`
const ecb = (...rows: string[]) => `<?xml version="1.0"?>\n<gesmes:Envelope xmlns:gesmes="a"><Cube><Cube time='2026-10-01'>\n${rows.join('\n')}\n</Cube></Cube></gesmes:Envelope>`

describe('what is published is read', () => {
  test.each(['unore_shape_sample.tsv', 'unore_shape_sample.xml'])('%s: units per US dollar, a currency of many countries once, the dollar left out', (name) => {
    const file = rates(sample(name))
    expect(file.layout).toBe('UNORE')
    expect(file.rates.map((rate) => rate.currency)).toEqual(['AFN', 'EUR', 'ARS', 'AUD', 'BHD', 'XOF', 'BRL', 'XAF', 'CAD', 'CNY', 'CDF', 'XCG', 'SZL'])
    expect(file.rates[1]).toMatchObject({ effectiveOn: '2026-10-01', unitsPerUsd: '0.882' })
    expect(file.skipped).toEqual([])
  })

  test('the sample of the ECB: units per euro become units per US dollar', () => {
    const file = rates(sample('ecb_shape_sample.xml'))
    expect(file.layout).toBe('ECB')
    const of = Object.fromEntries(file.rates.map((rate) => [rate.currency, rate.unitsPerUsd]))
    expect(of).toMatchObject({ EUR: '0.881989768919', JPY: '153.042864703' })
    expect(Object.keys(of)).not.toContain('USD')
  })

  test('several days of the ECB, each through its own dollar', () => {
    const file = rates(`<Envelope><Cube><Cube time="2026-10-02"><Cube currency="USD" rate="2"/><Cube currency="JPY" rate="300"/></Cube><Cube time="2026-10-01"><Cube currency="USD" rate="1.25"/></Cube></Cube></Envelope>`)
    expect(file.rates.map(({ currency, effectiveOn, unitsPerUsd }) => [currency, effectiveOn, unitsPerUsd])).toEqual([['EUR', '2026-10-02', '0.5'], ['JPY', '2026-10-02', '150'], ['EUR', '2026-10-01', '0.8']])
  })

  test('equal rows are one, whatever zeros they end with; codes that nobody knows are left out and told; the mark of UTF-8 is no fault', () => {
    const file = rates(`\uFEFF${table('A\tEuro\tEUR\t01 Oct 2026\t0.88', 'B\tEuro\tEUR\t1 Oct 2026\t0.880', 'C\tMoon\tMUN\t01 Oct 2026\t5')}`)
    expect(file.rates).toEqual([{ currency: 'EUR', effectiveOn: '2026-10-01', unitsPerUsd: '0.88', line: 4 }])
    expect(file.skipped).toEqual([{ currency: 'MUN', line: 6 }])
  })

  test.each([['01 Oct 2026', '2026-10-01'], ['29 Feb 2028', '2028-02-29'], ['29 Feb 2026', null], ['31 Sep 2026', null], ['2026-10-01T00:00:00', '2026-10-01'], ['01/10/2026', null], ['10 Okt 2026', null]])('the day %s is %s', (text, expected) => {
    expect(parsePublishedDay(text)).toBe(expected)
  })
})

describe('RATE-1: what is broken is refused whole, each fault with its line', () => {
  test('rows', () => {
    expect(faults(table('A\tA\tEUR\t01 Oct 2026\t0', 'A\tA\tGBP\t01 Oct 2026\t-0.7', 'A\tA\tCHF\t01 Oct 2026\t', 'A\tA\tJPY\t01 Oct 2026\tn/a', 'A\tA\tCAD\t31 Sep 2026\t1', 'A\tA\tAUD\t01 Jan 2027\t1', 'A\tA\t\t01 Oct 2026\t1', 'A\tA\tKES', 'A\tA\tSEK\t\t1', 'A\tA\tUSD\t01 Oct 2026\t2', 'A\tA\tNOK\t01 Oct 2026\t1e3'))).toEqual([
      [4, 'RATE_NOT_POSITIVE'],
      [5, 'RATE_NOT_POSITIVE'],
      [6, 'NO_RATE'],
      [7, 'RATE_NOT_A_NUMBER'],
      [8, 'NO_SUCH_DAY'],
      [9, 'DAY_TOO_FAR'],
      [10, 'CURRENCY_MISSING'],
      [11, 'ROW_TOO_SHORT'],
      [12, 'DAY_MISSING'],
      [13, 'USD_NOT_ONE'],
      [14, 'RATE_NOT_A_NUMBER'],
    ])
  })

  test('two values of one currency and day contradict each other, with both lines', () => {
    const file = read(table('A\tA\tEUR\t01 Oct 2026\t0.88', 'B\tB\tEUR\t01 Oct 2026\t0.89'))
    expect(file).toMatchObject({ ok: false, failure: { code: 'FILE_FAULTY', faults: [{ code: 'CONTRADICTS', line: 5, other: 4, currency: 'EUR' }] } })
  })

  test('elements of XML, with the line that they begin on', () => {
    expect(faults(ecb("<Cube currency='USD' rate='1.1'/>", "<Cube currency='JPY' rate='abc'/>", "<Cube rate='1'/>"))).toEqual([[4, 'RATE_NOT_A_NUMBER'], [5, 'CURRENCY_MISSING']])
    expect(faults(ecb("<Cube currency='JPY' rate='150'/>"))).toEqual([[3, 'NO_USD_ON_DAY']])
    const un = new TextDecoder().decode(sample('unore_shape_sample.xml'))
    expect(faults(un.replace('<rate>0.882</rate>', '<rate>0.9</rate>'))).toEqual([[126, 'CONTRADICTS']])
  })

  test.each([
    ['nothing', '', 'FILE_MISSING'],
    ['another table', 'currency,effective_on\nEUR,2026-10-01\n', 'NEITHER_LAYOUT'],
    ['a page', '<html><body>Not found</body></html>', 'NEITHER_LAYOUT'],
    ['XML that breaks off', '<UN_OPERATIONAL_RATES_DATASET>\n<UN_OPERATIONAL_RATES>', 'XML_BROKEN'],
    ['XML that brings its own entities', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><UN_OPERATIONAL_RATES_DATASET>&x;</UN_OPERATIONAL_RATES_DATASET>', 'XML_WITH_DOCTYPE'],
    ['the dollar alone', table('A\tA\tUSD\t01 Oct 2026\t1'), 'NO_RATES'],
    ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${table('A\tA\tEUR\t01 Oct 2026\t1')}`, 'utf16le')), 'NOT_UTF8'],
    ['Latin-1', new Uint8Array(Buffer.from(table('Côte\tA\tEUR\t01 Oct 2026\t1'), 'latin1')), 'NOT_UTF8'],
    ['too much', new Uint8Array(LARGEST_RATE_FILE + 1), 'FILE_TOO_LARGE'],
  ])('%s', (_, content, code) => expect(faults(content)).toBe(code))

  test('whatever the bytes, they are read or refused, and never throw', () => {
    fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 300 }).map((text) => new TextEncoder().encode(`<${text}`))), (bytes) => typeof read(bytes).ok === 'boolean'))
  })
})

test('RATE-4: a rate through the euro multiplies back within half of its twelfth digit, and is exact where it ends', () => {
  const decimal = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 8n }), fc.integer({ min: 0, max: 5 })).map(([digits, places]) => (places === 0 ? String(digits) : `${digits / 10n ** BigInt(places)}.${String(digits % 10n ** BigInt(places)).padStart(places, '0')}`))
  fc.assert(
    fc.property(decimal, decimal, (units, dollars) => {
      const [n, d, q] = [parseRate('EUR', units), parseRate('EUR', dollars), parseRate('EUR', quotient(units, dollars))]
      if (!n || !d || !q) return fc.pre(false)
      // |q * dollars - units| <= units / (2 * 10^11): half a unit in the twelfth significant digit, or half of the fifteenth decimal.
      const [left, right] = [q.numerator * d.numerator * n.denominator, n.numerator * q.denominator * d.denominator]
      const error = left > right ? left - right : right - left
      const ofDigits = error * 2n * 10n ** 11n <= right
      const ofDecimals = error * 2n * 10n ** 15n * d.denominator <= d.numerator * q.denominator * d.denominator * n.denominator
      expect(ofDigits || ofDecimals).toBe(true)
    }),
  )
  expect([quotient('1', '1.25'), quotient('150', '1.2'), quotient('1', '3'), quotient('2', '3'), quotient('0.00001', '3')]).toEqual(['0.8', '125', '0.333333333333', '0.666666666667', '0.000003333333333'])
})

describe('a rate as typed', () => {
  const typed: TypedRate = { currency: 'EUR', effectiveOn: TODAY, unitsPerUsd: '0.9', source: 'bank', reason: null, isSure: false }
  const inForce = { id: 'rat_1', currency: 'EUR' as const, unitsPerUsd: '0.88', effectiveOn: day('2026-11-01'), source: 'UNORE' }
  const decide = (change: Partial<TypedRate>, ofDay: Parameters<typeof decideTypedRate>[1]['ofDay'] = []) => {
    const decided = decideTypedRate({ ...typed, ...change }, { ofDay, inForce, tolerance: 20 }, TODAY)
    return decided.ok ? decided.value.news : decided.failure.code
  }
  const earlier = [{ unitsPerUsd: '0.88', source: 'UNORE', sequence: 1 }]

  test.each([
    [{}, 'NEW'],
    [{ currency: 'MUN' }, 'UNKNOWN_CURRENCY'],
    [{ currency: 'USD' }, 'RATE_OF_USD'],
    [{ unitsPerUsd: '0.00' }, 'RATE_NOT_POSITIVE'],
    [{ unitsPerUsd: '-1' }, 'RATE_NOT_POSITIVE'],
    [{ effectiveOn: day('2026-12-24') }, 'NEW'],
    [{ effectiveOn: day('2026-12-25') }, 'DAY_TOO_FAR'],
    // The direction turned round: 1 / 0.88.
    [{ unitsPerUsd: '1.136' }, 'RATE_FAR_OFF'],
    [{ unitsPerUsd: '1.136', isSure: true }, 'NEW'],
  ])('%j: %s', (change, expected) => expect(decide(change)).toBe(expected))

  test('RATE-2: a correction needs a reason; the same again is the same row', () => {
    expect(decide({}, earlier)).toBe('REASON_MISSING')
    expect(decide({ reason: 'typed wrong' }, earlier)).toBe('REPLACES')
    expect(decide({ unitsPerUsd: '0.880', source: 'UNORE' }, earlier)).toBe('KNOWN')
    expect(newsOf({ unitsPerUsd: '0.88', source: 'UNORE' }, [...earlier, { unitsPerUsd: '0.9', source: 'bank', sequence: 2 }]).news).toBe('KNOWN')
    expect(newsOf({ unitsPerUsd: '0.88', source: 'UNORE' }, [...earlier, { unitsPerUsd: '0.9', source: 'UNORE', sequence: 2 }]).news).toBe('REPLACES')
  })
})
