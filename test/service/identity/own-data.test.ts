// One's own data: seen, taken along, erased. Source: DOMAIN.md, section 9.
import { expect, test } from 'vitest'
import { eraseOwnData } from '#app/features/identity/server/erase-own-data.command.server'
import { ensurePerson, grantRole } from '#app/features/identity/server/ensure-person.command.server'
import { exportOwnData } from '#app/features/identity/server/own-data.queries.server'
import { confirmOffer, sendOfferLink } from '#app/features/in-kind/server/send-offer.command.server'
import { getOffer as getInKindOffer } from '#app/features/in-kind/server/offers.queries.server'
import { saveOfferGiver, saveWhat, saveWorth, startOffer } from '#app/features/in-kind/server/save-draft.command.server'
import { addNote } from '#app/features/partnerships/server/add-note.command.server'
import { getThread } from '#app/features/partnerships/server/partnerships.queries.server'
import { proposePartnership } from '#app/features/partnerships/server/propose-partnership.command.server'
import { answerQuestions, saveOfferProfile, saveReleasing } from '#app/features/placements/server/save-offer.command.server'
import { confirmOffer as confirmPlacement, sendOfferLink as sendPlacementLink } from '#app/features/placements/server/submit-offer.command.server'
import type { Id } from '#app/kernel/identity'
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
  await runDueJobs(workerContext(w.system), jobHandlers({ sendMail: async () => undefined, origin: 'https://fund.example', demo: false, card: null }), openLog('silent'))
  const kept = JSON.parse(await exportOwnData(mine)) as { person: { id: string; email: string; grants: unknown[] }; contactOf: unknown[]; mails: { purpose: string }[] }
  expect([kept.person.email, kept.person.grants.length, kept.contactOf.length, kept.mails.map((mail) => mail.purpose)]).toEqual([EMAIL, 1, 1, ['thank-you-with-receipt']])

  const invited = (email: string, by: { invitedBy: string | null; invitedByName: string }, tokenHash: string) => w.system.database.write((t) => t.donorInvitation.create({ data: { id: `inv_${tokenHash}`, donorId: w.donors[0], name: 'Aurora Somebody', email, phone: '+47 1', language: 'en', tokenHash: tokenHash.padEnd(64, '0'), sentAt: new Date(0), expiresAt: new Date(0), ...by } }))
  await invited(EMAIL, { invitedBy: null, invitedByName: 'Somebody else' }, 'one')
  await invited('colleague@giver.example', { invitedBy: kept.person.id, invitedByName: 'Aurora Somebody' }, 'two')
  await w.system.database.write((t) => t.donorInvitation.update({ where: { id: 'inv_two' }, data: { name: 'Colleague' } }))
  const before = await figures(w)
  expect(await eraseOwnData(mine, { email: 'somebody@else.example' })).toMatchObject({ failure: { code: 'OTHER_ADDRESS' } })
  must(await eraseOwnData(mine, { email: EMAIL.toUpperCase() }))
  expect(await figures(w)).toEqual(before)
  const db = w.system.database.read
  const left = JSON.stringify([await db.person.findMany(), await db.donorContact.findMany(), await db.donorInvitation.findMany(), await db.mail.findMany(), await db.roleGrant.findMany(), await db.payment.findMany({ select: { payerEmail: true } }), await db.giftDraft.findMany()])
  expect([left.includes(EMAIL), left.includes('Aurora Somebody')]).toEqual([false, false])
  expect(await db.auditEvent.findFirst({ where: { name: 'person.erased' } })).toMatchObject({ after: expect.stringContaining('"mails":1') as string })
  expect([(await verifyAuditChain(db)).broken, await faultsOf(w.system)]).toEqual([null, []])
})

test('IDENTITY-6: what was offered and said online loses its name, keeps its text, and waits for nobody who is gone', async () => {
  const w = await moneyWorld()
  const visitor = w.as({ kind: 'public' })
  const who = { contactName: 'Zélie Quartz', email: 'Zelie@Quartz.example', organisation: 'Quartz School', country: 'NO' }
  const origin = 'https://fund.example'
  let secret = ''
  const link = (token: string) => (secret = token)
  const offer = must(await startOffer(visitor, { area: 'PA2' })).token
  must(await saveWhat(visitor, { token: offer, fields: { kind: 'SERVICES', area: 'PA2', description: 'Design of the report' } }))
  must(await saveWorth(visitor, { token: offer, fields: { quantity: '1', currency: 'USD', unitValue: '900', basis: 'PUBLISHED_PRICE', availableFrom: '2026-05-01', availableUntil: '2026-05-31' } }))
  must(await saveOfferGiver(visitor, { token: offer, fields: { ...who, donorKind: 'CIVIL_SOCIETY:NGO', recognition: 'NAME', message: 'Gladly.' } }))
  must(await sendOfferLink(visitor, { token: offer, link }))
  const given = must(await confirmOffer(visitor, { token: secret, origin }))
  const { token } = must(await answerQuestions(visitor, { token: null, answers: { employer: 'RELEASING', salary: 'RELEASING', money: 'NO', length: 'FROM_12' } }))
  must(await saveOfferProfile(visitor, { token, fields: { function: 'Analyst', fte: '1', startsOn: '2026-02-15', endsOn: '2027-02-14', currency: 'USD', amount: '5000' } }))
  must(await saveReleasing(visitor, { token, fields: { ...who, kind: 'CIVIL_SOCIETY:NGO', message: 'Knows the network.' } }))
  must(await sendPlacementLink(visitor, { token, link }))
  must(await confirmPlacement(visitor, { token: secret, workspace: origin }))
  const { thread } = must(await proposePartnership(visitor, { name: who.contactName, organisation: who.organisation, email: who.email, about: 'Shall we talk?', origin }))
  await w.system.database.write((t) => t.cardEvent.create({ data: { id: 'evt_1', type: 'checkout.session.completed', receivedAt: new Date(0), body: JSON.stringify({ data: { object: { id: 'cs_1', customer_email: 'zelie@quartz.example', customer_details: { email: 'zelie@quartz.example', name: 'Zélie Quartz' } } } }) } }))

  const db = w.system.database.read
  const person = await db.person.findUniqueOrThrow({ where: { email: 'zelie@quartz.example' }, include: { grants: true } })
  const mine = w.as({ kind: 'person', person: person.id as Id<'person'>, name: person.name, email: person.email, grants: [{ role: 'donor-contact', donor: person.grants[0]!.donorId as Id<'donor'> }] })
  const kept = JSON.parse(await exportOwnData(mine)) as { offersBegun: unknown[]; messages: unknown[]; partnerships: unknown[] }
  expect([kept.offersBegun.length, kept.messages.length, kept.partnerships.length]).toEqual([2, 1, 1])

  must(await eraseOwnData(mine, { email: person.email }))
  const said = await Promise.all([db.partnership.findMany(), db.partnershipNote.findMany(), db.inKindStep.findMany(), db.placementEvent.findMany(), db.inKindDraft.findMany(), db.placementDraft.findMany(), db.mail.findMany(), db.cardEvent.findMany(), db.person.findMany(), db.donorContact.findMany()])
  expect(JSON.stringify(said, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))).not.toMatch(/z[eé]lie/i)
  expect((await getThread(visitor, thread)).messages.map((message) => message.text)).toEqual(['Shall we talk?'])
  expect(await getInKindOffer(w.officer, given.ref)).toMatchObject({ steps: [{ text: 'Gladly.', by: '(–)' }] })
  expect(await addNote(w.officer, { partnership: said[0][0]!.id as Id<'partnership'>, kind: 'SENT', text: 'Yes.', heldOn: null, next: null, origin })).toMatchObject({ failure: { code: 'NO_ADDRESS' } })
  for (const change of [{ byName: 'Somebody' }, { byName: '(–)', text: 'Something else' }]) await expect(w.system.database.write((t) => t.partnershipNote.updateMany({ data: change }))).rejects.toMatchObject({ rule: 'PARTNERSHIP-3' })
  expect(await faultsOf(w.system)).toEqual([])
})

test('IDENTITY-6: the last administrator cannot go; with another one, they can', async () => {
  const w = await moneyWorld()
  const ada = await signedIn(w, { role: 'administrator' }, 'ada@fund.example', 'Ada')
  expect(await eraseOwnData(ada, { email: 'ada@fund.example' })).toMatchObject({ failure: { code: 'LAST_ADMINISTRATOR' } })
  await signedIn(w, { role: 'administrator' }, 'bea@fund.example', 'Bea')
  must(await eraseOwnData(ada, { email: 'ada@fund.example' }))
})
