// A call from its draft to the last minute in which a city may send.
import { expect, test } from 'vitest'
import { listAuditEvents } from '#app/features/audit/server/audit.queries.server'
import { attachFile } from '#app/features/calls/server/attach-file.command.server'
import { saveDraft, withdrawApplication } from '#app/features/calls/server/apply.command.server'
import { listApplications } from '#app/features/calls/server/applications.queries.server'
import { getCall, getCityCall, getPublicCall, listCityCalls, listPublicCalls } from '#app/features/calls/server/calls.queries.server'
import { cancelCall, extendDeadline, publishCall } from '#app/features/calls/server/move-call.command.server'
import { saveCall } from '#app/features/calls/server/save-call.command.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { POOL } from '#app/features/fund/domain/window'
import { Forbidden, NotFound } from '#app/kernel/access'
import { LARGEST_EVIDENCE } from '#app/kernel/evidence'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { getDocument, listDocuments } from '#app/platform/files'
import { runDueJobs } from '#app/platform/jobs'
import { openLog } from '#app/platform/log'
import { jobHandlers, workerContext } from '#app/worker.server'
import { person } from '#test/support/context'
import { must } from '../core/world'
import { ANSWERED, callWorld, DETAILS } from './world'

type World = Awaited<ReturnType<typeof callWorld>>
const work = (w: World) => runDueJobs(workerContext(w.system), jobHandlers({ sendMail: async () => undefined, origin: 'http://localhost:3000', demo: false, card: null }), openLog('silent'))
const mails = async (w: World, purpose: string) => (await w.system.database.read.mail.findMany({ where: { purpose }, orderBy: { key: 'asc' } })).map((mail) => [mail.toEmail, mail.language])

test('CALL-1: a draft is corrected; once published it stands, its window holds it beside the others, and its deadline is only put later', async () => {
  const w = await callWorld()
  const { ref } = await w.write()
  await expect(getPublicCall(w.as({ kind: 'public' }), ref)).rejects.toThrow(NotFound)
  must(await saveCall(w.officer, { ...DETAILS, call: ref, window: POOL, programme: w.programmes.PA1, amount: usd(31_000_00n) }))
  // Area 1 reaches least developed countries only, whatever was ticked.
  expect(await getCall(w.head, ref)).toMatchObject({ stage: 'DRAFT', ldcOnly: true, amount: usd(31_000_00n), standing: { holds: usd(53_500_00n), offered: usd(0n) } })
  await expect(publishCall(w.finance, { call: ref })).rejects.toThrow(Forbidden)
  must(await publishCall(w.officer, { call: ref }))
  expect(await publishCall(w.officer, { call: ref })).toMatchObject({ failure: { code: 'NOT_A_DRAFT' } })
  expect(await saveCall(w.officer, { ...DETAILS, call: ref, window: POOL, programme: w.programmes.PA2 })).toMatchObject({ failure: { code: 'NOT_A_DRAFT' } })
  for (const data of [{ amountMinor: 1_00n }, { textEn: 'something else' }, { closesAt: new Date('2026-03-01T00:00:00Z') }]) await expect(w.system.database.write((t) => t.call.updateMany({ data }))).rejects.toMatchObject({ rule: 'CALL-1' })
  await expect(w.system.database.write((t) => t.callCriterion.deleteMany({}))).rejects.toMatchObject({ rule: 'CALL-1' })

  const second = await w.write({ amount: usd(22_500_01n) })
  expect(await publishCall(w.officer, { call: second.ref })).toMatchObject({ failure: { code: 'MORE_THAN_WINDOW_HOLDS', holds: usd(53_500_00n), offered: usd(31_000_00n), left: usd(22_500_00n) } })
  const later = (deadlineOn: string) => extendDeadline(w.officer, { call: ref, deadlineOn: day(deadlineOn), deadlineTime: '12:00', reason: 'A holiday.' })
  expect(await later('2026-03-31')).toMatchObject({ failure: { code: 'DEADLINE_NOT_LATER' } })
  must(await later('2026-04-07'))
  expect((await getPublicCall(w.as({ kind: 'public' }), ref)).closesAt).toEqual(new Date('2026-04-07T09:01:00Z'))
  must(await cancelCall(w.officer, { call: ref, reason: 'The money is needed elsewhere.' }))
  expect(await later('2026-04-09')).toMatchObject({ failure: { code: 'NOT_RUNNING' } })
  expect(await cancelCall(w.officer, { call: ref, reason: 'again' })).toMatchObject({ failure: { code: 'NOT_RUNNING' } })
  must(await publishCall(w.officer, { call: second.ref }))
})

test('CALL-2: a city sends from the opening to the end of the stated minute, may change and withdraw until then, and is told in its language', async () => {
  const w = await callWorld()
  for (const [name, email, language, city] of [['Fatou', 'fatou@teranga.example', 'fr', w.cities[0]], ['Chanda', 'chanda@zambezi.example', 'en', w.cities[1]]] as const) must(await invitePerson(w.system, { name, email, language, role: 'city-focal-point', city }))
  const call = await w.open({ region: 'Africa' })
  await work(w)
  expect(await mails(w, 'call-open')).toEqual([])
  const [fatou, chanda, bia] = w.people
  expect(await w.send(fatou, call, w.cities[0])).toMatchObject({ failure: { code: 'NOT_OPEN_YET' } })
  // 00:00 in Nairobi.
  w.setNow('2026-02-28T21:00:00Z')
  await work(w)
  expect(await mails(w, 'call-open')).toEqual(expect.arrayContaining([['fatou@teranga.example', 'fr'], ['chanda@zambezi.example', 'en']]))
  expect(await mails(w, 'call-open')).toHaveLength(2)
  expect(await w.send(bia, call, w.cities[2])).toMatchObject({ failure: { code: 'OTHER_REGION' } })

  must(await w.draft(fatou, call, w.cities[0], 0, { plan: '' }, 'about eight thousand'))
  expect(await w.send(fatou, call, w.cities[0], usd(1_999_99n), 1)).toMatchObject({ failure: { code: 'BELOW_FLOOR' } })
  expect(await w.send(fatou, call, w.cities[0], usd(15_000_01n), 1)).toMatchObject({ failure: { code: 'ABOVE_CEILING' } })
  expect(await w.send(fatou, call, w.cities[0], usd(8_000_00n), 1, { plan: ' ' })).toMatchObject({ failure: { code: 'ANSWER_MISSING' } })
  const sent = must(await w.send(fatou, call, w.cities[0], usd(8_000_00n), 1))
  expect(await w.draft(fatou, call, w.cities[0], 2)).toMatchObject({ failure: { code: 'SENT_ALREADY' } })
  must(await w.send(fatou, call, w.cities[0], usd(9_000_00n), 2))
  must(await withdrawApplication(fatou, { application: sent.ref }))
  expect(await withdrawApplication(fatou, { application: sent.ref })).toMatchObject({ failure: { code: 'NOT_SENT' } })

  // 23:59:59.999 in Nairobi, and the instant after.
  w.setNow('2026-03-31T20:59:59.999Z')
  must(await w.send(fatou, call, w.cities[0], usd(9_500_00n), 4))
  must(await w.draft(chanda, call, w.cities[1]))
  w.setNow('2026-03-31T21:00:00Z')
  expect(await w.send(fatou, call, w.cities[0], usd(9_600_00n), 5)).toMatchObject({ failure: { code: 'DEADLINE_PASSED' } })
  expect(await w.send(chanda, call, w.cities[1], usd(9_600_00n), 1)).toMatchObject({ failure: { code: 'DEADLINE_PASSED' } })
  expect(await w.draft(chanda, call, w.cities[1], 1)).toMatchObject({ failure: { code: 'DEADLINE_PASSED' } })
  await work(w)
  expect(await mails(w, 'application-received')).toEqual(Array(3).fill(['fatou@teranga.example', 'fr']))
  const { id } = await getCall(w.officer, call)
  expect(await listApplications(w.officer, id)).toMatchObject({ applications: [{ ref: sent.ref, status: 'SUBMITTED', asked: usd(9_500_00n) }], drafts: 1 })
})

test('CALL-3: a city applies once, for itself only; of two people at once the second is told; each text that was sent is kept', async () => {
  const w = await callWorld({ opensOn: day('2026-02-01') })
  const call = await w.open()
  const [fatou, chanda] = w.people
  await expect(w.draft(fatou, call, w.cities[1])).rejects.toThrow(NotFound)
  await expect(saveDraft(w.officer, { call, city: w.cities[0], version: 0, answers: ANSWERED, typed: '' })).rejects.toThrow(Forbidden)
  const [first, second] = await Promise.all([w.draft(fatou, call, w.cities[0], 0, { title: 'one' }), w.draft(w.focal('Moussa', w.cities[0]), call, w.cities[0], 0, { title: 'two' })])
  expect([first.ok, second]).toMatchObject([true, { failure: { code: 'CHANGED_MEANWHILE', by: 'prs_fatou' } }])
  const { ref } = must(await w.send(fatou, call, w.cities[0], usd(8_000_00n), 1, { title: 'three' }))
  must(await w.send(fatou, call, w.cities[0], usd(8_500_00n), 2, { title: 'four' }))
  const kept = await w.system.database.read.callSubmission.findMany({ orderBy: { number: 'asc' } })
  expect(kept.map(({ number, content, byId }) => [number, (JSON.parse(content) as { title: string; askedMinor: string }), byId])).toEqual([
    [1, { ...ANSWERED, title: 'three', askedMinor: '800000' }, 'prs_fatou'],
    [2, { ...ANSWERED, title: 'four', askedMinor: '850000' }, 'prs_fatou'],
  ])
  await expect(w.system.database.write((t) => t.callSubmission.deleteMany({}))).rejects.toMatchObject({ rule: 'CALL-3' })
  await expect(w.system.database.write((t) => t.callApplication.updateMany({ data: { status: 'DRAFT' } }))).rejects.toMatchObject({ rule: 'CALL-3' })

  await expect(withdrawApplication(chanda, { application: ref })).rejects.toThrow(NotFound)
  await expect(getCityCall(chanda, call, [w.cities[1]], (await getCityCall(fatou, call, [w.cities[0]], null)).city.ref)).rejects.toThrow(NotFound)
  expect(await getCityCall(chanda, call, [w.cities[1]], null)).toMatchObject({ application: null, obstacle: null })
  expect((await listCityCalls(fatou, [w.cities[0]])).map((one) => one.application?.ref)).toEqual([ref])
  expect((await listPublicCalls(w.as({ kind: 'public' }))).map((one) => [one.ref, one.stage])).toEqual([[call, 'OPEN']])
})

test('the audit trail opens an application once it is handed in, not while it is its city’s draft', async () => {
  const w = await callWorld({ opensOn: day('2026-02-01') })
  const call = await w.open()
  const { application } = must(await w.draft(w.people[0], call, w.cities[0]))
  const auditor = w.as(person('Paul', { role: 'auditor' }))
  const inTrail = async () => (await listAuditEvents(auditor, { object: `application:${application}` })).events.map(({ name, object }) => [name, object.hasPage])
  expect(await inTrail()).toEqual([['application.begun', false]])
  const { ref } = must(await w.send(w.people[0], call, w.cities[0], usd(8_000_00n), 1))
  expect(await inTrail()).toEqual([['application.submitted', true], ['application.begun', true]])
  expect((await listAuditEvents(auditor, { object: ref })).events.map(({ object }) => object.label)).toEqual([ref, ref])
})

test('CALL-8: a city lays files beside its own application while the call is open; they are told by their bytes, and other cities do not find them', async () => {
  const w = await callWorld()
  const call = await w.open()
  const [fatou, chanda] = w.people
  const pdf = new TextEncoder().encode('%PDF-1.7 a budget')
  const attach = (bytes: Uint8Array = pdf, by = fatou) => attachFile(by, { call, city: w.cities[0], name: 'budget.exe', bytes })
  expect(await attach()).toMatchObject({ failure: { code: 'NOT_OPEN_YET' } })
  w.setNow('2026-03-02T08:00:00Z')
  expect(await attach()).toMatchObject({ failure: { code: 'DRAFT_FIRST' } })
  const { application } = must(await w.draft(fatou, call, w.cities[0]))
  for (const [bytes, code] of [[new Uint8Array(), 'FILE_MISSING'], [new TextEncoder().encode('MZ'), 'FILE_KIND_UNKNOWN'], [new Uint8Array(LARGEST_EVIDENCE + 1), 'FILE_TOO_LARGE']] as const) expect(await attach(bytes)).toMatchObject({ failure: { code } })
  await expect(attach(pdf, chanda)).rejects.toThrow(NotFound)
  await expect(attach(pdf, w.officer)).rejects.toThrow(Forbidden)
  const { document } = must(await attach())
  expect(must(await attach()).document).toBe(document)
  must(await w.send(fatou, call, w.cities[0], usd(8_000_00n), 1))
  for (const reader of [fatou, w.finance, w.officer]) expect(await getDocument(reader, document)).toMatchObject({ kind: 'EVIDENCE', mediaType: 'application/pdf' })
  expect([await listDocuments(w.officer, `application:${application}`), await listDocuments(chanda, `application:${application}`)]).toMatchObject([[{ id: document }], []])
  await expect(getDocument(chanda, document)).rejects.toThrow(NotFound)
  w.setNow('2026-04-01T08:00:00Z')
  expect(await attach(new TextEncoder().encode('%PDF-1.7 another'))).toMatchObject({ failure: { code: 'DEADLINE_PASSED' } })
})
