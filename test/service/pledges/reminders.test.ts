// The ladder climbed day by day: by a worker that sleeps, fails and wakes.
import { expect, test } from 'vitest'
import { recordBankAccount } from '#app/features/fund/server/record-bank-account.command.server'
import { acknowledgePledge, closePledge } from '#app/features/pledges/server/move-pledge.command.server'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import { listReminders } from '#app/features/pledges/server/reminders.queries.server'
import { money } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { enqueueDaily, runDueJobs } from '#app/platform/jobs'
import { openLog } from '#app/platform/log'
import { DAILY_JOBS, jobHandlers, workerContext } from '#app/worker.server'
import { moneyWorld, must } from '../core/world'

async function promised() {
  const w = await moneyWorld()
  const amount = money(1_000_00n, 'EUR')
  const pledge = must(await recordPledge(w.officer, { donor: w.donors[0], modality: 'MDFM', priorityArea: null, programme: null, amount, schedule: [{ dueOn: day('2026-06-15'), amount }], pledgedOn: day('2026-01-05'), recognition: 'NAME', donorNumber: 'AUR/26/9' }))
  must(await acknowledgePledge(w.officer, { pledge: pledge.pledge }))
  const worker = workerContext(w.system)
  const handlers = jobHandlers({ sendMail: async () => undefined, origin: 'https://fund.example', demo: false, card: null })
  /** A morning of the worker: what one more start on the same day adds is nothing. */
  const morning = async (on: string) => {
    w.setNow(`${on}T06:00:00Z`)
    await enqueueDaily(worker, DAILY_JOBS)
    await enqueueDaily(worker, DAILY_JOBS)
    await runDueJobs(worker, handlers, openLog('silent'))
  }
  const sent = async () => (await listReminders(w.officer, pledge.pledge)).map((row) => row.rung).reverse()
  const mails = () => w.system.database.read.mail.findMany({ where: { purpose: 'instalment-reminder' }, orderBy: { createdAt: 'asc' } })
  return { ...w, pledge, morning, sent, mails }
}

test('PLEDGE-8: each rung once, the latest only after a pause, and nothing more once it is paid', async () => {
  const w = await promised()
  must(await recordBankAccount(w.admin, { holder: 'Learning Cities Fund', bank: 'Example Bank', iban: 'DE79 0000 0000 1234 5678 90', bic: 'XXXXDEFFXXX' }))
  await w.morning('2026-05-15')
  expect(await w.sent()).toEqual([])
  await w.morning('2026-05-16')
  await w.morning('2026-05-17')
  expect(await w.sent()).toEqual([-30])
  await w.morning('2026-07-01')
  await w.morning('2026-07-02')
  expect(await w.sent()).toEqual([-30, 14])
  const [first, second, ...more] = await w.mails()
  expect([first?.subject, second?.subject, more]).toEqual(['To be paid by 15 June 2026: EUR\u00a01,000.00', 'Still to be paid: EUR\u00a01,000.00', []])
  expect([first?.toEmail, (JSON.parse(first!.attachments) as string[]).length]).toEqual(['aurora.foundation@giver.example', 1])
  expect(second?.text).toMatch(/16 days ago[\s\S]*AUR\/26\/9/)
  await w.received(w.pledge.ref, money(1_000_00n, 'EUR'))
  await w.morning('2026-07-20')
  expect(await w.sent()).toEqual([-30, 14])
})

test('PLEDGE-8: a transfer that waits for its second officer, a withdrawal and a contact’s own choice stop the mails', async () => {
  const w = await promised()
  await w.recorded(w.pledge.ref, money(1_000_00n, 'EUR'))
  await w.morning('2026-05-16')
  expect(await w.sent()).toEqual([])

  const quiet = await promised()
  await quiet.system.database.write((t) => t.donorContact.updateMany({ data: { reminders: false } }))
  await quiet.morning('2026-05-16')
  expect([await quiet.mails(), (await listReminders(quiet.officer, quiet.pledge.pledge))[0]]).toMatchObject([[], { rung: -30, recipients: 0 }])
  must(await closePledge(quiet.officer, { pledge: quiet.pledge.pledge, to: 'WITHDRAWN', reason: 'the board decided otherwise' }))
  await quiet.morning('2026-06-08')
  expect(await quiet.sent()).toEqual([-30])
})

test('PLEDGE-8: a mail that cannot be written holds up no other, and is tried again; what was sent is not sent again', async () => {
  const w = await promised()
  const amount = money(500_00n, 'EUR')
  const other = must(await recordPledge(w.officer, { donor: w.donors[2], modality: 'MDFM', priorityArea: null, programme: null, amount, schedule: [{ dueOn: day('2026-06-15'), amount }], pledgedOn: day('2026-01-05'), recognition: 'NAME' }))
  must(await acknowledgePledge(w.officer, { pledge: other.pledge }))
  // The outbox refuses the first donor's mail for a while.
  await w.system.database.write((t) => t.$executeRawUnsafe(`CREATE TRIGGER "broken" BEFORE INSERT ON "Mail" WHEN NEW."toEmail" LIKE 'aurora%' AND NEW."purpose" = 'instalment-reminder' BEGIN SELECT RAISE(ABORT, 'the outbox is broken'); END`))
  await w.morning('2026-05-16')
  expect((await w.mails()).map((mail) => mail.toEmail)).toEqual(['cirrus.fund@giver.example'])
  expect(await w.sent()).toEqual([])
  await w.system.database.write((t) => t.$executeRawUnsafe('DROP TRIGGER "broken"'))
  await w.morning('2026-05-16')
  w.setNow('2026-05-16T06:01:00Z')
  await runDueJobs(workerContext(w.system), jobHandlers({ sendMail: async () => undefined, origin: 'https://fund.example', demo: false, card: null }), openLog('silent'))
  expect((await w.mails()).map((mail) => mail.toEmail).sort()).toEqual(['aurora.foundation@giver.example', 'cirrus.fund@giver.example'])
})
