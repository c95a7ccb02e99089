// From the offer to the letter, and what of it counts on which day. Source: DOMAIN.md, sections 5 and 6; CASES.md, section 8.
import { expect, test } from 'vitest'
import { acknowledgeOffer } from '#app/features/in-kind/server/acknowledge-offer.command.server'
import { closeDelivery, confirmDelivery, valueDelivery } from '#app/features/in-kind/server/deliver-offer.command.server'
import { acceptOffer, assessOffer, declineOffer, scheduleOffer, withdrawOffer } from '#app/features/in-kind/server/move-offer.command.server'
import { layEvidence } from '#app/features/in-kind/server/lay-evidence.command.server'
import { recordOffer, type DonorsOffer } from '#app/features/in-kind/server/offer-in-kind.command.server'
import { countNewOffers, getOffer, listEvidence, listOffers } from '#app/features/in-kind/server/offers.queries.server'
import { recordRate } from '#app/features/fund/server/record-rate.command.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { DONOR_DUTIES, Forbidden, NotFound } from '#app/kernel/access'
import { LARGEST_EVIDENCE } from '#app/kernel/evidence'
import type { Id } from '#app/kernel/identity'
import { money, toDecimal, usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { findDocumentByCode, getDocument } from '#app/platform/files'
import { person } from '#test/support/context'
import { walked } from '#test/support/walked'
import { moneyWorld, must } from '../core/world'

const ORIGIN = 'http://localhost:3000'

async function offered(more: Partial<DonorsOffer> = {}) {
  const w = await moneyWorld()
  const input: DonorsOffer = { donor: w.donors[0], recognition: 'NAME', kind: 'GOODS', area: 'PA1', description: 'Tablets', quantity: '40', unit: 'pieces', unitValue: '150', value: money(6_000_00n, 'EUR'), basis: 'PUBLISHED_PRICE', availableFrom: null, availableUntil: null, place: null, capacity: null, ...more }
  const { offer, ref } = must(await recordOffer(w.officer, input))
  const donor = w.as(person('Nora', { role: 'donor-contact', donor: w.donors[0], duties: DONOR_DUTIES }))
  const toSchedule = async () => {
    must(await assessOffer(w.officer, { offer }))
    must(await acceptOffer(w.officer, { offer, note: 'As new.', origin: ORIGIN }))
    must(await scheduleOffer(w.officer, { offer, from: day('2026-02-01'), until: null, place: 'Lusaka' }))
  }
  const deliver = (quantity: string, on = '2026-01-05') => confirmDelivery(w.officer, { offer, quantity, on: day(on), note: null })
  const value = async (by: typeof w.officer, sequence = 1, unitValue = '120.50') =>
    valueDelivery(by, { offer, delivery: (await getOffer(w.officer, offer)).deliveries[sequence - 1]!.id, unitValue, basis: 'MARKET_QUOTE', evidence: 'Quote 17 of Telia, 3 January 2026' })
  const inKind = async (on: string) => toDecimal((await getFundPosition(w.officer, { period: '2026-2027', asOf: day(on) })).inKind)
  return { ...w, input, offer, ref, donor, toSchedule, deliver, value, inKind }
}

test('OFFER-2, OFFER-4, OFFER-5: only what was delivered and valued by somebody else counts, on its day, beside the cash and never in it', async () => {
  const w = await offered()
  await w.toSchedule()
  w.setNow('2026-03-10T08:00:00Z')
  must(await recordRate(w.system, { currency: 'EUR', effectiveOn: day('2026-03-01'), unitsPerUsd: '0.80', source: 'test' }))
  expect(must(await w.deliver('15', '2026-02-03'))).toMatchObject({ status: 'PARTLY_DELIVERED' })
  expect(await w.deliver('25.5')).toMatchObject({ failure: { code: 'ABOVE_OFFER', remaining: '25' } })
  expect(await w.deliver('1', '2026-03-11')).toMatchObject({ failure: { code: 'DAY_IN_FUTURE' } })
  expect(await w.value(w.officer)).toMatchObject({ failure: { code: 'OWN_DELIVERY' } })
  expect(await w.inKind('2026-03-10')).toBe('0.00')

  expect(must(await w.value(w.finance))).toMatchObject({ status: 'PARTLY_DELIVERED' })
  expect(await w.value(w.finance)).toMatchObject({ failure: { code: 'VALUED_ALREADY' } })
  // 15 x 120.50 = EUR 1,807.50 at 0.85, the rate of 3 February.
  expect([await w.inKind('2026-02-02'), await w.inKind('2026-02-03'), await w.inKind('2026-03-10')]).toEqual(['0.00', '2126.47', '2126.47'])

  expect(must(await w.deliver('25', '2026-03-05'))).toMatchObject({ status: 'DELIVERED' })
  expect(must(await w.value(w.finance, 2, '100'))).toMatchObject({ status: 'VALUED' })
  // 25 x 100 = EUR 2,500.00 at 0.80, the rate of 5 March.
  expect(await w.inKind('2026-03-10')).toBe('5251.47')
  const position = await getFundPosition(w.officer, { period: '2026-2027', asOf: day('2026-03-10') })
  expect([position.received, position.available, position.pledged].map(toDecimal)).toEqual(['0.00', '0.00', '0.00'])
  const area = await w.system.database.read.fundMeasure.findMany({ where: { measure: 'inKind', key: 'area:PA1' }, orderBy: { day: 'asc' } })
  expect(area.map((row) => row.deltaMinor)).toEqual([2_126_47n, 3_125_00n])
  expect(await getOffer(w.donor, w.ref)).toMatchObject({ declared: money(6_000_00n, 'EUR'), confirmed: usd(5_251_47n), delivered: '40', remaining: '0' })
  await expect(w.system.database.write((t) => t.inKindDelivery.updateMany({ where: { sequence: 1 }, data: { evidence: 'another' } }))).rejects.toMatchObject({ rule: 'OFFER-2' })
  await expect(w.system.database.write((t) => t.inKindDelivery.deleteMany({}))).rejects.toMatchObject({ rule: 'OFFER-4' })
})

test('OFFER-5: the database, too, wants another person, a basis and evidence', async () => {
  const w = await offered()
  await w.toSchedule()
  must(await w.deliver('40'))
  const valued = { valueMinor: 1n, usdMinor: 1n, basis: 'MARKET_QUOTE', valuedAt: new Date() }
  for (const data of [{ ...valued, evidence: 'x', reviewerId: 'prs_amina' }, { ...valued, reviewerId: 'prs_farid' }]) await expect(w.system.database.write((t) => t.inKindDelivery.updateMany({ data }))).rejects.toMatchObject({ rule: 'OFFER-5' })
})

test('OFFER-6: the letter goes to the donor once, has the next number, and anybody can verify it', async () => {
  const w = await offered()
  await w.toSchedule()
  must(await w.deliver('40'))
  const acknowledge = () => acknowledgeOffer(w.officer, { offer: w.offer, origin: ORIGIN, demonstration: true })
  expect(await acknowledge()).toMatchObject({ failure: { code: 'OFFER_CANNOT_MOVE', status: 'DELIVERED' } })
  must(await w.value(w.finance))
  const [one, two] = await Promise.all([acknowledge(), acknowledge()])
  expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1)
  const letter = must([one, two].find((result) => result.ok)!)
  expect(letter.number).toBe('LA-2026-000001')
  const stored = await w.system.database.read.document.findUniqueOrThrow({ where: { id: letter.document } })
  expect(Buffer.from(stored.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await findDocumentByCode(w.as({ kind: 'public' }), stored.code.toLowerCase())).toMatchObject({ kind: 'ACKNOWLEDGEMENT', number: 'LA-2026-000001' })
  expect((await getOffer(w.donor, w.ref)).letter).toEqual({ id: letter.document, number: 'LA-2026-000001' })
  expect((await w.system.database.read.mail.findMany({ orderBy: { createdAt: 'asc' } })).map(({ purpose, toEmail, attachments }) => [purpose, toEmail, attachments])).toEqual([
    ['in-kind-accepted', 'aurora.foundation@giver.example', '[]'],
    ['in-kind-acknowledged', 'aurora.foundation@giver.example', JSON.stringify([letter.document])],
  ])
  await expect(w.system.database.write((t) => t.inKindOffer.updateMany({ data: { letterId: null } }))).rejects.toMatchObject({ rule: 'OFFER-6' })
})

test('OFFER-3: declined with a reason, withdrawn by its donor before delivery, closed with what has come; the database refuses the rest', async () => {
  const w = await offered()
  expect(await acceptOffer(w.officer, { offer: w.offer, note: null, origin: ORIGIN })).toMatchObject({ failure: { code: 'OFFER_CANNOT_MOVE', status: 'OFFERED' } })
  await expect(w.system.database.write((t) => t.inKindOffer.update({ where: { id: w.offer }, data: { status: 'VALUED' } }))).rejects.toMatchObject({ rule: 'OFFER-3' })
  const other = must(await recordOffer(w.officer, { ...w.input, donor: w.donors[1] }))
  expect(await countNewOffers(w.officer)).toBe(2)
  must(await declineOffer(w.officer, { offer: other.offer, reason: 'No customs clearance.', origin: ORIGIN }))
  expect(await getOffer(w.officer, other.ref)).toMatchObject({ status: 'DECLINED', statusReason: 'No customs clearance.', steps: [{ status: 'OFFERED' }, { status: 'DECLINED', text: 'No customs clearance.', by: 'Amina' }] })
  // A donor's people see and withdraw their own only.
  await expect(withdrawOffer(w.donor, { offer: other.offer, reason: 'x' })).rejects.toThrow(NotFound)
  await expect(getOffer(w.donor, other.ref)).rejects.toThrow(NotFound)
  await expect(assessOffer(w.finance, { offer: w.offer })).rejects.toThrow(Forbidden)
  expect((await listOffers(w.donor, {})).offers.map((row) => row.ref)).toEqual([w.ref])

  await w.toSchedule()
  must(await scheduleOffer(w.officer, { offer: w.offer, from: day('2026-02-05'), until: day('2026-02-06'), place: null }))
  must(await w.deliver('10.5'))
  expect(await withdrawOffer(w.donor, { offer: w.offer, reason: 'too late' })).toMatchObject({ failure: { code: 'OFFER_CANNOT_MOVE', status: 'PARTLY_DELIVERED' } })
  must(await w.value(w.finance))
  expect(must(await closeDelivery(w.officer, { offer: w.offer, reason: 'The rest was lost at sea.' }))).toMatchObject({ status: 'VALUED' })
  expect(await getOffer(w.officer, w.offer)).toMatchObject({ delivered: '10.5', remaining: '29.5', status: 'VALUED' })

  const third = must(await recordOffer(w.officer, w.input))
  must(await withdrawOffer(w.donor, { offer: third.offer, reason: 'Needed at home.' }))
  await expect(w.system.database.write((t) => t.inKindOffer.delete({ where: { id: third.offer } }))).rejects.toMatchObject({ rule: 'OFFER-3' })
})

test('the list is filtered, sorted and paged by its address; a currency without a rate is refused', async () => {
  const w = await offered()
  for (const [donor, kind, area] of [[1, 'VENUE', 'PA3-EVENT'], [2, 'EXPERTISE', 'PA2'], [0, 'GOODS', 'PA2']] as const) must(await recordOffer(w.officer, { ...w.input, donor: w.donors[donor], kind, area }))
  const refs = async (filter: Parameters<typeof listOffers>[1]) => (await listOffers(w.officer, filter)).offers.map((row) => row.ref.slice(-1))
  expect([await refs({ kind: 'GOODS' }), await refs({ area: 'PA2', kind: 'EXPERTISE' }), await refs({ search: 'boréalis' }), await refs({ status: 'open', donor: w.donors[2] }), await refs({ status: 'DECLINED' })]).toEqual([expect.arrayContaining(['1', '4']), ['3'], ['2'], ['3'], []])
  for (const sort of ['new', 'donor'] as const) {
    const seen = await walked((asked) => listOffers(w.officer, {}, { ...asked, sort, most: 1 }), (page) => page.offers)
    expect(seen).toEqual((await listOffers(w.officer, {}, { sort })).offers.map((row) => row.id))
    expect(new Set(seen).size).toBe(4)
  }
  expect(await recordOffer(w.officer, { ...w.input, value: money(1n, 'XOF') })).toMatchObject({ failure: { code: 'RATE_MISSING' } })
  await expect(recordOffer(w.officer, { ...w.input, donor: 'don_none' as Id<'donor'> })).rejects.toThrow(NotFound)
})

test('OFFER-7: a file is told by its bytes, is one however often it is sent, and is read by the donor and the team only', async () => {
  const w = await offered()
  const pdf = new TextEncoder().encode('%PDF-1.7 a quote')
  const lay = (bytes: Uint8Array, by = w.donor) => layEvidence(by, { offer: w.offer, file: { name: '../quote.pdf', bytes } })
  expect(await lay(new Uint8Array())).toMatchObject({ failure: { code: 'FILE_MISSING' } })
  expect(await lay(new TextEncoder().encode('<script>'))).toMatchObject({ failure: { code: 'FILE_KIND_UNKNOWN' } })
  expect(await lay(new Uint8Array(LARGEST_EVIDENCE + 1))).toMatchObject({ failure: { code: 'FILE_TOO_LARGE' } })
  const { document } = must(await lay(pdf))
  expect(must(await lay(pdf, w.officer)).document).toBe(document)
  for (const reader of [w.donor, w.finance]) expect(await getDocument(reader, document)).toMatchObject({ kind: 'EVIDENCE', number: w.ref, fileName: '.._quote.pdf' })
  const other = w.as(person('Olga', { role: 'donor-contact', donor: w.donors[1], duties: DONOR_DUTIES }))
  await expect(getDocument(other, document)).rejects.toThrow(NotFound)
  await expect(lay(pdf, other)).rejects.toThrow(NotFound)
  await expect(lay(pdf, w.as(person('Rita', { role: 'donor-contact', donor: w.donors[0], duties: [] })))).rejects.toThrow(Forbidden)
  await expect(lay(pdf, w.finance)).rejects.toThrow(Forbidden)
  for (let count = 1; count < 12; count++) must(await lay(new TextEncoder().encode(`%PDF-1.7 ${count}`)))
  expect(await lay(new TextEncoder().encode('%PDF-1.7 more'))).toMatchObject({ failure: { code: 'TOO_MANY_FILES' } })
  expect(await listEvidence(w.donor, w.offer)).toHaveLength(12)
  must(await withdrawOffer(w.donor, { offer: w.offer, reason: 'Sold.' }))
  expect(await lay(pdf)).toMatchObject({ failure: { code: 'OFFER_CANNOT_MOVE' } })
})
