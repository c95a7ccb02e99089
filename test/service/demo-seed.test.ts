// The demonstration is the longest tale that the commands tell together: whatever must hold of the product's data must hold of it.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RECEIVED_STATUSES } from '#app/features/payments/domain/payment'
import { instalmentView, type InstalmentFacts } from '#app/features/pledges/domain/payment-view'
import { getFundBar, getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { getPublicFund } from '#app/features/transparency/server/public-fund.queries.server'
import { KINDS } from '#app/features/donors/domain/donor'
import { minorUnits, type Currency, type Money } from '#app/kernel/money'
import { idsFrom, repeatableBytes } from '#app/kernel/identity'
import { clockAt, day, type Day } from '#app/kernel/time'
import { verifyAuditChain } from '#app/platform/audit'
import type { Context } from '#app/platform/context'
import { openDatabase, type Database } from '#app/platform/db'
import { openTestDatabase } from '#test/support/database'
import { DEMO_SETTLEMENT_RATES } from '../../prisma/seed/demo/rates.ts'
import { seedDemo } from '../../prisma/seed/demo/index.ts'
import { loadChecks } from '../../scripts/checks.ts'

const TODAY = day('2026-11-24')

type Told = { file: string; database: Database; end(): Promise<void> }

async function tell(): Promise<Told> {
  const { file, close } = await openTestDatabase()
  await seedDemo(file)
  const database = await openDatabase(file)
  return {
    file,
    database,
    async end() {
      await database.close()
      await close()
    },
  }
}

let told: Told
let context: Context

beforeAll(async () => {
  told = await tell()
  context = { actor: { kind: 'system', name: 'test' }, database: told.database, transaction: null, clock: clockAt(() => new Date(`${TODAY}T09:00:00Z`)), ids: idsFrom(repeatableBytes(3)), language: 'en', requestId: 'test' }
})
afterAll(() => told.end())

const db = () => told.database.read
const shareOf = (part: Money, whole: Money) => Number((part.minor * 10_000n) / whole.minor) / 100
const within = (value: number, low: number, high: number) => {
  expect(value).toBeGreaterThanOrEqual(low)
  expect(value).toBeLessThanOrEqual(high)
}

test('every standing check finds nothing in the demonstration', async () => {
  const checks = await loadChecks()
  expect(checks.length).toBeGreaterThan(10)
  for (const check of checks) expect({ check: check.name, faults: await check.run(context) }).toEqual({ check: check.name, faults: [] })
})

test('the audit trail of the demonstration is an unbroken chain in order of time', async () => {
  const { rows, broken } = await verifyAuditChain(db())
  expect(broken).toBeNull()
  expect(rows).toBeGreaterThan(1000)
  const events = await db().auditEvent.findMany({ orderBy: { sequence: 'asc' }, select: { at: true } })
  expect(events.every((event, i) => i === 0 || event.at >= events[i - 1]!.at)).toBe(true)
  expect(events.at(-1)!.at < new Date(`${TODAY}T00:00:00Z`)).toBe(true)
})

test('donors of every type and subtype, with every recognition, under addresses that nobody has', async () => {
  const donors = await db().donor.findMany({ include: { contacts: true } })
  expect(donors.length).toBeGreaterThanOrEqual(25)
  expect(new Set(donors.map((d) => (d.subtype ? `${d.type}:${d.subtype}` : d.type)))).toEqual(new Set(KINDS))
  expect(donors.filter((d) => d.recognition === 'TYPE_ONLY').length).toBeGreaterThanOrEqual(1)
  const anonymous = (type: string) => donors.filter((d) => d.type === type && d.recognition === 'ANONYMOUS').length
  expect([anonymous('PRIVATE'), anonymous('CIVIL_SOCIETY')]).toEqual([3, 1])
  const addresses = [...donors.flatMap((d) => d.contacts.map((c) => c.email)), ...(await db().person.findMany()).map((p) => p.email), ...(await db().mail.findMany({ select: { toEmail: true } })).map((m) => m.toEmail)]
  expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([])
})

test('no real member city stands as a donor', async () => {
  const donors = await db().donor.findMany({ where: { type: 'MEMBER_CITY' } })
  const cities = new Set((await db().city.findMany()).map((city) => city.nameKey))
  expect(donors.filter((donor) => donor.cityId || cities.has(donor.nameKey.replace(/^(city of|ville de|ciudad de) /, '')))).toEqual([])
})

test('forty pledges and sixty payments received, in currencies without, with two and with three decimals', async () => {
  expect(await db().pledge.count()).toBeGreaterThanOrEqual(40)
  const received = await db().payment.findMany({ where: { status: { in: [...RECEIVED_STATUSES] } } })
  expect(received.length).toBeGreaterThanOrEqual(60)
  const currencies = [...new Set(received.map((p) => p.currency as Currency))]
  expect(currencies.length).toBeGreaterThanOrEqual(5)
  expect(new Set(currencies.map(minorUnits))).toEqual(new Set([0, 2, 3]))
  expect(received.filter((p) => p.receiptId === null)).toEqual([])
  expect(received.some((p) => p.payerId && p.payerId !== p.donorId)).toBe(true)
  expect(new Set(received.map((p) => p.method))).toEqual(new Set(['CARD', 'BANK_TRANSFER']))
})

test('each receipt is issued on the day of its payment, each rate recorded on the day from which it is in force', async () => {
  const receipts = new Map((await db().document.findMany({ where: { kind: 'RECEIPT' }, select: { id: true, issuedAt: true } })).map((d) => [d.id, d.issuedAt.toISOString().slice(0, 10)]))
  const payments = await db().payment.findMany({ where: { receiptId: { not: null } } })
  expect(payments.filter((p) => receipts.get(p.receiptId!) !== p.receivedOn)).toEqual([])
  const recorded = await db().exchangeRate.findMany()
  expect(recorded.filter((rate) => rate.sequence > 1)).toMatchObject([{ currency: 'EUR', reason: 'The bulletin of September was reissued' }])
  const rates = recorded.filter((rate) => rate.sequence === 1)
  expect(rates.filter((rate) => rate.recordedAt.toISOString().slice(0, 10) !== rate.effectiveOn)).toEqual([])
  const currencies = new Set(rates.map((rate) => rate.currency))
  expect(rates).toHaveLength(currencies.size * 36)
  expect(new Set(Object.keys(DEMO_SETTLEMENT_RATES))).toEqual(currencies)
})

test('programmes of every area and way of giving, cities of many countries, clusters of both generations', async () => {
  const programmes = await db().programme.findMany()
  expect(programmes.length).toBeGreaterThanOrEqual(12)
  expect(new Set(programmes.map((p) => p.priorityArea))).toEqual(new Set(['PA1', 'PA2', 'PA3-EVENT', 'PA3-PUBLICATION', 'PA3-DATABASE', 'PA3-STAFF']))
  expect(new Set(programmes.map((p) => p.kind)).size).toBe(6)
  expect(programmes.filter((p) => p.status === 'RUNNING' && p.startsOn > TODAY)).toEqual([])
  const cities = await db().city.findMany()
  expect(cities.length).toBeGreaterThanOrEqual(30)
  expect(new Set(cities.map((city) => city.country)).size).toBeGreaterThanOrEqual(20)
  expect(cities.filter((city) => city.memberSince === null).length).toBeGreaterThanOrEqual(2)
  const generations = await db().clusterMembership.findMany({ select: { of: { select: { generation: true } } } })
  expect(new Set(generations.map((row) => row.of.generation))).toEqual(new Set([2019, 2021]))
})

test('2024-2025 is closed and carries over; 2026-2027 is open and well under way', async () => {
  const periods = await db().fundPeriod.findMany({ select: { code: true, state: true } })
  expect(periods.find((p) => p.code === '2024-2025')?.state).toBe('CLOSED')
  expect(periods.find((p) => p.code === '2026-2027')?.state).toBe('OPEN')
  const bar = await getFundBar(context, { period: '2026-2027', asOf: TODAY })
  within(shareOf(bar.received, bar.target), 55, 65)
  within(shareOf(bar.committed, bar.target), 10, 15)
  within(shareOf(bar.pledged, bar.target), 8, 12)
  const position = await getFundPosition(context, { period: '2026-2027', asOf: TODAY })
  expect(position.openingBalance.minor > 0n).toBe(true)
  expect(position.allocatedToAfrica.minor * 2n >= position.allocated.minor).toBe(true)
})

test('TRANSPARENCY-2: three anonymous donors among many show their type; one among two is hidden with the next smallest', async () => {
  const now = await getPublicFund(context, { period: '2026-2027', asOf: TODAY })
  expect(now.others).toBeNull()
  expect(now.byType.find((part) => part.type === 'PRIVATE')!.amount.minor > 0n).toBe(true)
  const before = await getPublicFund(context, { period: '2024-2025', asOf: day('2025-12-31') })
  expect(before.others).not.toBeNull()
  expect(before.byType.map((part) => part.type)).not.toContain('CIVIL_SOCIETY')
})

test('something waits for everybody', async () => {
  const [wire] = await db().payment.findMany({ where: { status: 'EXPECTED' } })
  const officers = (await db().roleGrant.findMany({ where: { role: 'finance-officer' } })).map((grant) => grant.personId)
  expect(officers).toHaveLength(3)
  expect(officers).toContain(wire!.recordedBy)
  expect(wire!.confirmedBy).toBeNull()

  expect(await db().allocation.count({ where: { status: 'PROPOSED' } })).toBe(1)
  expect(await db().allocationLine.count({ where: { status: 'AWAITING_CITY' } })).toBeGreaterThanOrEqual(1)
  const count = (status: string) => db().disbursement.count({ where: { status, line: { cityId: { not: null } } } })
  expect(await count('SENT')).toBeGreaterThanOrEqual(1)
  expect(await count('CONFIRMED')).toBeGreaterThanOrEqual(3)
  expect(await db().refund.count()).toBe(1)
  expect(await db().job.count({ where: { state: { not: 'DONE' } } })).toBe(0)

  const instalments = await db().instalment.findMany({ where: { pledge: { status: 'CONFIRMED' } } })
  const views = instalments.map((row) => instalmentView({ ...row, dueOn: row.dueOn as Day, status: row.status as InstalmentFacts['status'] }, TODAY))
  expect(views.filter((view) => view === 'OVERDUE').length).toBeGreaterThanOrEqual(2)
  expect(views.filter((view) => view === 'DUE_SOON').length).toBeGreaterThanOrEqual(1)
})

test('earmarked windows of every kind hold money and have awards', async () => {
  const windows = await db().window.findMany({ where: { pledgeId: { not: null } }, include: { allocations: true, payments: { where: { entryId: { not: null } } } } })
  const areas = (some: typeof windows) => new Set(some.map((window) => window.priorityArea))
  expect(areas(windows.filter((window) => window.payments.length > 0))).toEqual(new Set(['PA1', 'PA2', 'PA3', 'PA3-EVENT', 'PA3-DATABASE', 'PA3-STAFF']))
  expect(areas(windows.filter((window) => window.allocations.length > 0)).size).toBeGreaterThanOrEqual(6)
})

test('each step has its own actor: only the worker, the card processor and the installation act by themselves', async () => {
  const systems = await db().auditEvent.findMany({ where: { actorKind: 'system' }, distinct: ['actorName'], select: { actorName: true } })
  expect(systems.map((event) => event.actorName).sort()).toEqual(['card processor', 'installation', 'worker'])
})

test('told twice it is the same, and a database that has people is left alone', { timeout: 240_000 }, async () => {
  const fingerprint = async (database: Database) => {
    const rows = await database.read.auditEvent.findMany({ orderBy: { sequence: 'asc' }, select: { hash: true } })
    return createHash('sha256').update(rows.map((row) => row.hash).join()).digest('hex')
  }
  const first = await fingerprint(told.database)
  await seedDemo(told.file)
  expect(await fingerprint(told.database)).toBe(first)
  const again = await tell()
  try {
    expect(await fingerprint(again.database)).toBe(first)
  } finally {
    await again.end()
  }
})
