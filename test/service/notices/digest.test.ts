// What waits for somebody of the team, by mail: once a day and person, as they chose, in their language.
import { expect, test } from 'vitest'
import { chooseDigest } from '#app/features/notices/server/choose-digest.command.server'
import { getDigestChoice } from '#app/features/notices/server/notices.queries.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import type { Actor, Grant } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import { enqueueDaily, runDueJobs } from '#app/platform/jobs'
import { openLog } from '#app/platform/log'
import { DAILY_JOBS, jobHandlers, workerContext } from '#app/worker.server'
import { moneyWorld, must } from '../core/world'

/** 5 January 2026 is a Monday. */
async function team() {
  const w = await moneyWorld()
  const member = async (name: string, role: 'finance-officer' | 'approver' | 'auditor' | 'programme-officer', language: 'en' | 'fr' = 'en') => {
    const { person } = must(await invitePerson(w.system, { name, email: `${name.toLowerCase()}@team.example`, language, role }))
    const actor: Actor = { kind: 'person', person: person as Id<'person'>, name, email: `${name.toLowerCase()}@team.example`, grants: [{ role } as Grant] }
    return w.as(actor, language)
  }
  const worker = workerContext(w.system)
  const handlers = jobHandlers({ sendMail: async () => undefined, origin: 'https://fund.example', demo: false, card: null })
  const work = () => runDueJobs(worker, handlers, openLog('silent'))
  const morning = async (on: string) => {
    w.setNow(`${on}T00:00:30Z`)
    await enqueueDaily(worker, DAILY_JOBS)
    await work()
  }
  const again = async () => {
    await w.system.database.write((t) => t.job.updateMany({ where: { name: 'send-digests' }, data: { state: 'QUEUED', runAt: new Date(0) } }))
    await work()
  }
  const digests = () => w.system.database.read.mail.findMany({ where: { purpose: 'team-digest' }, orderBy: [{ createdAt: 'asc' }, { toEmail: 'asc' }] })
  const told = async () => (await digests()).map((mail) => `${mail.createdAt.toISOString().slice(0, 10)} ${mail.toName}`)
  const promised = await w.promise({ donor: w.donors[0], amount: usd(9_000_00n) })
  return { ...w, member, worker, handlers, morning, again, digests, told, promised }
}

test('NOTICE-1, NOTICE-2, NOTICE-3: one mail a day to whom something waits for, in their language, however often the job runs; where nothing waits there is none', async () => {
  const w = await team()
  await w.member('Paula', 'finance-officer', 'fr')
  await w.member('Quentin', 'approver')
  await w.member('Rosa', 'auditor')
  await w.recorded(w.promised.ref, usd(5_000_00n))
  await w.morning('2026-01-06')
  await w.again()
  expect(await w.told()).toEqual(['2026-01-06 Paula'])
  const [mail] = await w.digests()
  expect(mail).toMatchObject({ key: expect.stringMatching(/^digest:.+:2026-01-06$/) as string, language: 'fr', subject: 'Une chose vous attend', toEmail: 'paula@team.example' })
  for (const part of ['Aurora Foundation', 'https://fund.example/secretariat/notices']) expect([part, mail!.text.includes(part), mail!.html.includes(part)]).toEqual([part, true, true])
  await w.morning('2026-01-07')
  expect(await w.told()).toEqual(['2026-01-06 Paula', '2026-01-07 Paula'])
})

test('NOTICE-2: an instalment that is overdue, or due within seven days, is told to who can ask the donor for it, and to nobody else', async () => {
  const w = await team()
  await w.member('Paula', 'finance-officer')
  await w.member('Quentin', 'approver')
  await w.morning('2026-03-23')
  expect((await w.digests()).filter(({ text }) => text.includes(w.promised.ref))).toEqual([])
  for (const [on, says] of [['2026-03-24', 'due in 7 days'], ['2026-03-31', 'due today'], ['2026-04-02', '2 days overdue']] as const) {
    await w.morning(on)
    const naming = (await w.digests()).filter(({ text, createdAt }) => text.includes(w.promised.ref) && createdAt.toISOString().startsWith(on))
    expect([on, naming.map(({ toName, text }) => [toName, text.includes(says)])]).toEqual([on, [['Paula', true]]])
  }
})

test('NOTICE-1: whoever chose Mondays is written to on Mondays, whoever chose never is not; who lost the role is not either', async () => {
  const w = await team()
  const paula = await w.member('Paula', 'finance-officer')
  const quirin = await w.member('Quirin', 'finance-officer')
  await w.member('Sofia', 'finance-officer')
  expect(await getDigestChoice(paula)).toBe('DAILY')
  must(await chooseDigest(paula, { digest: 'WEEKLY' }))
  must(await chooseDigest(quirin, { digest: 'NEVER' }))
  expect([await getDigestChoice(paula), await getDigestChoice(quirin)]).toEqual(['WEEKLY', 'NEVER'])
  await w.recorded(w.promised.ref, usd(5_000_00n))
  await w.morning('2026-01-11')
  await w.morning('2026-01-12')
  expect(await w.told()).toEqual(['2026-01-11 Sofia', '2026-01-12 Paula', '2026-01-12 Sofia'])
  await w.system.database.write((t) => t.roleGrant.deleteMany({ where: { person: { name: 'Sofia' } } }))
  await w.morning('2026-01-13')
  expect(await w.told()).toHaveLength(3)
})

test('NOTICE-1: a digest that cannot be written holds up no other, and is written when the job is tried again', async () => {
  const w = await team()
  await w.member('Paula', 'finance-officer')
  await w.member('Sofia', 'finance-officer')
  await w.recorded(w.promised.ref, usd(5_000_00n))
  await w.system.database.write((t) => t.$executeRaw`CREATE TRIGGER "planted" BEFORE INSERT ON "Mail" WHEN NEW."toName" = 'Paula' BEGIN SELECT RAISE(ABORT, 'planted'); END`)
  await w.morning('2026-01-06')
  expect(await w.told()).toEqual(['2026-01-06 Sofia'])
  await w.system.database.write((t) => t.$executeRaw`DROP TRIGGER "planted"`)
  await w.again()
  expect((await w.told()).sort()).toEqual(['2026-01-06 Paula', '2026-01-06 Sofia'])
})
