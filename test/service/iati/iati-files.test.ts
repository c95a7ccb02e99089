// The files as another program reads them: they keep the official schema, and their sums are those of the rows.
import path from 'node:path'
import { execFileSync, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activityOf, sharesOf, yearlyBudgets } from '#app/features/iati/domain/activity'
import { ALL } from '#app/features/fund/domain/measures'
import { measureThrough } from '#app/features/fund/server/fund.queries.server'
import { getIatiFiles } from '#app/features/iati/server/iati-files.queries.server'
import { isCurrency, minorUnits, usd } from '#app/kernel/money'
import { addDays, day, daysBetween } from '#app/kernel/time'
import { parseXml, type XmlElement } from '#app/platform/xml'
import { busyFund } from '../ledger/busy-fund'
import { must } from '../core/world'

const SECRET = 'Borealis Trust'
const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined
if (!hasXmllint) console.info('Skipped: xmllint is not installed (Debian: libxml2-utils).')

function keepsSchema(file: string, schema: string): void {
  if (hasXmllint) execFileSync('xmllint', ['--nonet', '--noout', '--schema', path.join(import.meta.dirname, 'schema', schema), '-'], { input: file, stdio: ['pipe', 'pipe', 'pipe'] })
}

const all = (element: XmlElement, name: string): XmlElement[] => element.children.filter((child) => child.name === name)
const one = (element: XmlElement, name: string): XmlElement => all(element, name)[0]!

/** Sums of a transaction type by currency, in minor units. */
function sums(activities: readonly XmlElement[], type: string): Record<string, bigint> {
  const totals: Record<string, bigint> = {}
  for (const transaction of activities.flatMap((activity) => all(activity, 'transaction'))) {
    if (one(transaction, 'transaction-type').attributes['code'] !== type) continue
    const value = one(transaction, 'value')
    const currency = value.attributes['currency']!
    if (!isCurrency(currency)) throw new Error(currency)
    const [whole, fraction = ''] = value.text.split('.') as [string, string?]
    expect(fraction.length).toBe(minorUnits(currency))
    totals[currency] = (totals[currency] ?? 0n) + BigInt(whole + fraction)
  }
  return totals
}

function grouped(rows: readonly { currency: string; minor: bigint }[]): Record<string, bigint> {
  const totals: Record<string, bigint> = {}
  for (const { currency, minor } of rows) totals[currency] = (totals[currency] ?? 0n) + minor
  return totals
}

async function published() {
  const w = await busyFund()
  const files = await getIatiFiles(w.as({ kind: 'public' }), 'https://fund.example')
  return { w, files, activities: all(must(parseXml(files.activities)), 'iati-activity') }
}

test('IATI-1: incoming funds are payments less refunds, commitments are allocations, disbursements are what cities were sent, in each currency and once', async () => {
  const { w, activities } = await published()
  const db = w.system.database.read
  const [payments, refunds, lines, sent] = await Promise.all([
    db.payment.findMany({ where: { entryId: { not: null } } }),
    db.refund.findMany({ include: { payment: true } }),
    db.allocationLine.findMany({ where: { allocation: { approvedOn: { not: null } } } }),
    db.disbursement.findMany({ where: { sentOn: { not: null } }, include: { line: true } }),
  ])
  expect(refunds.length).toBeGreaterThan(1)
  expect(sent.length).toBeGreaterThan(0)
  expect(sums(activities, '1')).toEqual(grouped([...payments.map((p) => ({ currency: p.currency, minor: p.amountMinor })), ...refunds.map((r) => ({ currency: r.payment.currency, minor: -r.amountMinor }))]))
  expect(sums(activities, '2')).toEqual(grouped(lines.map((line) => ({ currency: 'USD', minor: line.amountMinor - line.reducedMinor }))))
  expect(sums(activities, '3')).toEqual(grouped(sent.filter(({ line }) => line.cityId !== null).map(({ amountMinor }) => ({ currency: 'USD', minor: amountMinor }))))
  const own = sums(activities, '4')['USD']!
  const [support, fees] = await Promise.all((['supportCost', 'fees'] as const).map((measure) => measureThrough(w.system, measure, ALL, w.system.clock.today())))
  expect(own).toBe(support!.minor + fees!.minor + sent.filter(({ line }) => line.cityId === null).reduce((total, { amountMinor }) => total + amountMinor, 0n))
  const ids = activities.map((activity) => one(activity, 'iati-identifier').text)
  expect(new Set(ids).size).toBe(ids.length)
})

test('IATI-2: the files keep the official schema, name nobody who is not to be named, and say nothing of the future', async () => {
  const { w, files, activities } = await published()
  keepsSchema(files.activities, 'iati-activities-schema.xsd')
  keepsSchema(files.organisation, 'iati-organisations-schema.xsd')
  const hidden = await w.system.database.read.donor.findFirstOrThrow({ where: { name: SECRET } })
  expect(hidden.recognition).toBe('ANONYMOUS')
  expect(files.activities + files.organisation).not.toContain(SECRET)
  expect(files.activities + files.organisation).not.toContain(hidden.ref)
  const today = w.system.clock.today()
  for (const transaction of activities.flatMap((activity) => all(activity, 'transaction'))) {
    expect(one(transaction, 'transaction-date').attributes['iso-date']! <= today).toBe(true)
  }
  for (const activity of activities) {
    const shares = [...all(activity, 'recipient-country'), ...all(activity, 'recipient-region')].map((share) => BigInt(share.attributes['percentage']!.replace('.', '')))
    expect(shares.reduce((total, share) => total + share, 0n)).toBe(100_00n)
    expect(all(activity, 'sector').map((sector) => BigInt(sector.attributes['percentage']!.replace('.', ''))).reduce((total, share) => total + share, 0n)).toBe(100_00n)
  }
})

test('the files stay as they are until something is done, and then are made anew', async () => {
  const { w, files } = await published()
  const visitor = w.as({ kind: 'public' })
  expect((await getIatiFiles(visitor, 'https://fund.example')).activities).toBe(files.activities)
  const donor = await w.system.database.read.donor.findFirstOrThrow({ where: { recognition: 'NAME' } })
  const pledge = await w.promise({ donor: donor.id as never, amount: usd(77_00n) })
  await w.received(pledge.ref, usd(77_00n))
  const later = await getIatiFiles(visitor, 'https://fund.example')
  expect(later.state).not.toBe(files.state)
  expect(later.activities).toContain('>77.00<')
})

test('shares add up to a hundred per cent, budgets of a year to the whole, and every programme keeps an identifier of its own', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.bigInt({ min: 0n, max: 10n ** 12n })), { minLength: 1 }), (weights) => {
      const shares = sharesOf(new Map(weights))
      expect(shares.reduce((total, { share }) => total + share, 0n)).toBe(shares.length === 0 ? 0n : 100_00n)
    }),
  )
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 1500 }), (cents, start, length) => {
      const startsOn = addDays(day('2020-01-01'), start)
      const budgets = yearlyBudgets(usd(cents), { startsOn, endsOn: addDays(startsOn, length) })
      if (budgets.length > 0) expect(budgets.reduce((total, { amount }) => total + amount.minor, 0n)).toBe(cents)
      for (const { startsOn: from, endsOn } of budgets) expect([from < endsOn, daysBetween(from, endsOn) < 366]).toEqual([true, true])
    }),
  )
  fc.assert(fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => { expect(activityOf(a) === activityOf(b)).toBe(a === b); expect(activityOf(a)).toMatch(/^[^/&|?\s]+$/) }))
})
