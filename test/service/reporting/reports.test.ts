// From the money that was sent to the spending that counts.
import { expect, test } from 'vitest'
import { sendMailJob } from '#app/platform/mail'
import { measureThrough } from '#app/features/fund/server/fund.queries.server'
import { LARGEST_EVIDENCE } from '#app/kernel/evidence'
import { attachEvidence } from '#app/features/reporting/server/attach-evidence.command.server'
import { getDocument } from '#app/platform/files'
import { acceptReport, certifyReport, returnReport } from '#app/features/reporting/server/review-report.command.server'
import { getOwnReport, getReport, listAcceptedStories, listOwedReports, listOwnReports, listReports } from '#app/features/reporting/server/reports.queries.server'
import { remindCitiesJob, tellCityOfReportJob } from '#app/features/reporting/server/tell-cities.job.server'
import { beginReport, correctReport, saveReport, submitReport } from '#app/features/reporting/server/write-report.command.server'
import { getCityStatement } from '#app/features/statements/server/city-statement.queries.server'
import { Forbidden, NotFound } from '#app/kernel/access'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { runDueJobs } from '#app/platform/jobs'
import { openLog } from '#app/platform/log'
import { person } from '#test/support/context'
import { must } from '../core/world'
import { faultsOf } from '../ledger/faults'
import { fundedCity, TYPED } from './reported'

const ORIGIN = 'http://localhost:3000'

test('REPORT-1, REPORT-2: a report is due from what was sent, written by its city only, given back by section and sent again; every round stays', async () => {
  const w = await fundedCity()
  expect(await listOwnReports(w.city)).toMatchObject([{ id: null, kind: 'INTERIM', from: '2026-01-05', to: '2027-01-04', dueOn: '2027-03-05', status: 'DUE', late: 0 }])
  expect(await listOwnReports(w.otherCity)).toEqual([])
  expect(await beginReport(w.otherCity, { line: w.other })).toMatchObject({ failure: { code: 'NOTHING_DUE' } })
  await expect(beginReport(w.otherCity, { line: w.line })).rejects.toThrow(NotFound)
  await expect(beginReport(w.officer, { line: w.line })).rejects.toThrow(Forbidden)
  const report = await w.begin()
  expect(await w.begin()).toBe(report)
  await expect(getReport(w.officer, report)).rejects.toThrow(NotFound)

  w.setNow('2027-03-08T08:00:00Z')
  expect(await listReports(w.finance, 'LATE')).toMatchObject([{ id: report, late: 3, status: 'DRAFT' }])
  must(await w.submit(report))
  expect(await listReports(w.finance, 'LATE')).toEqual([])
  expect(await w.submit(report)).toMatchObject({ failure: { code: 'NOT_OPEN', status: 'SUBMITTED' } })
  expect(await returnReport(w.officer, { report, comments: {} })).toMatchObject({ failure: { code: 'NO_COMMENT' } })
  await expect(returnReport(w.finance, { report, comments: { results: 'How many?' } })).rejects.toThrow(Forbidden)
  const both = w.as(person('Fatou', { role: 'city-focal-point', city: w.cities[0] }, { role: 'programme-officer' }))
  expect(await acceptReport(both, { report })).toMatchObject({ failure: { code: 'OWN_REPORT' } })
  must(await returnReport(w.officer, { report, comments: { results: 'How many?' } }))
  expect(await getOwnReport(w.city, report)).toMatchObject({ status: 'RETURNED', dueOn: '2027-03-22', late: 0 })
  must(await w.submit(report, { ...TYPED, results: 'Six of nine services.' }))
  must(await acceptReport(w.officer, { report }))
  expect(await acceptReport(w.officer, { report })).toMatchObject({ failure: { code: 'NOT_SUBMITTED', status: 'ACCEPTED' } })

  const { rounds } = await getReport(w.finance, report)
  expect(rounds.map(({ number, outcome, comments, content }) => [number, outcome, comments, content.texts.results])).toEqual([[1, 'RETURNED', { results: 'How many?' }, 'Six services have a plan.'], [2, 'ACCEPTED', {}, 'Six of nine services.']])
  await expect(w.system.database.write((t) => t.cityReportRound.updateMany({ data: { content: '{}' } }))).rejects.toMatchObject({ rule: 'REPORT-2' })
  await expect(w.system.database.write((t) => t.cityReportRound.updateMany({ data: { outcome: 'RETURNED' } }))).rejects.toMatchObject({ rule: 'REPORT-2' })
  expect(await listOwnReports(w.city)).toMatchObject([{ id: null, kind: 'FINAL', from: '2027-01-05', to: '2027-12-31' }, { id: report, status: 'ACCEPTED' }])
})

test('REPORT-3, REPORT-6: what is accepted counts as spent from the day on which it was sent; a correction counts the difference; somebody else certifies', async () => {
  const w = await fundedCity()
  w.setNow('2026-12-20T08:00:00Z')
  const report = await w.begin()
  must(await w.submit(report))
  expect(await w.expended()).toBe(0n)
  w.setNow('2027-01-10T08:00:00Z')
  must(await acceptReport(w.officer, { report }))
  expect(await w.expended()).toBe(200_50n)
  expect([await measureThrough(w.system, 'expended', 'all', day('2026-12-19')), await measureThrough(w.system, 'expended', 'all', day('2026-12-20'))]).toEqual([usd(0n), usd(200_50n)])
  expect((await getCityStatement(w.city, { city: w.cities[0], asOf: day('2026-12-31') })).expended).toEqual(usd(200_50n))
  expect((await getCityStatement(w.city, { city: w.cities[0], asOf: day('2026-12-31'), knownOn: day('2027-01-09') })).expended).toEqual(usd(0n))

  const both = w.as(person('Amina', { role: 'programme-officer' }, { role: 'finance-officer' }))
  expect(await certifyReport(both, { report })).toMatchObject({ failure: { code: 'OWN_ACCEPTANCE' } })
  await expect(certifyReport(w.officer, { report })).rejects.toThrow(Forbidden)
  must(await certifyReport(w.finance, { report }))
  expect(await certifyReport(w.finance, { report })).toMatchObject({ failure: { code: 'NOT_TO_CERTIFY', status: 'CERTIFIED' } })
  await expect(w.system.database.write((t) => t.cityReport.updateMany({ data: { draft: '{}' } }))).rejects.toMatchObject({ rule: 'REPORT-3' })

  const lower = must(await correctReport(w.city, { report })).report
  expect(await correctReport(w.city, { report })).toMatchObject({ failure: { code: 'CORRECTION_OPEN' } })
  expect((await getOwnReport(w.city, lower)).typed).toEqual(TYPED)
  must(await w.submit(lower, { ...TYPED, spent_EVENTS: '30.00' }))
  must(await acceptReport(w.officer, { report: lower }))
  expect(await w.expended()).toBe(150_00n)
  const again = must(await correctReport(w.city, { report: lower })).report
  must(await w.submit(again, { ...TYPED, spent_EVENTS: '400.00' }))
  must(await acceptReport(w.officer, { report: again }))
  expect(await w.expended()).toBe(520_00n)
  const same = must(await correctReport(w.city, { report })).report
  must(await w.submit(same, { ...TYPED, spent_EVENTS: '400.00', summary: 'Seven services work with a plan.' }))
  must(await acceptReport(w.officer, { report: same }))
  expect((await w.system.database.read.expenditure.findMany({ orderBy: { recordedAt: 'asc' } })).map((row) => row.amountMinor)).toEqual([200_50n, -50_50n, 370_00n])
  expect(await listAcceptedStories(w.as({ kind: 'public' }), { city: w.cities[0] })).toMatchObject([{ summary: 'Seven services work with a plan.', people: 40, women: 18, spent: usd(520_00n) }])
  expect(await faultsOf(w.system)).toEqual([])
})

test('REPORT-3: what was sent in a period that is closed meanwhile counts from the day of its acceptance', async () => {
  const w = await fundedCity()
  w.setNow('2027-12-20T08:00:00Z')
  const report = await w.begin()
  must(await w.submit(report))
  w.setNow('2028-02-01T08:00:00Z')
  for (const code of ['2020-2021', '2022-2023', '2024-2025', '2026-2027']) await w.close(code)
  await w.system.database.write((t) => t.fundPeriod.create({ data: { id: 'per_next', code: '2028-2029', startsOn: '2028-01-01', endsOn: '2029-12-31', targetMinor: 1_000_000_00n, state: 'OPEN' } }))
  must(await acceptReport(w.officer, { report }))
  expect(await getReport(w.officer, report)).toMatchObject({ reportedOn: '2028-02-01', counted: usd(200_50n) })
})

test('REPORT-5: a draft keeps what cannot be read yet; who saves over somebody else’s change is told', async () => {
  const w = await fundedCity()
  const report = await w.begin()
  const half = { ...TYPED, spent_STAFF: 'about 1,200', people: 'forty' }
  expect(must(await saveReport(w.city, { report, version: 0, typed: half }))).toEqual({ version: 1 })
  expect((await getOwnReport(w.city, report)).typed).toEqual(half)
  const colleague = w.as(person('Ousmane', { role: 'city-focal-point', city: w.cities[0] }))
  must(await saveReport(colleague, { report, version: 1, typed: TYPED }))
  expect(await saveReport(w.city, { report, version: 1, typed: half })).toMatchObject({ failure: { code: 'CHANGED_MEANWHILE', by: 'prs_ousmane' } })
  expect(await submitReport(w.city, { report, version: 1, typed: half, decimalComma: false })).toMatchObject({ failure: { code: 'CHANGED_MEANWHILE' } })
  expect(await submitReport(w.city, { report, version: 2, typed: half, decimalComma: false })).toMatchObject({ failure: { code: 'UNCLEAR_STAFF' } })
  expect((await getOwnReport(w.city, report)).typed).toEqual(TYPED)
  await expect(saveReport(w.otherCity, { report, version: 2, typed: {} })).rejects.toThrow(NotFound)
})

test('REPORT-4: each rung goes once to each focal point, in their language, until the report is sent; what the team answers is told', async () => {
  const w = await fundedCity()
  const remind = remindCitiesJob({ origin: ORIGIN })
  const mails = async () => (await w.system.database.read.mail.findMany({ where: { purpose: { startsWith: 'report-' } }, orderBy: { createdAt: 'asc' } })).map(({ purpose, toEmail, language, subject }) => [purpose, toEmail, language, subject])
  const said = async (now: string) => {
    w.setNow(`${now}T08:00:00Z`)
    await remind(w.system)
    await remind(w.system)
    return (await mails()).length
  }
  const counts = []
  for (const now of ['2027-01-01', '2027-02-03', '2027-02-20', '2027-02-26', '2027-04-20']) counts.push(await said(now))
  expect(counts).toEqual([0, 1, 1, 2, 3])
  expect((await mails()).at(-1)).toEqual(['report-due', 'fatou@teranga.example', 'fr', 'Teranga : un rapport est en retard'])
  await expect(w.system.database.write((t) => t.cityReportReminder.deleteMany())).rejects.toMatchObject({ rule: 'REPORT-4' })

  const report = await w.begin()
  must(await w.submit(report))
  expect(await said('2027-05-30')).toBe(3)
  must(await returnReport(w.officer, { report, comments: { spending: 'Which course?' } }))
  const log = openLog('silent')
  const handlers = { 'tell-city-of-report': tellCityOfReportJob({ origin: ORIGIN }), 'tell-city-of-disbursement': async () => undefined, 'tell-cities-of-allocation': async () => undefined, 'issue-receipt': async () => undefined, 'thank-for-pledge': async () => undefined, 'send-mail': sendMailJob(async () => undefined) }
  await runDueJobs(w.system, handlers, log)
  must(await w.submit(report))
  must(await acceptReport(w.officer, { report }))
  await runDueJobs(w.system, handlers, log)
  expect((await mails()).slice(3).map(([purpose]) => purpose)).toEqual(['report-returned', 'report-accepted'])
  expect(await listOwedReports(w.system, day('2027-12-31'))).toEqual([])
})

test('evidence is told by how it begins, stays beside its report, and is read by the city and the team only', async () => {
  const w = await fundedCity()
  const report = await w.begin()
  const attach = (bytes: Uint8Array, by = w.city) => attachEvidence(by, { report, name: '../liste de présence.pdf', bytes })
  const pdf = new TextEncoder().encode('%PDF-1.7 and so on')
  expect(await attach(new Uint8Array())).toMatchObject({ failure: { code: 'FILE_MISSING' } })
  expect(await attach(new TextEncoder().encode('<script>'))).toMatchObject({ failure: { code: 'FILE_KIND_UNKNOWN' } })
  expect(await attach(new Uint8Array(LARGEST_EVIDENCE + 1))).toMatchObject({ failure: { code: 'FILE_TOO_LARGE' } })
  await expect(attach(pdf, w.otherCity)).rejects.toThrow(NotFound)
  const { document } = must(await attach(pdf))
  for (const reader of [w.city, w.finance]) expect(await getDocument(reader, document)).toMatchObject({ kind: 'EVIDENCE', mediaType: 'application/pdf', fileName: '.._liste de présence.pdf' })
  await expect(getDocument(w.otherCity, document)).rejects.toThrow(NotFound)
  must(await w.submit(report))
  expect(await attach(pdf)).toMatchObject({ failure: { code: 'REPORT_NOT_OPEN' } })
})
