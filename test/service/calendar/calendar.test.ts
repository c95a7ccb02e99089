// What is announced, and how another program reads it.
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { byMonth, type CalendarEvent } from '#app/features/calendar/domain/event'
import { listCalendar, type CalendarFilter } from '#app/features/calendar/server/calendar.queries.server'
import { acceptOffer, assessOffer, scheduleOffer, withdrawOffer } from '#app/features/in-kind/server/move-offer.command.server'
import { recordOffer } from '#app/features/in-kind/server/offer-in-kind.command.server'
import { advanceProgramme } from '#app/features/programmes/server/advance-programme.command.server'
import { createProgramme } from '#app/features/programmes/server/create-programme.command.server'
import type { Recognition } from '#app/features/donors/domain/donor'
import { money, usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { writeCalendar } from '#app/platform/calendar'
import { moneyWorld, must } from '../core/world'

const YEAR: CalendarFilter = { from: day('2026-01-01'), to: day('2026-12-31'), kind: undefined, cluster: undefined }

async function world() {
  const w = await moneyWorld()
  const visitor = w.as({ kind: 'public' })
  const host = async (recognition: Recognition) => {
    const { offer } = must(await recordOffer(w.officer, { donor: w.donors[0], recognition, kind: 'VENUE', area: 'PA3-EVENT', description: 'The town hall', quantity: '3', unit: 'days', unitValue: '100', value: money(300_00n, 'EUR'), basis: 'PUBLISHED_PRICE', availableFrom: day('2026-05-01'), availableUntil: day('2026-05-31'), place: 'Aurora Bay', capacity: 200 }))
    must(await assessOffer(w.officer, { offer }))
    return offer
  }
  const accept = async (offer: Awaited<ReturnType<typeof host>>) => must(await acceptOffer(w.officer, { offer, note: 'A good hall.', origin: 'http://localhost:3000' }))
  return { ...w, visitor, host, accept, list: (filter: Partial<CalendarFilter> = {}) => listCalendar(visitor, { ...YEAR, ...filter }) }
}

test('CALENDAR-2: an event appears once announced, a hosting once accepted, and no host who chose not to be named', async () => {
  const w = await world()
  const { programme } = must(await createProgramme(w.officer, { title: { en: 'Forum', fr: 'Forum (fr)' }, kind: 'EVENT', priorityArea: 'PA3-EVENT', clusters: ['2021-esd'], startsOn: day('2025-12-30'), endsOn: day('2026-01-03'), budget: usd(0n) }))
  const [named, hidden] = [await w.host('NAME'), await w.host('ANONYMOUS')]
  expect(await w.list()).toEqual([])
  must(await advanceProgramme(w.officer, { programme, to: 'PLANNED' }))
  await w.accept(named)
  await w.accept(hidden)
  const events = await w.list()
  expect(events.map(({ kind, title, host, place, startsOn, endsOn }) => [kind, title, host, place, startsOn, endsOn])).toEqual([
    ['EVENT', 'Forum', null, null, '2025-12-30', '2026-01-03'],
    ...events.slice(1).map((event) => (event.host ? ['HOSTING', 'Venue in Aurora Bay', (event.host), 'Aurora Bay', '2026-05-01', '2026-05-31'] : ['HOSTING', 'Venue of a partner', null, null, '2026-05-01', '2026-05-31'])),
  ])
  expect(events.filter(({ host }) => host !== null)).toHaveLength(1)
  expect((await w.list({ kind: 'EVENT' })).length).toBe(1)
  expect((await w.list({ cluster: '2021-esd' })).map(({ title }) => title)).toEqual(['Forum'])
  expect((await w.list({ from: day('2027-01-01'), to: day('2027-12-31') }))).toEqual([])
  expect(byMonth(events, 2026).map(({ month, events: of }) => [month, of.length])).toEqual([[1, 1], [5, 2]])
})

test('CALENDAR-1: a change keeps the identifier and raises the sequence; what is withdrawn stays as cancelled', async () => {
  const w = await world()
  const offer = await w.host('NAME')
  await w.accept(offer)
  const [accepted] = await w.list()
  must(await scheduleOffer(w.officer, { offer, from: day('2026-05-04'), until: day('2026-05-06'), place: 'Harbour hall' }))
  const [scheduled] = await w.list()
  must(await withdrawOffer(w.officer, { offer, reason: 'The hall is under repair.' }))
  const [cancelled] = await w.list()
  expect(new Set([accepted!.uid, scheduled!.uid, cancelled!.uid]).size).toBe(1)
  expect(scheduled!.sequence).toBeGreaterThan(accepted!.sequence)
  expect(cancelled!.sequence).toBeGreaterThan(scheduled!.sequence)
  const [unscheduled, neverAccepted] = [await w.host('NAME'), await w.host('NAME')]
  await w.accept(unscheduled)
  for (const each of [unscheduled, neverAccepted]) must(await withdrawOffer(w.officer, { offer: each, reason: 'No longer there.' }))
  expect((await w.list()).map(({ uid, isCancelled }) => [uid, isCancelled]).sort()).toEqual([[cancelled!.uid, true], [`in-kind-${unscheduled}`, true]].sort())
  expect([scheduled!.startsOn, scheduled!.endsOn, scheduled!.place, cancelled!.isCancelled]).toEqual(['2026-05-04', '2026-05-06', 'Harbour hall', true])
})

test('another program reads the feed: the same days, every sign of a title, lines of at most 75 octets that end as they must', () => {
  const title = 'Forum; of cities, \\ "learning" 学习型城市大会 መድረክ and a title that is longer than one line of the file may be'
  const event: CalendarEvent = { uid: 'programme-x', kind: 'EVENT', title, host: null, place: 'Yeonsu, Incheon', startsOn: day('2026-10-24'), endsOn: day('2026-10-26'), isCancelled: true, programme: null, clusters: [], sequence: 3, changedAt: new Date('2026-03-01T10:00:00Z') }
  const feed = writeCalendar('Learning cities', 'https://fund.example/calendar.ics', [{ ...event, url: 'https://fund.example/en/calendar' }])
  expect(feed.split('\r\n').every((line) => !line.includes('\n') && Buffer.byteLength(line) <= 75)).toBe(true)
  const calendar = new ICAL.Component(ICAL.parse(feed) as never)
  const [read] = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  expect([read!.uid, read!.summary, read!.location, read!.sequence]).toEqual(['programme-x', title, 'Yeonsu, Incheon', 3])
  // The end is the day after the last.
  expect([read!.startDate.isDate, read!.startDate.toString(), read!.endDate.toString()]).toEqual([true, '2026-10-24', '2026-10-27'])
  expect(read!.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(String(calendar.getFirstPropertyValue('prodid'))).toContain('Learning Cities Fund')
})
