// One field for everything: what is found, in which writing, and by whom.
import { expect, test } from 'vitest'
import { numberOf } from '#app/features/search/domain/found'
import { findActions } from '#app/features/search/server/actions.queries.server'
import { searchEverything } from '#app/features/search/server/search.queries.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { recordOffer } from '#app/features/in-kind/server/offer-in-kind.command.server'
import { Forbidden } from '#app/kernel/access'
import type { Context } from '#app/platform/context'
import { usd } from '#app/kernel/money'
import { takeStatements } from '#app/features/bank/server/take-statements.command.server'
import { readStatementFile } from '#app/features/bank/server/read-file.queries.server'
import { addDecision, recordMinutes, saveMeeting, takeDecision } from '#app/features/decisions/server/meetings.command.server'
import { POOL } from '#app/features/fund/domain/window'
import { recordIncome } from '#app/features/income/server/record-income.command.server'
import { askChange } from '#app/features/line-changes/server/line-changes.command.server'
import { recordFinding, recordVisit } from '#app/features/oversight/server/oversight.command.server'
import { day } from '#app/kernel/time'
import { person } from '#test/support/context'
import { camt } from '../bank/files'
import { callWorld } from '../calls/world'
import { moneyWorld, must } from '../core/world'
import { fundedCity } from '../reporting/reported'

async function house() {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(5_000_00n) })
  const payment = await w.received(pledge.ref, usd(5_000_00n))
  const allocation = must(await w.propose([{ city: w.cities[0], amount: usd(100_00n) }]))
  must(await invitePerson(w.system, { name: 'Aurélie Dupont', email: 'aurelie@team.example', language: 'fr', role: 'auditor' }))
  const refs = {
    pledge: pledge.ref,
    payment: (await w.system.database.read.payment.findUniqueOrThrow({ where: { id: payment } })).ref,
    allocation: (await w.system.database.read.allocation.findUniqueOrThrow({ where: { id: allocation.allocation } })).ref,
    instalment: (await w.system.database.read.instalment.findFirstOrThrow({ where: { pledgeId: pledge.pledge } })).reference,
  }
  const kinds = async (who: Context, typed: string) => (await searchEverything(who, typed)).groups.map((group) => group.kind)
  return { ...w, refs, kinds }
}

test('SEARCH-2: a donor and all that it promised and paid are found by its name, however it is written', async () => {
  const w = await house()
  for (const typed of ['Aurora Foundation', 'AURORA', 'auróra', 'Auro\u0301ra  foundation', 'rora']) expect(await w.kinds(w.officer, typed), typed).toEqual(['donor', 'pledge', 'payment'])
  expect(await w.kinds(w.officer, 'téranga')).toEqual(['allocation', 'city'])
  expect(await w.kinds(w.officer, 'peers that')).toEqual(['allocation', 'programme'])
  expect(await w.kinds(w.officer, 'no such name')).toEqual([])
  for (const typed of ['', '   ', '\u0301']) expect(await searchEverything(w.officer, typed)).toEqual({ groups: [], only: null })
})

test('SEARCH-2: a number leads to its thing, the beginning of one to those that begin so, a transfer’s reference to its pledge', async () => {
  const w = await house()
  expect((await searchEverything(w.officer, ` ${w.refs.pledge.toLowerCase()} `)).only).toBe(`/secretariat/pledges/${w.refs.pledge}`)
  expect((await searchEverything(w.officer, w.refs.payment)).only).toBe(`/secretariat/payments/${w.refs.payment}`)
  expect((await searchEverything(w.officer, w.refs.allocation)).only).toBe(`/secretariat/allocations/${w.refs.allocation}`)
  expect((await searchEverything(w.officer, w.refs.instalment.replace(/(.{4})/g, '$1 '))).only).toBe(`/secretariat/pledges/${w.refs.pledge}`)
  const { ref } = must(await recordOffer(w.officer, { donor: w.donors[2], recognition: 'NAME', kind: 'GOODS', area: 'PA1', description: 'Tablets', quantity: '2', unit: null, unitValue: '50', value: usd(100_00n), basis: 'DONOR_COST', availableFrom: null, availableUntil: null, place: null, capacity: null }))
  expect([(await searchEverything(w.officer, ref)).only, await w.kinds(w.officer, 'cirrus')]).toEqual([`/secretariat/in-kind/${ref}`, ['donor', 'offer']])
  const begun = await searchEverything(w.officer, 'DN-2026')
  expect([begun.only, begun.groups.map((group) => [group.kind, group.found.length])]).toEqual([null, [['donor', 3]]])
  expect(['PL-2026-0012', 'pl-2', 'PL-', 'Plan-2026', 'PL', 'PL-2026-0012-1', 'D-2026-0003', 'd-'].map(numberOf)).toEqual(['PL-2026-0012', 'PL-2', 'PL-', null, null, null, 'D-2026-0003', 'D-'])
})

test('SEARCH-1: people are found by who may manage them alone, and nobody outside the team searches at all', async () => {
  const w = await house()
  expect(await w.kinds(w.admin, 'aurelie')).toEqual(['person'])
  expect(await w.kinds(w.officer, 'aurelie')).toEqual([])
  for (const who of [w.as({ kind: 'public' }), w.as(person('Dora', { role: 'donor-contact', donor: w.donors[0] })), w.as(person('Cleo', { role: 'city-focal-point', city: w.cities[0] }))]) await expect(searchEverything(who, 'aurora')).rejects.toThrow(Forbidden)
})

test('SEARCH-2: what a city was sent, reports, asks for and was found to lack is found by its number, and by the name of the city', async () => {
  const w = await fundedCity()
  const report = await w.begin()
  const { read } = w.system.database
  const { ref: reportRef } = await read.cityReport.findUniqueOrThrow({ where: { id: report } })
  const only = async (typed: string) => (await searchEverything(w.officer, typed)).only
  const kinds = async (typed: string) => (await searchEverything(w.officer, typed)).groups.map((group) => group.kind)
  expect(await only(reportRef), 'a report that was never sent is the city’s own').toBeNull()
  must(await w.submit(report))
  const change = must(await askChange(w.city, { line: w.line, asked: { kind: 'MORE_TIME', reason: 'Rain', endsOn: day('2028-06-30') } })).ref
  const { person: owner } = must(await invitePerson(w.system, { name: 'Olga', email: 'olga@team.example', language: 'en', role: 'programme-officer' }))
  const city = await read.city.findUniqueOrThrow({ where: { id: w.cities[0] } })
  const finding = must(await recordFinding(w.officer, { city: city.id, source: 'AUDIT', severity: 'LOW', text: 'No date', recommendation: 'Ask', owner, dueOn: day('2026-03-01') })).ref
  must(await recordVisit(w.officer, { city: city.id, visitors: 'Amina', seen: 'The course', visitedOn: day('2026-01-04') }))
  const [{ ref: sent }, { ref: visit }, { ref: award }] = [await read.disbursement.findFirstOrThrow(), await read.monitoringVisit.findFirstOrThrow(), await read.allocation.findFirstOrThrow()]
  expect([await only(reportRef), await only(change.toLowerCase()), await only(finding), await only(visit), await only(sent)]).toEqual([`/secretariat/city-reports/${report}`, `/secretariat/line-changes#${change}`, `/secretariat/cities/${city.ref}/oversight#${finding}`, `/secretariat/cities/${city.ref}/oversight#${visit}`, `/secretariat/allocations/${award}`])
  expect(await kinds('TERANGÁ')).toEqual(['allocation', 'city', 'cityReport', 'lineChange', 'finding', 'visit'])
})

test('SEARCH-2: calls, applications, meetings and decisions are found by number and by words in any case and accent; a city’s draft is not', async () => {
  const w = await callWorld()
  const call = await w.open()
  w.setNow('2026-03-02T08:00:00Z')
  must(await w.send(w.people[0], call, w.cities[0]))
  must(await w.draft(w.people[1], call, w.cities[1], 0, { title: 'Another plan' }))
  const meeting = must(await saveMeeting(w.officer, { meeting: null, version: 0, kind: 'STEERING', title: 'Comité d’été', heldOn: day('2026-03-02'), place: 'Hamburg', participants: 'Marta', agenda: 'All' })).ref
  must(await recordMinutes(w.officer, { meeting, version: 1, minutes: 'Agreed.' }))
  const { decision } = must(await addDecision(w.officer, { meeting, title: 'Élargir le programme', text: 'As set out.' }))
  const { ref } = must(await takeDecision(w.officer, { decision }))
  const [application] = await w.system.database.read.callApplication.findMany({ where: { status: 'SUBMITTED' } })
  const [draft] = await w.system.database.read.callApplication.findMany({ where: { status: 'DRAFT' } })
  const search = (typed: string) => searchEverything(w.officer, typed)
  const kinds = async (typed: string) => (await search(typed)).groups.map((group) => group.kind)
  expect([(await search(ref)).only, (await search(call)).only, (await search(meeting)).only, (await search(application!.ref)).only, await search(draft!.ref)]).toEqual([`/secretariat/decisions/${ref}`, `/secretariat/calls/${call}`, `/secretariat/meetings/${meeting}`, `/secretariat/applications/${application!.ref}`, { groups: [], only: null }])
  expect([await kinds('plans d’APPRENTISSAGE'), await kinds('a plan for teranga'), await kinds('another plan'), await kinds('COMITE'), await kinds('elargir'), await kinds('E\u0301largir')]).toEqual([['call'], ['application'], [], ['meeting'], ['decision'], ['decision']])
})

test('SEARCH-2: money at the bank is found by its payer’s name and by every reference of it, other income by its evidence, a period by its name', async () => {
  const w = await moneyWorld()
  w.setNow('2026-02-10T08:00:00Z')
  const bytes = camt([{ number: '2026/17', opening: 1_000_00n, from: '2026-02-01', to: '2026-02-10', entries: [{ amount: 100_00n, on: '2026-02-03', party: 'Société Élan', reference: 'NTRF-77', iban: 'FR7630006000011234567890189', text: 'cotisation' }] }])
  must(await takeStatements(w.finance, { file: must(readStatementFile(bytes)), name: 'february.xml' }))
  must(await recordIncome(w.finance, { window: POOL, kind: 'INTEREST', amount: usd(5_00n), receivedOn: day('2026-02-05'), evidence: 'Intérêts du dépôt' }))
  const [line, statement, income] = [await w.system.database.read.bankLine.findFirstOrThrow(), await w.system.database.read.bankStatement.findFirstOrThrow(), await w.system.database.read.otherIncome.findFirstOrThrow()]
  const search = (typed: string) => searchEverything(w.officer, typed)
  const kinds = async (typed: string) => (await search(typed)).groups.map((group) => group.kind)
  for (const typed of ['societe elan', 'SOCIÉTÉ', 'NTRF-77', 'fr76 3000 6000 0112 3456 7890 189', 'cotisation']) expect(await kinds(typed), typed).toEqual(['bankLine'])
  expect([await kinds('2026/17'), await kinds('interets'), await kinds('2026-2027'), await kinds('2026–2027')]).toEqual([['bankStatement'], ['income'], ['period'], ['period']])
  expect([(await search(line.ref)).only, (await search(statement.ref)).only, (await search(income.ref)).only]).toEqual([`/secretariat/payments/bank/lines/${line.ref}`, `/secretariat/payments/bank/statements/${statement.ref}`, `/secretariat/income/${income.ref}`])
})

test('SEARCH-3: deeds and pages are offered to those who may open them, the next period by its name', async () => {
  const w = await moneyWorld()
  const titles = async (context: Context, typed: string) => (await findActions(context, typed)).map((action) => action.title)
  expect(await titles(w.finance, 'wire')).toContain('Record a wire')
  expect(await titles(w.head, 'wire')).not.toContain('Record a wire')
  expect(await titles(w.admin, 'open period')).toEqual(['Open period 2028-2029'])
  expect(await titles({ ...w.admin, language: 'fr' }, 'exercice 2028')).toEqual(['Ouvrir l’exercice 2028-2029'])
  expect(await titles(w.head, 'open period')).toEqual([])
  expect(await titles(w.admin, 'zzz')).toEqual([])
  await expect(findActions(w.as({ kind: 'public' }), '')).rejects.toThrow('secretariat.view')
})
