// What donors are told of by themselves: that their money was allocated, and that the statement of a year is ready. Once each, in the reader's language, to who wants it.
import { expect, test } from 'vitest'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { formatsIn } from '#app/kernel/language'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { enqueueDaily, runDueJobs } from '#app/platform/jobs'
import { openLog } from '#app/platform/log'
import { DAILY_JOBS, jobHandlers, workerContext } from '#app/worker.server'
import { moneyWorld, must } from '../core/world'

async function fund() {
  const w = await moneyWorld()
  const [aurora, borealis, cirrus] = w.donors
  const pool = async (donor: typeof aurora, amount: bigint) => w.received((await w.promise({ donor, amount: usd(amount) })).ref, usd(amount))
  await pool(aurora, 30_000_00n)
  await pool(borealis, 10_000_00n)
  await w.system.database.write((t) => t.donorContact.updateMany({ where: { donorId: borealis }, data: { language: 'fr' } }))
  await w.system.database.write((t) => t.donorContact.updateMany({ where: { donorId: cirrus }, data: { language: 'fr' } }))
  const worker = workerContext(w.system)
  const handlers = jobHandlers({ sendMail: async () => undefined, origin: 'https://fund.example', demo: false, card: null })
  const work = () => runDueJobs(worker, handlers, openLog('silent'))
  const morning = async (on: string) => {
    w.setNow(`${on}T06:00:00Z`)
    await enqueueDaily(worker, DAILY_JOBS)
    await work()
  }
  const mails = (purpose: string) => w.system.database.read.mail.findMany({ where: { purpose }, orderBy: { toEmail: 'asc' } })
  return { ...w, aurora, borealis, cirrus, work, morning, mails }
}

test('who stands behind an allocation is told once which part is theirs, in each city, adding up to the cent; who wants no news is not', async () => {
  const w = await fund()
  const { allocation } = must(await w.propose([{ city: w.cities[0], amount: usd(7_000_01n) }, { city: w.cities[1], amount: usd(1_000_00n) }]))
  must(await w.approve(allocation))
  for (let again = 0; again < 2; again++) {
    await w.work()
    await w.system.database.write((t) => t.job.updateMany({ where: { name: 'tell-donors-of-allocation' }, data: { state: 'QUEUED' } }))
  }
  const told = await w.mails('allocation-news')
  expect(told.map(({ toEmail, language }) => [toEmail, language])).toEqual([['aurora.foundation@giver.example', 'en'], ['borealis.trust@giver.example', 'fr']])
  const { ref } = await w.system.database.read.donor.findUniqueOrThrow({ where: { id: w.aurora } })
  const [ofAurora] = (await getDonorStatement(w.system, { donor: w.aurora, asOf: day('2026-01-05') })).allocations
  expect(told[0]!.subject).toBe(`${formatsIn('en').money(ofAurora!.amount)} of your money is at work`)
  for (const part of ['Teranga', 'Zambezi', 'Peers that teach', 'notional', `/donor/contributions?donor=${ref}`]) expect([part, told[0]!.text.includes(part), told[0]!.html.includes(part)]).toEqual([part, true, true])
  expect(told[1]!.text).toContain('notionnelle')

  await w.system.database.write((t) => t.donorContact.updateMany({ where: { donorId: w.borealis }, data: { news: false } }))
  must(await w.approve(must(await w.propose([{ city: w.cities[2], amount: usd(500_00n) }])).allocation))
  await w.work()
  expect((await w.mails('allocation-news')).map((mail) => mail.toEmail)).toEqual(['aurora.foundation@giver.example', 'aurora.foundation@giver.example', 'borealis.trust@giver.example'])
})

test('from 10 January on who has given is told once that the statement of the year is ready, however often the worker wakes; a pause is made up for until March', async () => {
  const w = await fund()
  await w.morning('2026-12-31')
  await w.morning('2027-01-09')
  expect(await w.mails('statement-ready')).toEqual([])
  await w.morning('2027-01-10')
  await w.morning('2027-01-11')
  await w.morning('2027-03-31')
  const told = await w.mails('statement-ready')
  expect(told.map(({ toEmail, subject }) => [toEmail, subject])).toEqual([['aurora.foundation@giver.example', 'Your statement for 2026 is ready'], ['borealis.trust@giver.example', 'Votre relevé pour 2026 est prêt']])
  for (const part of ['US$30,000.00', 'asOf=2026-12-31']) expect([part, told[0]!.text.includes(part)]).toEqual([part, true])

  // Who came to the fund later is told of the next year; a worker that slept through the spring tells nobody of a year long gone.
  await w.system.database.write((t) => t.mail.deleteMany({ where: { purpose: 'statement-ready' } }))
  await w.morning('2027-04-01')
  expect(await w.mails('statement-ready')).toEqual([])
})
