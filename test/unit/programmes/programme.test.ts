import { expect, test } from 'vitest'
import { decideAdvance, decideDetails, decideEdit, PROGRAMME_KINDS, PROGRAMME_STATUSES, readBudget, usualAreaOf } from '#app/features/programmes/domain'
import { PROGRAMME_AREAS } from '#app/features/priorities/domain'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'

test('PROGRAMME-1: of all pairs of states only the steps of its life are taken', () => {
  const steps = PROGRAMME_STATUSES.flatMap((from) => PROGRAMME_STATUSES.filter((to) => decideAdvance(from, to).ok).map((to) => `${from}-${to}`))
  expect(steps).toEqual(['IDEA-PLANNED', 'IDEA-CANCELLED', 'PLANNED-RUNNING', 'PLANNED-CANCELLED', 'RUNNING-COMPLETED', 'RUNNING-CANCELLED'])
})

test('PROGRAMME-2: the area stays once money is behind it', () => {
  const before = { status: 'RUNNING' as const, priorityArea: 'PA1', hasMoney: true }
  expect(decideEdit(before, 'PA2')).toEqual({ ok: false, failure: { code: 'AREA_IN_USE' } })
  expect(decideEdit(before, 'PA1').ok).toBe(true)
  expect(decideEdit({ ...before, hasMoney: false }, 'PA2').ok).toBe(true)
  expect(decideEdit({ ...before, status: 'CANCELLED' }, 'PA1')).toMatchObject({ ok: false, failure: { code: 'PROGRAMME_OVER' } })
})

test('each kind has a usual area of its own', () => {
  expect(PROGRAMME_KINDS.map(usualAreaOf)).toEqual([...PROGRAMME_AREAS])
})

test('details: a programme of plain PA3, an unknown cluster and an end before the start are refused', () => {
  const details = { priorityArea: 'PA2', startsOn: day('2026-01-01'), endsOn: day('2026-12-31'), clusters: ['2021-esd'] }
  expect(decideDetails(details, ['2021-esd'])).toEqual({ ok: true, value: 'PA2' })
  expect(decideDetails({ ...details, priorityArea: 'PA3' }, ['2021-esd'])).toMatchObject({ ok: false, failure: { code: 'UNKNOWN_AREA' } })
  expect(decideDetails({ ...details, endsOn: day('2025-12-31') }, ['2021-esd'])).toMatchObject({ ok: false, failure: { code: 'ENDS_BEFORE_START' } })
  expect(decideDetails(details, [])).toEqual({ ok: false, failure: { code: 'UNKNOWN_CLUSTER', cluster: '2021-esd' } })
})

test('no budget typed is none known', () => {
  expect(readBudget(' ', false)).toEqual({ ok: true, value: usd(0n) })
  expect(readBudget('80000,50', true)).toEqual({ ok: true, value: usd(80_000_50n) })
  expect(readBudget('80,000', false)).toMatchObject({ ok: false, failure: { code: 'AMOUNT_THOUSANDS_MARK' } })
})
