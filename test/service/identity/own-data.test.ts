// One's own data: seen, taken along, erased. Source: DOMAIN.md, section 9.
import { expect, test } from 'vitest'
import { eraseOwnData } from '#app/features/identity/server/erase-own-data.command.server'
import { ensurePerson, grantRole } from '#app/features/identity/server/ensure-person.command.server'
import { exportOwnData } from '#app/features/identity/server/own-data.queries.server'
import type { Grant } from '#app/kernel/access'
import { accept } from '#app/kernel/failure'
import { usd } from '#app/kernel/money'
import { command, type Context } from '#app/platform/context'
import { runDueJobs } from '#app/platform/jobs'
import { openLog } from '#app/platform/log'
import { verifyAuditChain } from '#app/platform/audit'
import { jobHandlers, workerContext } from '#app/worker.server'
import { moneyWorld, must } from '../core/world'
import { faultsOf } from '../ledger/faults'

const EMAIL = 'aurora.foundation@giver.example'

const join = command('person.manage', async (context, { grant, email, name }: { grant: Grant; email: string; name: string }) => {
  const person = await ensurePerson(context, { name, email, language: 'en' })
  await grantRole(context, { person, ...grant, grantedBy: 'test' })
  return accept(person)
})

async function signedIn(w: Awaited<ReturnType<typeof moneyWorld>>, grant: Grant, email: string, name: string): Promise<Context> {
  const person = must(await join(w.system, { grant, email, name }))
  return w.as({ kind: 'person', person, name, email, grants: [grant] })
}

const figures = (w: Awaited<ReturnType<typeof moneyWorld>>) =>
  Promise.all([w.system.database.read.posting.findMany({ orderBy: { id: 'asc' } }), w.system.database.read.fundMeasure.findMany({ orderBy: [{ measure: 'asc' }, { key: 'asc' }, { day: 'asc' }] }), w.system.database.read.payment.findMany({ orderBy: { id: 'asc' }, omit: { payerEmail: true } })])

test('IDENTITY-6: erasing leaves every figure as it was and the person nowhere; mails, contacts and roles go, the audit trail says that it was done', async () => {
  const w = await moneyWorld()
  const mine = await signedIn(w, { role: 'donor-contact', donor: w.donors[0] }, EMAIL, 'Aurora Somebody')
  await w.received((await w.promise({ donor: w.donors[0], amount: usd(1_000_00n) })).ref, usd(1_000_00n))
  await runDueJobs(workerContext(w.system), jobHandlers({ sendMail: async () => undefined, origin: 'https://fund.example', demo: false }), openLog('silent'))
  const kept = JSON.parse(await exportOwnData(mine)) as { person: { email: string; grants: unknown[] }; contactOf: unknown[]; mails: { purpose: string }[] }
  expect([kept.person.email, kept.person.grants.length, kept.contactOf.length, kept.mails.map((mail) => mail.purpose)]).toEqual([EMAIL, 1, 1, ['thank-you-with-receipt']])

  const before = await figures(w)
  expect(await eraseOwnData(mine, { email: 'somebody@else.example' })).toMatchObject({ failure: { code: 'OTHER_ADDRESS' } })
  must(await eraseOwnData(mine, { email: EMAIL.toUpperCase() }))
  expect(await figures(w)).toEqual(before)
  const db = w.system.database.read
  const left = JSON.stringify([await db.person.findMany(), await db.donorContact.findMany(), await db.mail.findMany(), await db.roleGrant.findMany(), await db.payment.findMany({ select: { payerEmail: true } }), await db.giftDraft.findMany()])
  expect([left.includes(EMAIL), left.includes('Aurora Somebody')]).toEqual([false, false])
  expect(await db.auditEvent.findFirst({ where: { name: 'person.erased' } })).toMatchObject({ after: expect.stringContaining('"mails":1') as string })
  expect([(await verifyAuditChain(db)).broken, await faultsOf(w.system)]).toEqual([null, []])
})

test('IDENTITY-6: the last administrator cannot go; with another one, they can', async () => {
  const w = await moneyWorld()
  const ada = await signedIn(w, { role: 'administrator' }, 'ada@fund.example', 'Ada')
  expect(await eraseOwnData(ada, { email: 'ada@fund.example' })).toMatchObject({ failure: { code: 'LAST_ADMINISTRATOR' } })
  await signedIn(w, { role: 'administrator' }, 'bea@fund.example', 'Bea')
  must(await eraseOwnData(ada, { email: 'ada@fund.example' }))
})
