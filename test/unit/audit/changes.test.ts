// What an event changed, as people read it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesOf } from '#app/features/audit/domain/changes'
import { historyOf, pageOf, subjectParts } from '#app/features/audit/domain/subject'
import { toJson } from '#app/platform/audit'
import { money, usd } from '#app/kernel/money'

const text = (value: string) => ({ kind: 'text', text: value })

test('amounts, days and lists are read as such, and only what differs is a change', () => {
  const before = { status: 'SUBMITTED', amount: usd(5_00n), currency: 'EUR', feeMinor: 100n, on: '2026-01-31', cities: ['A', 'B'] }
  expect(changesOf(toJson(before), toJson({ ...before, status: 'CONFIRMED', feeMinor: 250n, on: '2026-02-01' }))).toEqual([
    { field: 'status', before: text('SUBMITTED'), after: text('CONFIRMED') },
    { field: 'feeMinor', before: { kind: 'money', amount: money(100n, 'EUR') }, after: { kind: 'money', amount: money(250n, 'EUR') } },
    { field: 'on', before: { kind: 'day', day: '2026-01-31' }, after: { kind: 'day', day: '2026-02-01' } },
  ])
  expect(changesOf(null, toJson({ amount: money(100n, 'JPY'), usdMinor: 64n, note: null, lines: [{ dueOn: '2026-03-31', amount: usd(1n) }], cities: ['A', 'B'], demo: true }))).toEqual([
    { field: 'amount', before: null, after: { kind: 'money', amount: money(100n, 'JPY') } },
    { field: 'usdMinor', before: null, after: { kind: 'money', amount: usd(64n) } },
    { field: 'lines[1].dueOn', before: null, after: { kind: 'day', day: '2026-03-31' } },
    { field: 'lines[1].amount', before: null, after: { kind: 'money', amount: usd(1n) } },
    { field: 'cities', before: null, after: text('A, B') },
    { field: 'demo', before: null, after: { kind: 'yes-no', yes: true } },
  ])
  expect(changesOf(toJson({ role: 'approver' }), 'null')).toEqual([
    { field: 'role', before: text('approver'), after: null },
    { field: 'value', before: null, after: { kind: 'none' } },
  ])
})

test('whatever was written can be read, and nothing that did not change is shown', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      for (const change of changesOf(JSON.stringify(before), JSON.stringify(after))) expect(change.before ?? change.after).not.toBeNull()
      expect(changesOf(JSON.stringify(before), JSON.stringify(before))).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('a thing with a page is linked, and a page knows its thing’s history', () => {
  expect(subjectParts('payment:pay_x')).toEqual({ kind: 'payment', id: 'pay_x' })
  expect([pageOf('payment', 'pay_x'), pageOf('city', 'cty_x'), pageOf('rate', 'rat_x')]).toEqual(['/secretariat/payments/pay_x', '/secretariat/cities/cty_x', null])
  expect([historyOf('/secretariat/payments/PY-2026-0001/confirm'), historyOf('/secretariat/people/prs_x'), historyOf('/secretariat/payments/record'), historyOf('/secretariat/ledger/entries')]).toEqual([
    '/secretariat/audit?object=PY-2026-0001', '/secretariat/audit?object=person%3Aprs_x', null, null,
  ])
})
