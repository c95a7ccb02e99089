// One action tells all member cities what a period's money went to.
import { expect, test } from 'vitest'
import { createCity } from '#app/features/cities/server/create-city.command.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { makeMemberReport, openMemberReport } from '#app/features/member-reports/server/make-member-report.command.server'
import { countReached, getMemberReport, getMemberReportFile, getOwnMemberReport, listMemberReports, listOwnMemberReports } from '#app/features/member-reports/server/member-reports.queries.server'
import { sendMemberReportJob } from '#app/features/member-reports/server/send-member-report.job.server'
import { acceptReport } from '#app/features/reporting/server/review-report.command.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { Forbidden, NotFound, type Grant } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { day } from '#app/kernel/time'
import { must } from '../core/world'
import { faultsOf } from '../ledger/faults'
import { fundedCity } from '../reporting/reported'

const SETTINGS = { origin: 'http://localhost:3000', demo: false }

test('NETWORK-1, NETWORK-2, NETWORK-3: rows add up to the fund position; files in two languages; each focal point of a member city once; who opened it is listed', async () => {
  const w = await fundedCity()
  const report = await w.begin()
  must(await w.submit(report))
  must(await acceptReport(w.officer, { report }))
  const invite = async (name: string, language: 'en' | 'fr', city: Id<'city'>) => must(await invitePerson(w.system, { name, email: `${name.toLowerCase()}@city.example`, language, role: 'city-focal-point', city })).person
  const chanda = await invite('Chanda', 'en', w.cities[1])
  must(await invitePerson(w.system, { name: 'Chanda', email: 'chanda@city.example', language: 'en', role: 'city-focal-point', city: w.cities[2] }))
  const outside = must(await createCity(w.officer, { name: 'Outside', country: 'ML', memberSince: null, memberUntil: null, position: null })).city
  await invite('Oumou', 'fr', outside)
  expect(await countReached(w.finance)).toEqual({ focalPoints: 2, cities: 3, without: [] })

  const asked = { period: '2026-2027', asOf: day('2026-01-05'), wordsEn: 'Thank you.', wordsFr: 'Merci.' }
  await expect(makeMemberReport(w.finance, asked)).rejects.toThrow(Forbidden)
  expect(await makeMemberReport(w.officer, { ...asked, asOf: day('2026-01-06') })).toMatchObject({ failure: { code: 'DAY_OUTSIDE', from: '2026-01-01', until: '2026-01-05' } })
  expect(await makeMemberReport(w.officer, { ...asked, period: '1999' })).toMatchObject({ failure: { code: 'UNKNOWN_PERIOD' } })
  const made = must(await makeMemberReport(w.officer, asked))
  expect(made.copies).toBe(2)
  expect(await makeMemberReport(w.officer, asked)).toMatchObject({ failure: { code: 'MADE_ALREADY', ref: made.ref } })
  const send = sendMemberReportJob(SETTINGS)
  await send(w.system, { report: made.report })
  await send(w.system, { report: made.report })
  const mails = await w.system.database.read.mail.findMany({ where: { purpose: 'member-report' }, orderBy: { toEmail: 'asc' } })
  expect(mails.map(({ toEmail, language }) => [toEmail, language])).toEqual([['chanda@city.example', 'en'], ['fatou@teranga.example', 'fr']])
  expect(await w.system.database.read.document.findMany({ where: { subject: `member-report:${made.report}` }, select: { language: true, number: true }, orderBy: { language: 'asc' } })).toEqual([{ language: 'en', number: made.ref }, { language: 'fr', number: made.ref }])

  const position = await getFundPosition(w.system, { period: '2026-2027', asOf: asked.asOf })
  const { report: told } = await getMemberReport(w.finance, made.ref)
  expect(told.figures.totals).toEqual({ allocated: position.allocated.minor.toString(), disbursed: position.disbursed.minor.toString(), expended: position.expended.minor.toString() })
  expect(told.figures.places.map(({ city, allocated, disbursed, expended }) => [city?.name, allocated, disbursed, expended])).toEqual([['Teranga', '60000', '40000', '20050'], ['Zambezi', '40000', '0', '0']])
  expect(told.figures.stories).toMatchObject([{ city: 'Teranga', people: 40 }])
  await expect(w.system.database.write((t) => t.memberReport.updateMany({ data: { figures: '{}' } }))).rejects.toMatchObject({ rule: 'NETWORK-2' })

  const reader = w.as({ kind: 'person', person: chanda, name: 'Chanda', email: 'chanda@city.example', grants: [{ role: 'city-focal-point', city: w.cities[1] } as Grant] })
  expect(await listOwnMemberReports(reader)).toEqual([{ ref: made.ref, period: '2026-2027', asOf: '2026-01-05' }])
  expect((await getOwnMemberReport(reader, made.ref)).words.fr).toBe('Merci.')
  await expect(getOwnMemberReport(w.otherCity, made.ref)).rejects.toThrow(NotFound)
  await expect(getMemberReportFile(w.otherCity, made.ref, 'en')).rejects.toThrow(NotFound)
  expect((await getMemberReportFile(reader, made.ref, 'fr')).document.mediaType).toBe('application/pdf')
  must(await openMemberReport(reader, { report: made.report }))
  w.setNow('2026-02-01T08:00:00Z')
  must(await openMemberReport(reader, { report: made.report }))
  expect((await getMemberReport(w.finance, made.ref)).copies.map(({ person, openedAt }) => [person, openedAt?.toISOString() ?? null])).toEqual([['Fatou', null], ['Chanda', '2026-01-05T08:00:00.000Z']])
  expect(await listMemberReports(w.finance)).toMatchObject([{ copies: 2, opened: 1 }])
  await expect(w.system.database.write((t) => t.memberReportCopy.updateMany({ where: { openedAt: { not: null } }, data: { openedAt: null } }))).rejects.toMatchObject({ rule: 'NETWORK-3' })
  expect(await faultsOf(w.system)).toEqual([])
})
