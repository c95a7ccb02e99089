// From a promise to a payable paper: who may ask, what stays the same, what the mail carries.
import { DONOR_DUTIES } from '#app/kernel/access'
import { expect, test } from 'vitest'
import { recordBankAccount } from '#app/features/fund/server/record-bank-account.command.server'
import { acknowledgePledge, closePledge } from '#app/features/pledges/server/move-pledge.command.server'
import { issueProForma } from '#app/features/pledges/server/issue-pro-forma.command.server'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import { equalSchedule } from '#app/features/pledges/domain/schedule'
import type { Id } from '#app/kernel/identity'
import { money } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { findDocumentByCode } from '#app/platform/files'
import { runDueJobs } from '#app/platform/jobs'
import { openLog } from '#app/platform/log'
import { jobHandlers, workerContext } from '#app/worker.server'
import { person } from '#test/support/context'
import { moneyWorld, must } from '../core/world'

const ORIGIN = 'https://fund.example'

async function promised() {
  const w = await moneyWorld()
  const amount = money(25_000_00n, 'EUR')
  const pledge = must(await recordPledge(w.officer, { donor: w.donors[0], modality: 'MDFM', priorityArea: null, programme: null, amount, schedule: must(equalSchedule(amount, 3, day('2026-03-31'), 3)), pledgedOn: day('2026-01-05'), recognition: 'NAME', donorNumber: 'AUR/26/9' }))
  const account = () => recordBankAccount(w.admin, { holder: 'Learning Cities Fund', bank: 'Example Bank', iban: 'DE79 0000 0000 1234 5678 90', bic: 'XXXXDEFFXXX' })
  const mine = w.as(person('Ana', { role: 'donor-contact', donor: w.donors[0], duties: DONOR_DUTIES }))
  const ask = (instalment: number | null = null, by = mine, language: 'en' | 'fr' = 'en') =>
    issueProForma(by, { pledge: pledge.pledge, instalment: instalment === null ? null : pledge.instalments[instalment]!.id, language, origin: ORIGIN, demonstration: false })
  const work = () => runDueJobs(workerContext(w.system), jobHandlers({ sendMail: async () => undefined, origin: ORIGIN, demo: false, card: null }), openLog('silent'))
  return { ...w, pledge, account, mine, ask, work }
}

test('PLEDGE-7: the same amounts in the same words are the same document; a payment, a language or another account makes a new one, without a gap', async () => {
  const w = await promised()
  expect(await w.ask()).toMatchObject({ failure: { code: 'BANK_ACCOUNT_MISSING' } })
  must(await w.account())
  const first = must(await w.ask(0))
  expect(first).toMatchObject({ number: 'PF-2026-000001', pay: { amount: money(8_333_34n, 'EUR'), dueOn: '2026-03-31' } })
  w.setNow('2026-02-02T08:00:00Z')
  expect(must(await w.ask(0, w.finance)).document).toBe(first.document)
  expect(must(await w.ask(0, w.mine, 'fr')).number).toBe('PF-2026-000002')
  expect(must(await w.ask()).pay.amount).toEqual(money(25_000_00n, 'EUR'))
  await w.received(w.pledge.ref, money(10_000_00n, 'EUR'))
  expect(await w.ask(0)).toMatchObject({ failure: { code: 'NOTHING_TO_PAY' } })
  expect(must(await w.ask())).toMatchObject({ number: 'PF-2026-000004', pay: { amount: money(15_000_00n, 'EUR'), dueOn: '2026-06-30' } })
  const rows = await w.system.database.read.instalment.findMany({ orderBy: { sequence: 'asc' } })
  expect(rows.map((row) => row.status)).toEqual(['INVOICED', 'INVOICED', 'INVOICED'])
  const stored = await w.system.database.read.document.findUniqueOrThrow({ where: { id: first.document } })
  expect([stored.kind, stored.donorId]).toEqual(['PRO_FORMA', w.donors[0]])
  expect(await findDocumentByCode(w.as({ kind: 'public' }), stored.code)).toMatchObject({ number: 'PF-2026-000001', sha256: stored.sha256 })
})

test('people of another donor learn nothing of the promise, and nobody asks for what has ended', async () => {
  const w = await promised()
  must(await w.account())
  const other = w.as(person('Bo', { role: 'donor-contact', donor: w.donors[1], duties: DONOR_DUTIES }))
  await expect(w.ask(0, other)).rejects.toThrow()
  await expect(w.ask(0, w.head)).rejects.toThrow('not permitted')
  await expect(issueProForma(w.mine, { pledge: w.pledge.pledge, instalment: 'ins_unknown' as Id<'instalment'>, language: 'en', origin: ORIGIN, demonstration: false })).rejects.toThrow()
  must(await closePledge(w.officer, { pledge: w.pledge.pledge, to: 'WITHDRAWN', reason: 'the board decided otherwise' }))
  expect(await w.ask(0)).toMatchObject({ failure: { code: 'PLEDGE_CLOSED' } })
})

test('an acknowledgement thanks each contact once, with the request for what is due first; without an account it thanks alone', async () => {
  const w = await promised()
  must(await w.account())
  must(await acknowledgePledge(w.officer, { pledge: w.pledge.pledge }))
  await w.work()
  await w.work()
  const mails = await w.system.database.read.mail.findMany({ where: { purpose: 'pledge-acknowledged' } })
  expect(mails.length).toBe(1)
  expect(mails[0]).toMatchObject({ toEmail: 'aurora.foundation@giver.example', subject: `We thank you for your pledge ${w.pledge.ref}` })
  const [document] = JSON.parse(mails[0]!.attachments) as string[]
  expect(must(await w.ask(0)).document).toBe(document)

  const bare = await promised()
  must(await acknowledgePledge(bare.officer, { pledge: bare.pledge.pledge }))
  await bare.work()
  expect(await bare.system.database.read.mail.findFirst({ where: { purpose: 'pledge-acknowledged' } })).toMatchObject({ attachments: '[]' })
})
