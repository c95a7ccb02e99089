// Reviews with their end, and who gave when.
import { expect, test } from 'vitest'
import { expiryOn } from '#app/features/donors/domain/due-diligence'
import { countExpiring, GIVING, listDonors, listReviews } from '#app/features/donors/server/donors.queries.server'
import { mergeDonors } from '#app/features/donors/server/merge-donors.command.server'
import { reviewDonor } from '#app/features/donors/server/review-donor.command.server'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { moneyWorld, must } from '../core/world'

test('DONOR-2: every review is told with who, when, verdict, end and note; a clearance that ends within ninety days is listed, the first to end on top', async () => {
  const w = await moneyWorld()
  const clear = async (donor: (typeof w.donors)[number], until: string) => {
    must(await reviewDonor(w.officer, { donor, to: 'UNDER_REVIEW', expiresOn: null, note: 'papers asked' }))
    must(await reviewDonor(w.head, { donor, to: 'CLEARED', expiresOn: day(until), note: 'papers read' }))
  }
  await clear(w.donors[0], '2026-04-05')
  await clear(w.donors[1], '2026-04-06')
  await clear(w.donors[2], '2026-02-01')
  expect((await listReviews(w.officer, w.donors[0])).map(({ verdict, by, expiresOn, note }) => [verdict, by, expiresOn, note])).toEqual([['CLEARED', 'Jonas', '2026-04-05', 'papers read'], ['UNDER_REVIEW', 'Amina', null, 'papers asked']])
  const expiring = async () => (await listDonors(w.officer, { dueDiligence: 'EXPIRING' }, { sort: 'expiry' })).donors.map((donor) => donor.dueDiligenceExpiresOn)
  expect([await expiring(), await countExpiring(w.officer)]).toEqual([['2026-02-01', '2026-04-05'], 2])
  w.setNow('2026-02-02T08:00:00Z')
  expect(await expiring()).toEqual(['2026-02-01', '2026-04-05', '2026-04-06'])
  const on = (expiresOn: string, today: string) => expiryOn({ dueDiligence: 'CLEARED', expiresOn: day(expiresOn) }, day(today))
  expect([on('2026-04-05', '2026-01-05'), on('2026-04-06', '2026-01-05'), on('2026-02-01', '2026-02-01'), on('2026-02-01', '2026-02-02')]).toEqual(['SOON', null, 'SOON', 'ENDED'])
})

test('donors are found by what they gave in one period and in the next, under any of their names', async () => {
  const w = await moneyWorld()
  const give = async (donor: (typeof w.donors)[number], on: string) => {
    w.setNow(`${on}T08:00:00Z`)
    await w.received((await w.promise({ donor, amount: usd(100_00n) })).ref, usd(100_00n))
  }
  const [one, two, three] = w.donors
  await give(one, '2026-02-01')
  await give(two, '2026-02-01')
  await give(two, '2026-06-01')
  const [before, now] = [{ startsOn: day('2026-01-01'), endsOn: day('2026-03-31') }, { startsOn: day('2026-04-01'), endsOn: day('2026-12-31') }]
  const found = async () => Object.fromEntries(await Promise.all(GIVING.map(async (which) => [which, (await listDonors(w.officer, { gave: { which, before, now } })).donors.map((donor) => donor.name)])))
  expect(await found()).toEqual({ LAPSED: ['Aurora Foundation'], AGAIN: ['Borealis Trust'], FIRST: [], NEITHER: ['Cirrus Fund'] })
  await give(three, '2026-06-02')
  must(await mergeDonors(w.head, { alias: three, survivor: one }))
  expect(await found()).toEqual({ LAPSED: [], AGAIN: ['Aurora Foundation', 'Borealis Trust'], FIRST: [], NEITHER: [] })
  expect((await listDonors(w.officer, { gave: { which: 'LAPSED', before: null, now } })).donors).toEqual([])
})
