// What is needed beside what is offered.
import { expect, test } from 'vitest'
import { endNeed, linkOffer, recordNeed, type NewNeed } from '#app/features/in-kind/server/needs.command.server'
import { listNeeds } from '#app/features/in-kind/server/needs.queries.server'
import { declineOffer } from '#app/features/in-kind/server/move-offer.command.server'
import { recordOffer, type DonorsOffer } from '#app/features/in-kind/server/offer-in-kind.command.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { Forbidden, NotFound } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { moneyWorld, must } from '../core/world'

const ORIGIN = 'http://localhost:3000'

async function needed() {
  const w = await moneyWorld()
  const need: NewNeed = { city: w.cities[0], programme: null, kind: 'EXPERTISE', area: 'PA1', description: 'A trainer for ten days', quantity: '10', unit: 'days', from: day('2026-06-01'), until: day('2026-06-30') }
  const offer = async (more: Partial<DonorsOffer> = {}) =>
    must(await recordOffer(w.officer, { donor: w.donors[0], recognition: 'NAME', kind: 'EXPERTISE', area: 'PA1', description: 'Trainers', quantity: '20', unit: 'days', unitValue: '400', value: usd(8_000_00n), basis: 'DONOR_COST', availableFrom: null, availableUntil: null, place: null, capacity: null, ...more }))
  const board = async () => (await listNeeds(w.finance, {})).needs.map(({ ref, status, linked, candidates }) => ({ ref, status, linked: linked.map((row) => row.ref), candidates: candidates.map((row) => row.ref) }))
  return { ...w, need, offer, board }
}

test('NEED-2: beside a need stand the offers of its kind and area that are there in its days; one of them serves it, and no other need', async () => {
  const w = await needed()
  const { ref } = must(await recordNeed(w.officer, w.need))
  must(await invitePerson(w.system, { name: 'Fatou', email: 'fatou@teranga.example', language: 'fr', role: 'city-focal-point', city: w.cities[0] }))
  const always = await w.offer()
  const overlapping = await w.offer({ availableFrom: day('2026-06-30'), availableUntil: day('2026-07-31') })
  const late = await w.offer({ availableFrom: day('2026-07-01') })
  const early = await w.offer({ availableUntil: day('2026-05-31') })
  const other = await w.offer({ area: 'PA2' })
  const declined = await w.offer()
  must(await declineOffer(w.officer, { offer: declined.offer, reason: 'no', origin: ORIGIN }))
  expect(await w.board()).toEqual([{ ref, status: 'OPEN', linked: [], candidates: [always.ref, overlapping.ref] }])
  for (const { offer } of [late, early, other, declined]) expect(await linkOffer(w.officer, { need: ref, offer, origin: ORIGIN })).toMatchObject({ failure: { code: 'NO_MATCH' } })

  must(await linkOffer(w.officer, { need: ref, offer: always.offer, origin: ORIGIN }))
  const told = await w.system.database.read.mail.findMany({ where: { purpose: { in: ['in-kind-matched', 'need-matched'] } }, orderBy: { purpose: 'asc' } })
  expect(told.map(({ purpose, toEmail, language }) => [purpose, toEmail, language])).toEqual([['in-kind-matched', 'aurora.foundation@giver.example', 'en'], ['need-matched', 'fatou@teranga.example', 'fr']])
  const second = must(await recordNeed(w.officer, { ...w.need, city: null, programme: w.programmes.PA1 }))
  expect(await linkOffer(w.officer, { need: second.ref, offer: always.offer, origin: ORIGIN })).toMatchObject({ failure: { code: 'MATCHED_ALREADY' } })
  await expect(w.system.database.write((t) => t.needMatch.deleteMany({}))).rejects.toMatchObject({ rule: 'NEED-2' })
  expect(await w.board()).toEqual([
    { ref: second.ref, status: 'OPEN', linked: [], candidates: [overlapping.ref] },
    { ref, status: 'OPEN', linked: [always.ref], candidates: [overlapping.ref] },
  ])
})

test('NEED-1: a need is met once an offer serves it, or dropped with a reason, and nothing follows', async () => {
  const w = await needed()
  expect(await recordNeed(w.officer, { ...w.need, programme: w.programmes.PA1 })).toMatchObject({ failure: { code: 'WHOSE_UNCLEAR' } })
  expect(await recordNeed(w.officer, { ...w.need, quantity: '0' })).toMatchObject({ failure: { code: 'QUANTITY_NOT_POSITIVE' } })
  expect(await recordNeed(w.officer, { ...w.need, until: day('2026-05-31') })).toMatchObject({ failure: { code: 'DAYS_TURNED_ROUND' } })
  await expect(recordNeed(w.officer, { ...w.need, city: 'cty_none' as Id<'city'> })).rejects.toThrow(NotFound)
  await expect(recordNeed(w.finance, w.need)).rejects.toThrow(Forbidden)
  const { ref } = must(await recordNeed(w.officer, w.need))
  const end = (to: 'MET' | 'DROPPED') => endNeed(w.officer, { need: ref, to, reason: 'It came in time.' })
  expect(await end('MET')).toMatchObject({ failure: { code: 'NOTHING_LINKED' } })
  const { offer } = await w.offer()
  must(await linkOffer(w.officer, { need: ref, offer, origin: ORIGIN }))
  must(await end('MET'))
  expect(await end('DROPPED')).toMatchObject({ failure: { code: 'NEED_ENDED', status: 'MET' } })
  expect(await linkOffer(w.officer, { need: ref, offer: (await w.offer()).offer, origin: ORIGIN })).toMatchObject({ failure: { code: 'NEED_ENDED' } })
  await expect(w.system.database.write((t) => t.need.updateMany({ data: { status: 'OPEN' } }))).rejects.toMatchObject({ rule: 'NEED-1' })
  expect((await listNeeds(w.officer, { status: 'OPEN' })).needs).toEqual([])
})
