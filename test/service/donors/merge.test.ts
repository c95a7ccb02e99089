// Two donors that are one: nothing moves, everything is told together, and they can part again.
import { expect, test } from 'vitest'
import { getReceiptPlan, listOwnChoices } from '#app/features/donors/server/choices.queries.server'
import { choose } from '#app/features/donors/server/choose.command.server'
import { createDonor } from '#app/features/donors/server/create-donor.command.server'
import { getDonor, listDonors } from '#app/features/donors/server/donors.queries.server'
import { mergeDonors, partDonors } from '#app/features/donors/server/merge-donors.command.server'
import { reviewDonor } from '#app/features/donors/server/review-donor.command.server'
import { findTwins, listAliases, listTwins } from '#app/features/donors/server/twins.queries.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { listPayments } from '#app/features/payments/server/payments.queries.server'
import { listPlacements } from '#app/features/placements/server/placements.queries.server'
import { recordPlacement } from '#app/features/placements/server/record-placement.command.server'
import { listPledges } from '#app/features/pledges/server/pledges.queries.server'
import { getContribution, getContributions } from '#app/features/statements/server/contributions.queries.server'
import { getDonorMoney } from '#app/features/statements/server/donor-money.queries.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { getPublicFund } from '#app/features/transparency/server/public-fund.queries.server'
import { listPublicRows } from '#app/features/transparency/server/public-rows.queries.server'
import { DONOR_DUTIES, Forbidden, donorsOf } from '#app/kernel/access'
import { add, sum, usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { openAuth } from '#app/platform/auth'
import { enqueueDaily, runDueJobs } from '#app/platform/jobs'
import { openLog } from '#app/platform/log'
import { DAILY_JOBS, jobHandlers, workerContext } from '#app/worker.server'
import { readConfig } from '#app/platform/config'
import { person } from '#test/support/context'
import { moneyWorld, must } from '../core/world'
import { faultsOf } from '../ledger/faults'

const TODAY = day('2026-02-10')

async function twice() {
  const w = await moneyWorld()
  const [one, , other] = w.donors
  w.setNow('2026-02-01T08:00:00Z')
  for (const [donor, cents] of [[one, 50_000_00n], [other, 30_000_00n], [w.donors[1], 20_000_00n]] as const) await w.received((await w.promise({ donor, amount: usd(cents), count: 2 })).ref, usd(cents))
  must(await w.approve(must(await w.propose([{ city: w.cities[0], amount: usd(10_000_01n) }, { city: null, amount: usd(3_33n) }])).allocation))
  w.setNow(`${TODAY}T08:00:00Z`)
  const statement = (donor: string, knownOn = null as ReturnType<typeof day> | null) => getDonorStatement(w.officer, { donor, asOf: TODAY, knownOn })
  const everything = async () => ({
    position: await getFundPosition(w.officer, { period: '2026-2027', asOf: TODAY }),
    faults: await faultsOf(w.system),
    entries: await w.system.database.read.posting.count(),
  })
  const merge = () => mergeDonors(w.head, { alias: other, survivor: one })
  return { ...w, one, other, statement, everything, merge }
}

test('DONOR-5: statements and lists of the one that stands are the sums of both, to the cent, and no figure of the fund moves', async () => {
  const w = await twice()
  const [a, b, before] = [await w.statement(w.one), await w.statement(w.other), await w.everything()]
  const followed = (donor: string) => getContributions(w.officer, { donor, asOf: TODAY })
  const [x, y] = [await followed(w.one), await followed(w.other)]
  must(await w.merge())
  const both = await followed(w.one)
  for (const key of ['received', 'netProgrammable', 'allocated', 'sent', 'remaining'] as const) expect(both.total[key], key).toEqual(add(x.total[key], y.total[key]))
  expect(both.contributions.map((row) => row.ref).sort()).toEqual([...x.contributions, ...y.contributions].map((row) => row.ref).sort())
  expect((await getContribution(w.officer, { payment: y.contributions[0]!.ref, donor: both.donor.ref, asOf: TODAY })).contribution.ref).toBe(y.contributions[0]!.ref)
  const together = await w.statement(w.one)
  for (const key of ['received', 'refunded', 'fees', 'supportCost', 'netProgrammable', 'attributed', 'remaining'] as const) expect(together[key], key).toEqual(add(a[key], b[key]))
  expect(together.allocations.map((allocation) => [allocation.ref, allocation.lines.length, allocation.amount])).toEqual([[a.allocations[0]!.ref, 2, add(a.allocations[0]!.amount, b.allocations[0]!.amount)]])
  expect(await w.statement(w.other)).toEqual(together)
  const { promises, movements } = await getDonorMoney(w.officer, { donor: w.one, asOf: TODAY })
  expect([promises.length, sum(movements.map((row) => row.net), 'USD')]).toEqual([2, together.netProgrammable])
  expect(await w.statement(w.one, day('2026-02-09'))).toMatchObject({ received: a.received, attributed: a.attributed })
  expect([(await listPledges(w.officer, { donor: w.one })).pledges.length, (await listPayments(w.officer, { donor: w.one })).payments.length]).toEqual([2, 2])
  expect(await w.everything()).toEqual(before)
  expect(before.faults).toEqual([])
})

test('DONOR-5: it has the name and the choices of the one that stands, on every page and whenever they change, and is found by its old name', async () => {
  const w = await twice()
  const { ref } = await getDonor(w.officer, w.one)
  must(await w.merge())
  expect((await listDonors(w.officer, {})).donors.map((donor) => donor.name)).toEqual(['Aurora Foundation', 'Borealis Trust'])
  expect((await listDonors(w.officer, { search: 'CIRRUS' })).donors.map((donor) => donor.ref)).toEqual([ref])
  expect([(await getDonor(w.officer, w.other)).ref, (await listAliases(w.officer, w.one))[0]!.formerName]).toEqual([ref, 'Cirrus Fund'])
  must(await reviewDonor(w.officer, { donor: w.one, to: 'UNDER_REVIEW', expiresOn: null, note: 'papers' }))
  must(await reviewDonor(w.head, { donor: w.one, to: 'CLEARED', expiresOn: day('2027-12-31'), note: 'fine' }))
  await expect(reviewDonor(w.officer, { donor: w.other, to: 'UNDER_REVIEW', expiresOn: null, note: 'again' })).rejects.toThrow()
  const rows = await w.system.database.read.donor.findMany({ where: { id: { in: [w.one, w.other] } }, select: { name: true, dueDiligence: true, dueDiligenceExpiresOn: true } })
  expect(rows).toEqual([{ name: 'Aurora Foundation', dueDiligence: 'CLEARED', dueDiligenceExpiresOn: '2027-12-31' }, { name: 'Aurora Foundation', dueDiligence: 'CLEARED', dueDiligenceExpiresOn: '2027-12-31' }])
  const publicRows = await listPublicRows(w.as({ kind: 'public' }), { of: 'received', period: '2026-2027', asOf: TODAY })
  expect(publicRows.rows.filter((row) => row.label === 'Aurora Foundation').map((row) => row.amount)).toEqual([usd(80_000_00n)])
})

test('TRANSPARENCY-2: two that turned out to be one count as one donor, so that nobody anonymous is found by them', async () => {
  const w = await twice()
  const named = async () => (await getPublicFund(w.as({ kind: 'public' }), { period: '2026-2027', asOf: TODAY })).byType.filter((part) => part.amount.minor > 0n).map((part) => part.type)
  expect(await named()).toEqual(['PRIVATE'])
  must(await w.merge())
  expect(await named()).toEqual([])
})

test('DONOR-5: whose people they were, they speak for the one that stands and see what both promised', async () => {
  const w = await twice()
  must(await invitePerson(w.system, { name: 'Cy', email: 'cy@cirrus.example', language: 'en', role: 'donor-contact', donor: w.other }))
  must(await w.merge())
  const config = readConfig({ NODE_ENV: 'test', APP_ORIGIN: 'http://localhost:3000', SESSION_SECRET: 'only-for-tests-and-long-enough-to-be-one', DATABASE_URL: 'file:unused.db', DEMO: '0' })
  const auth = openAuth({ config, database: w.system.database, ids: w.system.ids, clock: w.system.clock })
  const link = new URL((await auth.createLink('cy@cirrus.example', ''))!).pathname.split('/').at(-1)!
  const cookies = (await auth.openLink(link, new Request('http://localhost:3000')))!
  const { actor } = await auth.whoIs(new Request('http://localhost:3000', { headers: { cookie: cookies.getSetCookie().map((line) => line.split(';')[0]).join('; ') } }))
  expect(donorsOf(actor)).toEqual([w.one, w.other])
  expect((await listPledges(w.as(actor), {})).pledges).toHaveLength(2)
  expect((await getDonorStatement(w.as(actor), { donor: w.other, asOf: TODAY })).received).toEqual(usd(80_000_00n))
  expect((await listOwnChoices(w.as(actor))).map(({ donor }) => donor.id)).toEqual([w.one])
  must(await choose(w.as(actor), { donor: w.one, recognition: 'ANONYMOUS', receipts: 'YEARLY' }))
  expect((await w.system.database.read.donor.findMany({ where: { recognition: 'NAME' } })).filter(({ id }) => id === w.one || id === w.other)).toEqual([])
  expect(await getReceiptPlan(w.system, w.other)).toBe('YEARLY')
  await expect(choose(w.as(actor), { donor: w.other, recognition: 'NAME', receipts: 'EACH' })).rejects.toThrow()
})

test('DONOR-5: they part again within thirty days and are what they were; the database refuses what the rules refuse', async () => {
  const w = await twice()
  const before = [await w.statement(w.one), await w.statement(w.other)]
  must(await w.merge())
  expect(await w.merge()).toMatchObject({ failure: { code: 'MERGED_ALREADY' } })
  expect(await mergeDonors(w.head, { alias: w.one, survivor: w.donors[1] })).toMatchObject({ failure: { code: 'HAS_MERGED' } })
  const point = (id: string, mergedIntoId: string) => w.system.database.write((t) => t.donor.update({ where: { id }, data: { mergedIntoId, mergedAt: new Date(), former: '{}' } }))
  await expect(point(w.donors[1], w.other)).rejects.toMatchObject({ rule: 'DONOR-5' })
  await expect(point(w.one, w.donors[1])).rejects.toMatchObject({ rule: 'DONOR-5' })
  await expect(mergeDonors(w.officer, { alias: w.other, survivor: w.one })).rejects.toThrow(Forbidden)
  w.setNow('2026-03-12T08:00:00Z')
  must(await partDonors(w.head, { alias: w.other }))
  expect([await w.statement(w.one), await w.statement(w.other)]).toEqual(before)
  expect(await partDonors(w.head, { alias: w.other })).toMatchObject({ failure: { code: 'NOT_MERGED' } })
  must(await w.merge())
  w.setNow('2026-04-12T08:00:00Z')
  expect(await partDonors(w.head, { alias: w.other })).toMatchObject({ failure: { code: 'TOO_LATE_TO_PART' } })
  expect(await faultsOf(w.system)).toEqual([])
})

test('DONOR-4: likely twins are told before a donor is registered, and stand in a list until they are merged', async () => {
  const w = await twice()
  expect(await listTwins(w.officer)).toEqual([])
  expect((await findTwins(w.officer, 'FONDATION AURÓRA Ltd')).map(({ name, pledges, payments }) => ({ name, pledges, payments }))).toEqual([{ name: 'Aurora Foundation', pledges: 1, payments: 1 }])
  const { donor } = must(await createDonor(w.officer, { name: 'Fondation Aurora', type: 'PRIVATE', subtype: 'FOUNDATION', country: 'CH', language: 'fr', recognition: 'NAME' }))
  expect((await listTwins(w.officer)).map((group) => group.map((twin) => twin.name))).toEqual([['Aurora Foundation', 'Fondation Aurora']])
  must(await mergeDonors(w.admin, { alias: donor, survivor: w.one }))
  expect(await listTwins(w.officer)).toEqual([])
})

test('DONOR-5: a year is receipted once for both, and a person whom one of them lent waits whichever of its names the donor has', async () => {
  const w = await moneyWorld()
  const [one, , other] = w.donors
  const people = w.as(person('Ana', { role: 'donor-contact', donor: one, duties: DONOR_DUTIES }))
  must(await choose(people, { donor: one, recognition: 'NAME', receipts: 'YEARLY' }))
  must(await mergeDonors(w.head, { alias: other, survivor: one }))
  w.setNow('2026-02-10T08:00:00Z')
  for (const donor of [one, other]) await w.received((await w.promise({ donor, amount: usd(70_00n) })).ref, usd(70_00n))
  w.setNow('2027-01-02T08:00:00Z')
  const worker = workerContext(w.system)
  await enqueueDaily(worker, DAILY_JOBS)
  await runDueJobs(worker, jobHandlers({ sendMail: async () => undefined, origin: 'https://fund.example', demo: false, card: null }), openLog('silent'))
  expect((await w.system.database.read.receipt.findMany({ include: { lines: true } })).map((row) => [row.kind, row.donorId, row.amountMinor, row.lines.length])).toEqual([['YEARLY', one, 140_00n, 2]])

  const stay = { arrangement: 'LOAN', person: 'Zoe', function: 'Analyst', currency: 'USD', amount: '9500', fte: '1', startsOn: '2027-02-01', endsOn: '2027-08-31' } as const
  must(await recordPlacement(w.officer, { donor: (await w.system.database.read.donor.findUniqueOrThrow({ where: { id: other } })).ref, ...stay }))
  expect((await listPlacements(w.officer, { donor: one })).placements).toHaveLength(1)
  expect(await recordPlacement(w.officer, { donor: 'Aurora Foundation', ...stay, startsOn: '2027-10-01', endsOn: '2028-04-30' })).toMatchObject({ ok: false })
})
