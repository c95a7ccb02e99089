// What a call says, and the minute at which it ends.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkApplicant, checkDetails, checkProgramme, decidePublish, stageOf, type Applicant, type CallDetails } from '#app/features/calls/domain/call'
import { closesAt, instantOf, opensAt, TIME_ZONES } from '#app/features/calls/domain/deadline'
import { readCriteria, readPoints, readTime } from '#app/features/calls/domain/typed'
import { usd } from '#app/kernel/money'
import { addDays, day } from '#app/kernel/time'

const details: CallDetails = {
  titleEn: 'Plans', titleFr: 'Plans', textEn: 'For cities.', textFr: 'Pour des villes.', opensOn: day('2026-03-01'), deadlineOn: day('2026-03-31'), deadlineTime: '23:59', timeZone: 'Europe/Berlin',
  amount: usd(30_000_00n), floor: usd(2_000_00n), ceiling: usd(10_000_00n), membersOnly: true, ldcOnly: false, region: null, talkFrom: 100,
  criteria: [{ nameEn: 'Need', nameFr: 'Besoin', weight: 60 }, { nameEn: 'Plan', nameFr: 'Plan', weight: 40 }],
}
const codeOf = (result: { ok: boolean; failure?: { code: string } }) => (result.ok ? 'ok' : result.failure!.code)

describe('a deadline', () => {
  test('CALL-2: is the end of a minute on the clocks of a place, in summer and in winter', () => {
    const at = (on: string, time: string, zone: (typeof TIME_ZONES)[number]) => closesAt(day(on), time, zone).toISOString()
    expect(at('2026-03-28', '23:59', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z')
    expect(at('2026-03-29', '23:59', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z')
    expect(at('2026-06-30', '12:00', 'Africa/Nairobi')).toBe('2026-06-30T09:01:00.000Z')
    expect(at('2026-06-30', '00:00', 'Pacific/Auckland')).toBe('2026-06-29T12:01:00.000Z')
    expect(at('2026-06-30', '23:59', 'America/Bogota')).toBe('2026-07-01T05:00:00.000Z')
    expect(opensAt(day('2026-01-01'), 'Asia/Kolkata').toISOString()).toBe('2025-12-31T18:30:00.000Z')
  })

  test('CALL-2: of an hour that clocks show twice the later counts, and one that they skip is not lost', () => {
    expect(instantOf(day('2026-10-25'), '02:30', 'Europe/Berlin').toISOString()).toBe('2026-10-25T01:30:00.000Z')
    expect(instantOf(day('2026-03-29'), '02:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z')
  })

  test('CALL-2: the clocks of its zone show what is stated, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 1439 }), fc.constantFrom(...TIME_ZONES), (offset, minute, zone) => {
        const on = addDays(day('2025-01-01'), offset)
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(instantOf(on, time, zone))
        // An hour that is skipped when clocks go forward is the only exception.
        if (shown !== `${on} ${time}`) expect(/ 0[0-3]:/.test(` ${time}`)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('CALL-2: a call is open from the first instant of its first day until its minute has ended', () => {
    const call = { status: 'PUBLISHED', opensAt: opensAt(details.opensOn, 'Europe/Berlin'), closesAt: closesAt(details.deadlineOn, '23:59', 'Europe/Berlin') }
    const at = (instant: string) => stageOf(call, new Date(instant))
    expect([at('2026-02-28T22:59:59.999Z'), at('2026-02-28T23:00:00Z'), at('2026-03-31T21:59:59.999Z'), at('2026-03-31T22:00:00Z')]).toEqual(['UPCOMING', 'OPEN', 'OPEN', 'SCORING'])
    expect(stageOf({ ...call, status: 'CANCELLED' }, new Date('2026-03-05T00:00:00Z'))).toBe('CANCELLED')
  })
})

describe('what a call says', () => {
  test('CALL-1: days, amounts and weights hold together', () => {
    expect(codeOf(checkDetails(details))).toBe('ok')
    expect(codeOf(checkDetails({ ...details, deadlineOn: day('2026-02-28') }))).toBe('DEADLINE_BEFORE_OPENING')
    expect(codeOf(checkDetails({ ...details, floor: usd(10_000_01n) }))).toBe('CEILING_BELOW_FLOOR')
    expect(codeOf(checkDetails({ ...details, ceiling: usd(30_000_01n) }))).toBe('CEILING_ABOVE_AMOUNT')
    expect(codeOf(checkDetails({ ...details, criteria: [] }))).toBe('NO_CRITERIA')
    expect(checkDetails({ ...details, criteria: details.criteria.slice(0, 1) })).toMatchObject({ failure: { code: 'WEIGHTS_NOT_100', sum: 60 } })
  })

  test('CALL-1: the window must be for the programme; area 1 always means least developed countries', () => {
    const window = { priorityArea: 'PA1', programmeId: null }
    expect(checkProgramme(window, { id: 'prg_1', priorityArea: 'PA1', status: 'RUNNING' })).toMatchObject({ value: { needsLdc: true } })
    expect(codeOf(checkProgramme(window, { id: 'prg_1', priorityArea: 'PA2', status: 'RUNNING' }))).toBe('PROGRAMME_NOT_OF_WINDOW')
    expect(checkProgramme({ priorityArea: null, programmeId: null }, { id: 'prg_1', priorityArea: 'PA2', status: 'PLANNED' })).toMatchObject({ value: { needsLdc: false } })
    expect(codeOf(checkProgramme(window, { id: 'prg_1', priorityArea: 'PA1', status: 'COMPLETED' }))).toBe('PROGRAMME_CLOSED')
  })

  test('CALL-1: it offers no more than the window holds beside what is offered already, to the cent', () => {
    const call = { status: 'DRAFT', opensAt: new Date('2026-03-01T00:00:00Z'), closesAt: new Date('2026-04-01T00:00:00Z'), amount: usd(30_000_00n) }
    const now = new Date('2026-02-01T00:00:00Z')
    expect(codeOf(decidePublish(call, { holds: usd(50_000_00n), offered: usd(20_000_00n) }, now))).toBe('ok')
    expect(decidePublish(call, { holds: usd(50_000_00n), offered: usd(20_000_01n) }, now)).toMatchObject({ failure: { code: 'MORE_THAN_WINDOW_HOLDS', left: usd(29_999_99n) } })
    expect(decidePublish(call, { holds: usd(5n), offered: usd(9n) }, now)).toMatchObject({ failure: { left: usd(0n) } })
    expect(codeOf(decidePublish(call, { holds: usd(50_000_00n), offered: usd(0n) }, new Date('2026-04-01T00:00:00Z')))).toBe('DEADLINE_OVER')
  })

  test('CALL-3: a city is judged by what holds on the day', () => {
    const city: Applicant = { name: 'Gulu', country: 'UG', region: 'Africa', memberSince: day('2022-01-01'), memberUntil: null, inAfrica: true, inLdc: true, inLic: true }
    const asks = { membersOnly: true, ldcOnly: true, region: 'Africa' as const }
    const on = day('2026-03-01')
    expect(codeOf(checkApplicant(asks, city, on))).toBe('ok')
    expect(codeOf(checkApplicant(asks, city, day('2021-12-31')))).toBe('NOT_A_MEMBER')
    expect(checkApplicant(asks, { ...city, inLdc: false }, on)).toMatchObject({ failure: { code: 'NOT_AN_LDC', country: 'UG', day: on } })
    expect(codeOf(checkApplicant(asks, { ...city, region: 'Asia' }, on))).toBe('OTHER_REGION')
    expect(codeOf(checkApplicant({ membersOnly: false, ldcOnly: false, region: null }, { ...city, memberSince: null, inLdc: false, region: null }, on))).toBe('ok')
  })
})

test('what is typed is understood or refused, never guessed', () => {
  expect(readCriteria({ criterionEn2: ' Need ', criterionFr2: 'Besoin', weight2: '100' })).toEqual({ ok: true, value: [{ nameEn: 'Need', nameFr: 'Besoin', weight: 100 }] })
  for (const weight of ['', '0', '12.5', '-3', 'ten']) expect(codeOf(readCriteria({ criterionEn1: 'Need', criterionFr1: 'Besoin', weight1: weight }))).toBe('CRITERION_INCOMPLETE')
  expect(['1', '1.5', '1,05', '5.00'].map((typed) => readPoints(typed))).toEqual([100, 150, 105, 500].map((value) => ({ ok: true, value })))
  expect(['0', '5.01', '1.005', 'one', ''].map((typed) => codeOf(readPoints(typed)))).toEqual(Array(5).fill('TALK_FROM_FAULT'))
  expect(['23:59', '9:05', '18h30'].map((typed) => readTime(typed))).toEqual(['23:59', '09:05', '18:30'].map((value) => ({ ok: true, value })))
  expect(['24:00', '9:5', 'noon'].map((typed) => codeOf(readTime(typed)))).toEqual(Array(3).fill('TIME_FAULT'))
})
