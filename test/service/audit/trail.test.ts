// The trail as an auditor reads it: by person, object, day and name of what was done.
import { expect, test } from 'vitest'
import { listAuditEvents, listAuditNames, type AuditFilter } from '#app/features/audit/server/audit.queries.server'
import { Forbidden } from '#app/kernel/access'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { person } from '#test/support/context'
import { moneyWorld } from '../core/world'

async function trail() {
  const w = await moneyWorld()
  const auditor = w.as(person('Paul', { role: 'auditor' }))
  const names = async (filter: AuditFilter) => (await listAuditEvents(auditor, filter)).events.map((event) => event.name)
  return { ...w, auditor, names }
}

test('AUDIT-2: an event is found by its object, however it is named, by its person, its day and its name', async () => {
  const w = await trail()
  w.setNow('2026-02-01T08:00:00Z')
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(5_000_00n) })
  w.setNow('2026-02-10T08:00:00Z')
  const payment = await w.received(pledge.ref, usd(5_000_00n))
  const { ref } = await w.system.database.read.payment.findUniqueOrThrow({ where: { id: payment } })
  const history = ['payment.received', 'payment.recorded']
  for (const object of [ref, ref.toLowerCase(), payment, `payment:${payment}`]) expect(await w.names({ object })).toEqual(expect.arrayContaining(history))
  const [latest] = (await listAuditEvents(w.auditor, { object: ref, name: 'payment.received' })).events
  expect(latest).toMatchObject({ object: { kind: 'payment', label: ref }, actor: { kind: 'person', name: 'Grace', person: 'prs_grace' } })
  expect(latest!.changes.map((change) => change.field)).toContain('status')

  expect(new Set(await w.names({ person: 'grace' }))).toEqual(new Set(['payment.received']))
  expect(await w.names({ person: 'prs_grace' })).toContain('payment.received')
  expect(await w.names({ person: 'nobody at all' })).toEqual([])
  expect(await w.names({ from: day('2026-02-01'), to: day('2026-02-01') })).toEqual(['pledge.confirmed', 'pledge.created'])
  expect(await w.names({ object: 'PL-1999-0001' })).toEqual([])
  expect(await listAuditNames(w.auditor)).toEqual(expect.arrayContaining(['donor.created', 'payment.received']))
})

test('AUDIT-2: pages follow one another without gap or repetition while events are added', async () => {
  const w = await trail()
  for (let i = 0; i < 45; i++) await w.promise({ donor: w.donors[0], amount: usd(100n) })
  const all = await w.system.database.read.auditEvent.count()
  const seen: number[] = []
  for (let before: number | undefined; ; ) {
    const { events, next } = await listAuditEvents(w.auditor, { before })
    seen.push(...events.map((event) => event.sequence))
    if (next === null) break
    before = next
    await w.promise({ donor: w.donors[0], amount: usd(100n) })
  }
  expect(seen).toEqual(Array.from({ length: all }, (_, i) => all - i))
})

test('AUDIT-3: an administrator and an auditor read the trail, nobody else', async () => {
  const w = await trail()
  expect((await listAuditEvents(w.admin, {})).events.length).toBeGreaterThan(0)
  for (const who of [w.officer, w.finance, w.head, w.as({ kind: 'public' })]) {
    await expect(listAuditEvents(who, {})).rejects.toThrow(Forbidden)
    await expect(listAuditNames(who)).rejects.toThrow(Forbidden)
  }
})
