// What a city asks for while its allocation runs.
import { expect, test } from 'vitest'
import type { Asked, Budget } from '#app/features/line-changes/domain/line-change'
import { answerChange, askChange, setTolerance } from '#app/features/line-changes/server/line-changes.command.server'
import { getLineTerms, listAccounts, listChanges } from '#app/features/line-changes/server/line-changes.queries.server'
import { tellCityOfChangeJob } from '#app/features/line-changes/server/tell-city-of-change.job.server'
import { listOwnReports } from '#app/features/reporting/server/reports.queries.server'
import { Forbidden, NotFound } from '#app/kernel/access'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { person } from '#test/support/context'
import { must } from '../core/world'
import { fundedCity } from '../reporting/reported'

async function running() {
  const w = await fundedCity()
  const ask = (asked: Asked) => askChange(w.city, { line: w.line, asked })
  const answer = (change: string, accepts = true, by = w.officer) => answerChange(by, { change, accepts, answer: 'Because the work needs it.' })
  const moreTime = (endsOn: string): Asked => ({ kind: 'MORE_TIME', reason: 'Rain', endsOn: day(endsOn) })
  const budget = (of: Budget): Asked => ({ kind: 'MOVE_BUDGET', reason: 'Prices', budget: of })
  return { ...w, ask, answer, moreTime, budget }
}

test('CHANGE-1: one open question of a kind; it is answered once, with a reason, by somebody else; the city is told, and reports are due later', async () => {
  const w = await running()
  await expect(askChange(w.otherCity, { line: w.line, asked: w.moreTime('2028-06-30') })).rejects.toThrow(NotFound)
  expect(await askChange(w.otherCity, { line: w.other, asked: w.moreTime('2028-06-30') })).toMatchObject({ failure: { code: 'LINE_NOT_RUNNING' } })
  expect(await w.ask(w.moreTime('2027-12-31'))).toMatchObject({ failure: { code: 'NOT_LATER', endsOn: '2027-12-31' } })
  expect(await w.ask(w.moreTime('2030-01-01'))).toMatchObject({ failure: { code: 'TOO_LATE', latest: '2029-12-31' } })
  expect(await w.ask({ kind: 'SEND_BACK', reason: 'Left over', amount: usd(400_01n) })).toMatchObject({ failure: { code: 'MORE_THAN_SENT', sent: usd(400_00n) } })
  const { change, ref } = must(await w.ask(w.moreTime('2028-07-31')))
  expect(await w.ask(w.moreTime('2028-07-31'))).toMatchObject({ failure: { code: 'ASKED_ALREADY' } })
  const both = w.as(person('Fatou', { role: 'city-focal-point', city: w.cities[0] }, { role: 'programme-officer' }))
  expect(await w.answer(change, true, both)).toMatchObject({ failure: { code: 'OWN_QUESTION' } })
  await expect(w.answer(change, true, w.finance)).rejects.toThrow(Forbidden)
  must(await w.answer(ref))
  expect(await w.answer(change, false)).toMatchObject({ failure: { code: 'ANSWERED_ALREADY' } })
  await expect(w.system.database.write((t) => t.lineChange.updateMany({ data: { answer: 'No' } }))).rejects.toMatchObject({ rule: 'CHANGE-1' })
  expect((await getLineTerms(w.city, w.line)).endsOn).toBe('2028-07-31')
  const tell = tellCityOfChangeJob({ origin: 'http://localhost:3000' })
  await tell(w.system, { change })
  await tell(w.system, { change })
  expect(await w.system.database.read.mail.count({ where: { purpose: 'line-change-answered', language: 'fr' } })).toBe(1)
  w.setNow('2027-01-10T08:00:00Z')
  must(await w.submit(await w.begin()))
  expect(await listOwnReports(w.city)).toMatchObject([{ kind: 'INTERIM', from: '2027-01-05', to: '2028-01-04' }, { status: 'SUBMITTED' }])
})

test('CHANGE-2: a budget adds up to its line; the first holds, a later one within the tolerance too, anything else once it is accepted', async () => {
  const w = await running()
  expect(await w.ask(w.budget({ STAFF: 599_99n }))).toMatchObject({ failure: { code: 'BUDGET_OFF', held: usd(600_00n), total: usd(599_99n) } })
  const status = async (of: Budget) => must(await w.ask(w.budget(of))).status
  expect(await status({ STAFF: 400_00n, TRAVEL: 200_00n })).toBe('ACCEPTED')
  expect(await w.ask(w.budget({ STAFF: 400_00n, TRAVEL: 200_00n }))).toMatchObject({ failure: { code: 'BUDGET_SAME' } })
  expect(await status({ STAFF: 340_00n, TRAVEL: 200_00n, OTHER: 60_00n })).toBe('ACCEPTED')
  const { ref, status: waiting } = must(await w.ask(w.budget({ STAFF: 279_99n, TRAVEL: 200_00n, OTHER: 120_01n })))
  expect(waiting).toBe('OPEN')
  const budget = async () => (await getLineTerms(w.city, w.line)).budget!.map(({ heading, amount }) => [heading, amount.minor])
  expect(await budget()).toEqual([['STAFF', 340_00n], ['TRAVEL', 200_00n], ['OTHER', 60_00n]])
  must(await w.answer(ref, false))
  await expect(setTolerance(w.officer, { percent: 50 })).rejects.toThrow(Forbidden)
  must(await setTolerance(w.admin, { percent: 11 }))
  expect(await status({ STAFF: 279_99n, TRAVEL: 200_00n, OTHER: 120_01n })).toBe('ACCEPTED')
  expect(await budget()).toEqual([['STAFF', 279_99n], ['TRAVEL', 200_00n], ['OTHER', 120_01n]])
})

test('CHANGE-3: a new account takes two finance officers, and nobody is shown more than its last four signs', async () => {
  const w = await running()
  const account = (number: string): Asked => ({ kind: 'BANK_DETAILS', reason: 'A new bank', holder: 'City of Teranga', bank: 'Example Bank', account: number })
  expect(await w.ask(account('12 34'))).toMatchObject({ failure: { code: 'ACCOUNT_UNCLEAR' } })
  const { ref } = must(await w.ask(account('sn08 1234 5678 9012')))
  await expect(w.answer(ref, true, w.officer)).rejects.toThrow(Forbidden)
  expect(must(await w.answer(ref, true, w.finance)).status).toBe('CHECKED')
  expect(await w.answer(ref, true, w.finance)).toMatchObject({ failure: { code: 'OWN_CHECK' } })
  expect(must(await w.answer(ref, true, w.finance2)).status).toBe('ACCEPTED')
  expect(await listAccounts(w.finance, w.allocation)).toMatchObject([{ city: { name: 'Teranga' }, holder: 'City of Teranga', masked: '•••• 9012' }])
  const seen = [await getLineTerms(w.city, w.line), await listChanges(w.finance, 'answered'), await w.system.database.read.auditEvent.findMany()]
  const told = JSON.stringify(seen, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
  expect(told).toContain('•••• 9012')
  expect(told).not.toMatch(/5678/)
})
