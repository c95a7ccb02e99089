// From an offer to the end of the moratorium, and what it is worth on the way. Source: DOMAIN.md, sections 5 and 6; CASES.md, section 9.
import { expect, test } from 'vitest'
import { reviewDonor } from '#app/features/donors/server/review-donor.command.server'
import { extendPlacement, endPlacementEarly, movePlacement, type Step } from '#app/features/placements/server/move-placement.command.server'
import { findPlacementOfPledge, getPlacement, getPlacementTimeline, listPlacements, placementValues } from '#app/features/placements/server/placements.queries.server'
import { recordPastPlacement } from '#app/features/placements/server/record-past-placement.command.server'
import { issueTerms } from '#app/features/placements/server/issue-terms.command.server'
import { recordPlacement } from '#app/features/placements/server/record-placement.command.server'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { getDonorMoney } from '#app/features/statements/server/donor-money.queries.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { DONOR_DUTIES, Forbidden } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { toDecimal, usd } from '#app/kernel/money'
import { addDays, addMonths, day, type Day } from '#app/kernel/time'
import { command } from '#app/platform/context'
import { findDocumentByCode, getDocument, listDocuments } from '#app/platform/files'
import { person } from '#test/support/context'
import { moneyWorld, must } from '../core/world'

const imported = command('import.run', (context, input: Parameters<typeof recordPastPlacement>[1]) => recordPastPlacement(context, input))
const FOUR_YEARS = { from: day('2025-01-01'), to: day('2029-12-31') }

async function placements() {
  const w = await moneyWorld()
  must(await reviewDonor(w.officer, { donor: w.donors[0], to: 'UNDER_REVIEW', expiresOn: null, note: 'papers' }))
  must(await reviewDonor(w.head, { donor: w.donors[0], to: 'CLEARED', expiresOn: day('2029-12-31'), note: 'papers read' }))
  type Input = Parameters<typeof recordPlacement>[1]
  const offer = (more: Partial<Input> = {}): Input => ({ donor: 'Aurora Foundation', arrangement: 'LOAN', person: 'José Álvarez', function: 'Programme specialist', languages: 'English, French', level: 'P-3', currency: 'USD', amount: '9500', fte: '0.8', startsOn: '2026-02-15', endsOn: '2026-08-14', ...more })
  const record = async (more: Partial<Input> = {}) => must(await recordPlacement(w.officer, offer(more))).placement
  const move = (placement: Id<'placement'>, to: Step['to'], more: Partial<Step> = {}) => movePlacement(w.officer, { placement, to, person: null, reason: null, ...more })
  const active = async (more: Partial<Input> = {}) => {
    const placement = await record(more)
    for (const to of ['SUITABILITY', 'SELECTED', 'AGREEMENT'] as const) must(await move(placement, to))
    w.setNow(`${more.startsOn ?? '2026-02-15'}T09:00:00Z`)
    must(await move(placement, 'ACTIVE'))
    return placement
  }
  const worth = async (knownOn?: Day) => {
    const { loans, secondments } = await placementValues(w.system, { ...FOUR_YEARS, knownOn })
    return [toDecimal(loans), toDecimal(secondments)]
  }
  return { ...w, offer, record, move, active, worth }
}

test('PLACEMENT-9: a loan is worth nothing until it is agreed and has begun, then its days, and no cash at all', async () => {
  const w = await placements()
  const placement = await w.record()
  expect(await w.worth()).toEqual(['0.00', '0.00'])
  for (const to of ['SUITABILITY', 'SELECTED', 'AGREEMENT'] as const) must(await w.move(placement, to))
  expect(await w.move(placement, 'ACTIVE')).toMatchObject({ failure: { code: 'NOT_BEGUN', startsOn: '2026-02-15' } })
  w.setNow('2026-02-16T09:00:00Z')
  expect(await w.worth()).toEqual(['0.00', '0.00'])
  must(await w.move(placement, 'ACTIVE'))
  // 14 of 28 days, five months, 14 of 31 days: 5.5 months are 41,800.00 and 14/31 of 7,600.00 are 3,432.26.
  expect(await w.worth()).toEqual(['45232.26', '0.00'])
  const position = await getFundPosition(w.officer, { period: '2026-2027', asOf: day('2026-07-31') })
  expect([position.loans, position.secondments, position.pledged, position.outstanding, position.received].map(toDecimal)).toEqual(['41800.00', '0.00', '0.00', '0.00', '0.00'])
  const { staff, movements } = await getDonorMoney(w.officer, { donor: w.donors[0], asOf: day('2026-02-28') })
  expect([staff.map((row) => [row.arrangement, toDecimal(row.value)]), movements]).toEqual([[['LOAN', '3800.00']], []])
  const view = await getPlacement(w.officer, placement)
  expect(view).toMatchObject({ status: 'ACTIVE', pledge: null, again: '2027-02-14', periods: [{ period: '2026-2027', value: usd(45_232_26n) }] })
  expect(await getPlacementTimeline(w.officer, { year: 2026, month: 1 }, 3)).toMatchObject({ months: ['2026-01', '2026-02', '2026-03'], rows: [{ name: 'José Álvarez', months: [0, 40, 80] }], totals: [0, 40, 80] })
})

test('PLACEMENT-8: a secondment promises exactly its value for PA3-STAFF, each extension what it adds, and the two name each other', async () => {
  const w = await placements()
  const stay = { arrangement: 'SECONDMENT', currency: 'EUR', amount: '8333.33', fte: '0.75', startsOn: '2026-02-15', endsOn: '2028-02-14' } as const
  const placement = await w.active(stay)
  const before = await getPlacement(w.officer, placement)
  const pledge = await getPledge(w.officer, before.pledge!.id)
  expect([pledge.priorityArea, pledge.modality, pledge.status, pledge.amount, pledge.instalments.map((line) => line.dueOn)]).toEqual(['PA3-STAFF', 'EARMARKED', 'SUBMITTED', before.value, ['2026-02-15', '2027-02-15']])
  expect(await findPlacementOfPledge(w.officer, pledge.id)).toEqual({ ref: before.ref })
  const extend = (endsOn: string) => extendPlacement(w.officer, { placement, endsOn: day(endsOn), reason: 'the work goes on' })
  expect(await extend('2028-02-14')).toMatchObject({ failure: { code: 'NOT_LATER' } })
  expect(await extend('2030-03-14')).toMatchObject({ failure: { code: 'STAY_ABOVE_MOST', most: 48, latest: '2030-02-14' } })
  const further = await getPledge(w.officer, must(await extend('2030-02-14')).pledge!)
  const after = await getPlacement(w.officer, placement)
  expect([after.status, after.value.minor, further.instalments.length, await findPlacementOfPledge(w.officer, further.id)]).toEqual(['EXTENDED', before.value.minor + further.amount.minor, 2, { ref: before.ref }])
  expect(after.events[0]).toMatchObject({ kind: 'EXTENDED', fromOn: '2028-02-15', pledge: further.ref, reason: 'the work goes on' })
  const [loans, secondments] = await w.worth()
  expect([loans, secondments, after.usd && toDecimal(after.usd)]).toEqual(['0.00', '341911.71', '352941.12'])
  expect(toDecimal((await getFundPosition(w.officer, { period: '2026-2027', asOf: day('2026-12-31') })).received)).toBe('0.00')
})

test('PLACEMENT-7: an early end counts from its day on; what was said before stays, and is what was known on the days before; imported ones behave the same', async () => {
  const w = await placements()
  const { placement } = must(await imported(w.system, { ref: 'PLC-1', donor: w.donors[0], arrangement: 'LOAN', monthly: usd(1_000_00n), fte: '1', startsOn: day('2026-01-01'), endsOn: day('2026-12-31') }))
  expect(await w.worth()).toEqual(['12000.00', '0.00'])
  w.setNow('2026-07-10T09:00:00Z')
  const end = (endedOn: string) => endPlacementEarly(w.officer, { placement, endedOn: day(endedOn), reason: 'called home' })
  expect([await end('2026-12-31'), await end('2026-07-11')]).toMatchObject([{ failure: { code: 'NOT_EARLIER' } }, { failure: { code: 'DAY_IN_FUTURE' } }])
  must(await end('2026-06-30'))
  expect([await w.worth(), await w.worth(day('2026-07-09')), await w.worth(day('2025-12-31'))]).toEqual([['6000.00', '0.00'], ['12000.00', '0.00'], ['0.00', '0.00']])
  expect(await getPlacement(w.officer, placement)).toMatchObject({ until: '2026-06-30', endsOn: '2026-12-31', again: '2026-12-30', events: [{ kind: 'ENDED_EARLY', fromOn: '2026-07-01', reason: 'called home' }, { kind: 'RECORDED', endsOn: '2026-12-31', endedOn: null }] })
  const write = (work: Parameters<typeof w.system.database.write>[0]) => w.system.database.write(work)
  await expect(write((t) => t.placementEvent.updateMany({ data: { reason: 'other' } }))).rejects.toMatchObject({ rule: 'PLACEMENT-7' })
  await expect(write((t) => t.placementEvent.deleteMany())).rejects.toMatchObject({ rule: 'PLACEMENT-7' })
  await expect(write((t) => t.staffPlacement.update({ where: { id: placement }, data: { monthlyMinor: 1n } }))).rejects.toMatchObject({ rule: 'PLACEMENT-7' })
})

test('PLACEMENT-6: step by step to the end of the moratorium, in the database too; what is called off takes its promise with it', async () => {
  const w = await placements()
  const placement = await w.active({ endsOn: '2026-08-14' })
  expect(await w.move(placement, 'CLOSED')).toMatchObject({ failure: { code: 'STEP_NOT_NEXT', from: 'ACTIVE', to: 'CLOSED' } })
  expect(await w.move(placement, 'ENDED')).toMatchObject({ failure: { code: 'NOT_OVER', until: '2026-08-14' } })
  w.setNow('2026-08-15T09:00:00Z')
  must(await w.move(placement, 'ENDED'))
  must(await w.move(placement, 'MORATORIUM'))
  expect(await w.move(placement, 'CLOSED')).toMatchObject({ failure: { code: 'MORATORIUM_RUNS', again: '2027-02-14' } })
  w.setNow('2027-02-14T09:00:00Z')
  must(await w.move(placement, 'CLOSED'))
  await expect(w.system.database.write((t) => t.staffPlacement.update({ where: { id: placement }, data: { status: 'ACTIVE' } }))).rejects.toMatchObject({ rule: 'PLACEMENT-6' })

  const other = await w.record({ person: 'Ann', arrangement: 'SECONDMENT', startsOn: '2027-03-01', endsOn: '2028-02-29' })
  for (const to of ['SUITABILITY', 'SELECTED', 'AGREEMENT'] as const) must(await w.move(other, to))
  const { pledge } = await getPlacement(w.officer, other)
  expect(await w.move(other, 'WITHDRAWN')).toMatchObject({ failure: { code: 'REASON_MISSING' } })
  must(await w.move(other, 'WITHDRAWN', { reason: 'no budget' }))
  expect((await getPledge(w.officer, pledge!.id)).status).toBe('WITHDRAWN')
  expect((await listPlacements(w.officer, { state: 'WITHDRAWN' })).placements.map((row) => row.person)).toEqual(['Ann'])
})

test('PLACEMENT-5: the same person of the same donor, however the name is typed, neither overlaps nor comes back too early', async () => {
  const w = await placements()
  await w.record()
  const again = (startsOn: Day, more: { person?: string; donor?: string } = {}) => recordPlacement(w.officer, w.offer({ person: 'JOSE  alvarez', startsOn, endsOn: addDays(addMonths(startsOn, 6), -1), ...more }))
  expect(await again(day('2026-08-14'))).toMatchObject({ failure: { code: 'PERSON_OVERLAPS', from: '2026-02-15', until: '2026-08-14' } })
  expect(await again(day('2027-01-14'))).toMatchObject({ failure: { code: 'MORATORIUM_BREACHED', again: '2027-02-14' } })
  must(await again(day('2027-02-14')))
  must(await again(day('2026-08-14'), { donor: 'Cirrus Fund' }))
  const unnamed = must(await again(day('2026-08-14'), { person: '' })).placement
  must(await w.move(unnamed, 'SUITABILITY'))
  expect(await w.move(unnamed, 'SELECTED')).toMatchObject({ failure: { code: 'PERSON_MISSING' } })
  expect(await w.move(unnamed, 'SELECTED', { person: 'José Alvarez' })).toMatchObject({ failure: { code: 'PERSON_OVERLAPS' } })
  must(await w.move(unnamed, 'SELECTED', { person: 'Maria' }))
  expect(await recordPlacement(w.officer, w.offer({ donor: 'Nobody' }))).toMatchObject({ failure: { code: 'UNKNOWN_DONOR' } })
  expect(await recordPlacement(w.officer, w.offer({ person: 'Eve', endsOn: '2026-08-13' }))).toMatchObject({ failure: { code: 'STAY_BELOW_LEAST', least: 6 } })
  expect(await recordPlacement(w.officer, w.offer({ person: 'Eve', fte: '1.01' }))).toMatchObject({ failure: { code: 'FTE_OUT_OF_RANGE' } })
  expect(await recordPlacement(w.officer, w.offer({ person: 'Eve', currency: 'XOF', amount: '1' }))).toMatchObject({ failure: { code: 'RATE_MISSING' } })
})

test('who may: the programme officer acts, the team reads, a donor sees its own and no other', async () => {
  const w = await placements()
  const placement = await w.record()
  await expect(recordPlacement(w.finance, w.offer())).rejects.toThrow(Forbidden)
  await expect(listPlacements(w.as({ kind: 'public' }), {})).rejects.toThrow(Forbidden)
  const own = w.as(person('Own', { role: 'donor-contact', donor: w.donors[0], duties: DONOR_DUTIES }))
  const other = w.as(person('Other', { role: 'donor-contact', donor: w.donors[1], duties: DONOR_DUTIES }))
  expect([(await listPlacements(own, {})).placements.length, (await listPlacements(other, {})).placements.length, (await listPlacements(w.finance, { search: 'alvarez' })).placements.length]).toEqual([1, 0, 1])
  await expect(getPlacement(other, placement)).rejects.toThrow()
  const lent = await w.active({ person: 'Uncleared', donor: 'Cirrus Fund' }).catch((error: Error) => error.message)
  expect(lent).toContain('DONOR_NOT_CLEARED')
})

test('terms of reference are issued once a person is selected: a document of the donor that anybody can verify', async () => {
  const w = await placements()
  const placement = await w.record()
  const issue = () => issueTerms(w.officer, { placement, duties: 'Read reports\n\nVisit cities\n', origin: 'https://fund.example', demonstration: true })
  expect(await issue()).toMatchObject({ failure: { code: 'TERMS_NOT_YET' } })
  for (const to of ['SUITABILITY', 'SELECTED'] as const) must(await w.move(placement, to))
  const { number, document } = must(await issue())
  const own = w.as(person('Own', { role: 'donor-contact', donor: w.donors[0], duties: DONOR_DUTIES }))
  const [file] = await listDocuments(own, `placement:${placement}`)
  expect([number, file?.number, file?.kind, Buffer.from((await getDocument(own, document)).bytes).subarray(0, 5).toString()]).toEqual(['TR-2026-000001', number, 'TERMS_OF_REFERENCE', '%PDF-'])
  expect(await findDocumentByCode(w.as({ kind: 'public' }), file!.code)).toMatchObject({ number })
})
