// Which report is due next, and how late it is.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readContent } from '#app/features/reporting/domain/content'
import { daysLate, dueAgainOn, nextSpan, rungOn, type Span } from '#app/features/reporting/domain/deadline'
import { deliveryRate } from '#app/features/reporting/domain/report'
import { usd } from '#app/kernel/money'
import { addDays, day, daysBetween, type Day } from '#app/kernel/time'

const days = fc.integer({ min: 0, max: 2_500 }).map((count) => addDays(day('2024-01-31'), count))

/** Every span in turn, as if each report were filed. */
function spans(firstSentOn: Day, endsOn: Day): Span[] {
  const filed: Span[] = []
  for (let span = nextSpan({ firstSentOn, endsOn, filed: [] }); span; span = nextSpan({ firstSentOn, endsOn, filed: filed.map(({ kind, to }) => ({ kind, coversTo: to })) })) filed.push(span)
  return filed
}

test('REPORT-1: the spans follow one another from the first sending to the end of the work, a year each while half a year is left; the last is final', () => {
  fc.assert(
    fc.property(days, days, (firstSentOn, endsOn) => {
      const all = spans(firstSentOn, endsOn)
      expect(all[0]!.from).toBe(firstSentOn)
      expect(all.map(({ kind }) => kind)).toEqual([...all.slice(1).map(() => 'INTERIM'), 'FINAL'])
      all.slice(1).forEach((span, i) => expect(span.from).toBe(addDays(all[i]!.to, 1)))
      if (endsOn > firstSentOn) expect(all.at(-1)!.to).toBe(endsOn)
      for (const { from, to, dueOn, kind } of all) {
        expect(daysBetween(to, dueOn)).toBe(60)
        expect(daysBetween(from, to)).toBeLessThan(kind === 'FINAL' ? 552 : 366)
      }
    }),
    { numRuns: 200 },
  )
})

test('REPORT-1: money that comes after the end of the work is reported on within half a year', () => {
  expect(nextSpan({ firstSentOn: day('2026-08-31'), endsOn: day('2026-08-31'), filed: [] })).toEqual({ kind: 'FINAL', from: '2026-08-31', to: '2027-02-27', dueOn: '2027-04-28' })
})

test('REPORT-1: only what the city has still to send is late; what was given back has fourteen days', () => {
  const dueOn = day('2026-03-01')
  expect((['DUE', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'CERTIFIED'] as const).map((status) => daysLate({ status, dueOn }, day('2026-03-03')))).toEqual([2, 2, 0, 2, 0, 0])
  expect(daysLate({ status: 'DUE', dueOn }, dueOn)).toBe(0)
  expect([dueAgainOn(dueOn, day('2026-02-01')), dueAgainOn(dueOn, day('2026-02-20')), dueAgainOn(null, day('2026-02-20'))]).toEqual(['2026-03-01', '2026-03-06', null])
})

test('REPORT-4: of several rungs that were reached the latest applies', () => {
  const dueOn = day('2026-03-31')
  const rungs = ['2026-02-28', '2026-03-01', '2026-03-23', '2026-03-24', '2026-03-31', '2026-04-01', '2026-04-14', '2026-05-30'].map((today) => rungOn(dueOn, day(today)))
  expect(rungs).toEqual([null, -30, -30, -7, -7, 1, 14, 30])
})

test('amounts and people are read as typed, in either language, and refused rather than guessed', () => {
  const read = (typed: Parameters<typeof readContent>[0], comma = false) => readContent(typed, comma)
  expect(read({ spent_STAFF: '1250.50', spent_TRAVEL: '0.00', spent_OTHER: '', people: ' 40 ', women: '18', results: ' much ' })).toEqual({
    ok: true,
    value: { content: { texts: { results: 'much' }, people: 40, women: 18, spent: { STAFF: '125050' } }, spent: usd(1_250_50n) },
  })
  expect(read({ spent_STAFF: '1250,50' }, true)).toMatchObject({ ok: true, value: { spent: usd(1_250_50n) } })
  for (const [typed, code] of [[{ spent_STAFF: '1,250' }, 'UNCLEAR_STAFF'], [{ spent_OTHER: '-5' }, 'UNCLEAR_OTHER'], [{ people: 'many' }, 'PEOPLE_UNCLEAR'], [{ people: '3', women: '1.5' }, 'WOMEN_UNCLEAR'], [{ people: '3', women: '4' }, 'WOMEN_ABOVE_PEOPLE']] as const)
    expect(read(typed)).toMatchObject({ ok: false, failure: { code } })
})

test('the delivery rate may pass 100 % and is none where nothing was sent', () => {
  expect([deliveryRate(450_00n, 400_00n), deliveryRate(0n, 400_00n), deliveryRate(5n, 0n)]).toEqual([1.125, 0, null])
})
