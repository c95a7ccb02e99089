import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRateOn } from '#app/features/fund/server/fund.queries.server'
import { importRates } from '#app/features/fund/server/import-rates.command.server'
import { previewRates, readRateFile } from '#app/features/fund/server/rate-file.queries.server'
import { getRateHistory, getRateUsed, listRatesInForce } from '#app/features/fund/server/rates.queries.server'
import { recordRate, recordTypedRate } from '#app/features/fund/server/record-rate.command.server'
import { Forbidden } from '#app/kernel/access'
import { money } from '#app/kernel/money'
import { addDays, day } from '#app/kernel/time'
import { moneyWorld, must } from '../core/world'
import { person, testWorld } from '#test/support/context'
import { faultsOf } from '../ledger/faults'

const sample = (name: string) => readFileSync(path.join(import.meta.dirname, 'samples', name))
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const finance = () => person('Farid', { role: 'finance-officer' })

test('RATE-1, RATE-2: a file is recorded whole, a second time changes nothing, a changed one is a correction that names its file', async () => {
  const w = await testWorld({ now: '2026-11-24T09:00:00Z' })
  const farid = w.as(finance())
  const bytes = sample('unore_shape_sample.tsv')
  const take = async (content: Uint8Array, name: string) => {
    const file = must(readRateFile(content, farid.clock.today()))
    return { preview: await previewRates(farid, file), done: must(await importRates(farid, { file, name, sha256: sha256(content) })) }
  }
  const first = await take(bytes, 'october.tsv')
  expect(first.preview.every((rate) => rate.news === 'NEW')).toBe(true)
  expect(first.done).toEqual({ recorded: 13, replaced: 0, known: 0 })
  const rows = await w.context.database.read.exchangeRate.findMany({ orderBy: { id: 'asc' } })
  expect((await take(bytes, 'october-again.tsv')).done).toEqual({ recorded: 0, replaced: 0, known: 13 })
  expect((await take(sample('unore_shape_sample.xml'), 'october.xml')).done.known).toBe(13)
  expect(await w.context.database.read.exchangeRate.findMany({ orderBy: { id: 'asc' } })).toEqual(rows)
  expect(await w.context.database.read.auditEvent.count({ where: { name: 'rates.imported' } })).toBe(1)

  w.setNow('2026-11-25T09:00:00Z')
  const corrected = await take(Buffer.from(bytes.toString().replaceAll('0.882', '0.884')), 'october-corrected.tsv')
  expect(corrected.preview.filter((rate) => rate.news === 'REPLACES')).toMatchObject([{ currency: 'EUR', unitsPerUsd: '0.884', before: { unitsPerUsd: '0.882', source: 'UNORE' } }])
  expect(corrected.done).toEqual({ recorded: 0, replaced: 1, known: 12 })
  const { rates } = await getRateHistory(farid, 'EUR')
  expect(rates.map(({ unitsPerUsd, state, reason, recordedBy }) => [unitsPerUsd, state, reason, recordedBy])).toEqual([['0.884', 'NOW', 'october-corrected.tsv', 'Farid'], ['0.882', 'REPLACED', 'october.tsv', 'Farid']])
  expect(rates[0]!.recordedAt).toEqual(new Date('2026-11-25T09:00:00Z'))
  expect((await take(sample('ecb_shape_sample.xml'), 'ecb.xml')).preview.find((rate) => rate.currency === 'EUR')).toMatchObject({ news: 'REPLACES', before: { unitsPerUsd: '0.884' } })
  expect(await faultsOf(w.context)).toEqual([])
})

test('who may not record rates reads them, and records none', async () => {
  const w = await testWorld({ now: '2026-11-24T09:00:00Z' })
  const file = must(readRateFile(sample('unore_shape_sample.tsv'), w.context.clock.today()))
  for (const role of ['programme-officer', 'approver', 'auditor'] as const) await expect(importRates(w.as(person('Amina', { role })), { file, name: 'x', sha256: 'x' })).rejects.toThrow(Forbidden)
  expect(await w.context.database.read.exchangeRate.count()).toBe(0)
  must(await importRates(w.as(person('Lin', { role: 'administrator' })), { file, name: 'x', sha256: 'x' }))
  const inForce = await listRatesInForce(w.context, { search: 'dollar' })
  expect(inForce.rates.map((rate) => rate.currency)).toEqual(['AUD', 'CAD'])
  expect((await listRatesInForce(w.context, { search: 'eur' })).rates.map((rate) => rate.currency)).toEqual(['EUR'])
  await expect(getRateHistory(w.context, 'MUN')).rejects.toThrow('')
})

test('RATE-2: by hand, the same again is the same row; two people who correct at once make two rows in order', async () => {
  const w = await testWorld({ now: '2026-11-24T09:00:00Z' })
  const farid = w.as(finance())
  const typed = { currency: 'EUR', effectiveOn: day('2026-11-01'), unitsPerUsd: '0.88', source: 'letter', reason: null, isSure: false }
  const { rate } = must(await recordTypedRate(farid, typed))
  expect(must(await recordTypedRate(farid, typed))).toEqual({ rate, news: 'KNOWN' })
  expect(await recordTypedRate(farid, { ...typed, unitsPerUsd: '0.89' })).toMatchObject({ ok: false, failure: { code: 'REASON_MISSING', rate: '0.88' } })
  const both = await Promise.all(['0.89', '0.90'].map((unitsPerUsd) => recordTypedRate(farid, { ...typed, unitsPerUsd, reason: 'the bank says so' })))
  expect(both.every((one) => one.ok)).toBe(true)
  expect((await getRateHistory(farid, 'EUR')).rates.map((row) => row.sequence)).toEqual([3, 2, 1])
  must(await recordRate(farid, { currency: 'EUR', effectiveOn: day('2026-12-01'), unitsPerUsd: '0.87', source: 'letter' }))
  expect((await getRateHistory(farid, 'EUR')).rates.map((row) => row.state)).toEqual(['AHEAD', 'NOW', 'REPLACED', 'REPLACED'])
  expect((await listRatesInForce(farid)).ahead).toBe(1)
})

test('RATE-3: the database takes no rate that is not positive, and no row out of order', async () => {
  const w = await testWorld()
  const row = { id: 'rat_x', currency: 'EUR', effectiveOn: '2026-11-01', unitsPerUsd: '0.9', source: 'x', reason: null, recordedAt: new Date(), sequence: 1, recordedBy: 'x' }
  const put = (change: Partial<typeof row>) => w.context.database.write((t) => t.exchangeRate.create({ data: { ...row, ...change } }))
  for (const change of [{ unitsPerUsd: '0' }, { unitsPerUsd: '0.000' }, { unitsPerUsd: '-1' }, { unitsPerUsd: '1.1.1' }, { unitsPerUsd: '.5' }, { unitsPerUsd: '' }, { unitsPerUsd: '1e3' }, { currency: 'USD' }, { sequence: 2 }, { sequence: 0 }]) await expect(put(change), JSON.stringify(change)).rejects.toMatchObject({ rule: 'RATE-3' })
  await put({})
  await expect(put({ id: 'rat_y' })).rejects.toMatchObject({ rule: 'RATE-3' })
})

test('RATE-4: whatever was recorded in whatever order, in force is the latest effective, then the latest recorded', async () => {
  const w = await testWorld({ now: '2026-11-24T09:00:00Z' })
  const start = day('2026-06-01')
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('EUR', 'GBP', 'JPY'), fc.array(fc.record({ offset: fc.integer({ min: 0, max: 8 }), cents: fc.integer({ min: 80, max: 99 }), source: fc.constantFrom('a', 'b') }), { minLength: 1, maxLength: 8 }), async (currency, history) => {
      for (const { offset, cents, source } of history) must(await recordRate(w.context, { currency, effectiveOn: addDays(start, offset), unitsPerUsd: `0.${cents}`, source }))
      const rows = await w.context.database.read.exchangeRate.findMany({ where: { currency } })
      for (let offset = -1; offset <= 9; offset++) {
        const on = addDays(start, offset)
        const expected = rows.filter((row) => row.effectiveOn <= on).sort((a, b) => (a.effectiveOn === b.effectiveOn ? b.sequence - a.sequence : a.effectiveOn < b.effectiveOn ? 1 : -1))[0]
        expect((await findRateOn(w.context, currency, on))?.id).toBe(expected?.id)
      }
    }),
    { numRuns: 12 },
  )
  expect(await faultsOf(w.context)).toEqual([])
})

test('PAYMENT-6: a payment keeps its rate row; a correction, or a row of a day between, is told and moves nothing', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: money(1_700_00n, 'EUR') })
  w.setNow('2026-01-20T08:00:00Z')
  const id = await w.received(pledge.ref, money(850_00n, 'EUR'))
  const { rateId, usdMinor } = await w.system.database.read.payment.findUniqueOrThrow({ where: { id } })
  const used = () => getRateUsed(w.officer, rateId!, day('2026-01-20'))
  expect(await used()).toMatchObject({ used: { unitsPerUsd: '0.85', source: 'test' }, later: null })
  must(await recordRate(w.finance, { currency: 'EUR', effectiveOn: day('2026-01-01'), unitsPerUsd: '0.84', source: 'test', reason: 'typed wrong' }))
  expect((await used()).later).toMatchObject({ unitsPerUsd: '0.84', reason: 'typed wrong' })
  must(await recordRate(w.finance, { currency: 'EUR', effectiveOn: day('2026-01-15'), unitsPerUsd: '0.83', source: 'test' }))
  expect((await used()).later).toMatchObject({ unitsPerUsd: '0.83' })
  expect((await getRateHistory(w.officer, 'EUR')).rates.map((row) => [row.unitsPerUsd, row.payments])).toEqual([['0.83', 0], ['0.84', 0], ['0.85', 1]])
  expect((await w.system.database.read.payment.findUniqueOrThrow({ where: { id } })).usdMinor).toBe(usdMinor)
  await expect(w.system.database.write((t) => t.payment.update({ where: { id }, data: { rateId: 'rat_none' } }))).rejects.toMatchObject({ name: 'DatabaseRefusal' })
  expect(await faultsOf(w.system)).toEqual([])
})
