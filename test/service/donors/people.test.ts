// The people of a donor: invited by mail, each with duties for it, written to by what they are there for. Source: DOMAIN.md, section 9.
import { expect, test } from 'vitest'
import { chooseMails } from '#app/features/donors/server/choose-mails.command.server'
import { choose } from '#app/features/donors/server/choose.command.server'
import { changeDonorPerson, removeDonorPerson } from '#app/features/donors/server/change-donor-person.command.server'
import { listRecipients } from '#app/features/donors/server/contacts.queries.server'
import { inviteToDonor, joinDonor, resendInvitation, revokeInvitation } from '#app/features/donors/server/invite-to-donor.command.server'
import { getDonorPeople, getDonorPerson, getInvitation, listOwnPeople } from '#app/features/donors/server/people.queries.server'
import { invitePerson, revokeRole } from '#app/features/identity/server/invite-person.command.server'
import { eraseOwnData } from '#app/features/identity/server/erase-own-data.command.server'
import { dutiesOf, Forbidden, NotFound, type DonorDuty } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { moneyWorld, must } from '../core/world'
import { person } from '#test/support/context'

const ORIGIN = 'https://fund.example'

/** A donor whose first person was given a role by the team: they hold every duty. */
async function house() {
  const w = await moneyWorld()
  const [donor, other] = w.donors
  const db = w.system.database.read
  /** The person as a session would see them now. */
  const now = async (email: string) => {
    const row = await db.person.findUniqueOrThrow({ where: { email }, include: { grants: true } })
    return w.as({ kind: 'person', person: row.id as Id<'person'>, name: row.name, email, grants: row.grants.map((grant) => ({ role: 'donor-contact', donor: grant.donorId as Id<'donor'>, duties: dutiesOf(grant) })) })
  }
  must(await invitePerson(w.admin, { name: 'Ada', email: 'ada@giver.example', language: 'en', role: 'donor-contact', donor }))
  const ada = await now('ada@giver.example')
  const ask = (by: typeof ada, name: string, duties: DonorDuty[] = [], to = donor) => inviteToDonor(by, { donor: to, name, email: `${name}@giver.example`, function: 'Officer', phone: '+47 1', language: 'fr', duties, origin: ORIGIN })
  const tokens = async () => (await db.mail.findMany({ where: { purpose: 'donor-invitation' }, orderBy: { createdAt: 'asc' } })).map((mail) => /\/join\/([\w-]+)/.exec(mail.text)![1]!)
  const join = async (token: string) => joinDonor(w.as({ kind: 'public' }), { token })
  const bring = async (name: string, duties: DonorDuty[] = []) => {
    must(await ask(ada, name, duties))
    must(await join((await tokens()).at(-1)!))
    return now(`${name}@giver.example`)
  }
  const keyOf = async (name: string) => (await getDonorPeople(w.system, donor)).people.find((one) => one.name === name)!.key
  const change = async (by: typeof ada, name: string, duties: DonorDuty[]) => changeDonorPerson(by, { donor, key: await keyOf(name), name, function: null, phone: null, language: 'en', isPrimary: false, duties })
  const remove = async (by: typeof ada, name: string) => removeDonorPerson(by, { donor, key: await keyOf(name) })
  const to = async (subject: Parameters<typeof listRecipients>[2]) => (await listRecipients(w.system, donor, subject)).map(({ name }) => name).sort()
  return { ...w, db, donor, other, ada, now, ask, tokens, join, bring, keyOf, change, remove, to }
}

test('DONOR-7: an invitation is mailed, opens once for that mailbox, and gives the duties that it named', async () => {
  const w = await house()
  must(await w.ask(w.ada, 'bo', ['FINANCE']))
  const [mail] = await w.db.mail.findMany({ where: { purpose: 'donor-invitation' } })
  expect([mail!.toEmail, mail!.language]).toEqual(['bo@giver.example', 'fr'])
  for (const said of ['Ada', 'Aurora Foundation', 'Finances', '19 janvier 2026']) expect(mail!.text).toContain(said)
  const [token] = await w.tokens()
  expect(await getInvitation(w.as({ kind: 'public' }), token!)).toMatchObject({ donor: 'Aurora Foundation', by: 'Ada', duties: ['FINANCE'], state: 'OPEN' })
  expect(JSON.stringify(await w.db.donorInvitation.findMany())).not.toContain(token)
  must(await w.join(token!))
  expect(await w.join(token!)).toMatchObject({ failure: { code: 'INVITATION_USED' } })
  const [bo] = await listOwnPeople(await w.now('bo@giver.example'))
  expect(bo!.people.find((one) => one.isSelf)).toMatchObject({ name: 'bo', function: 'Officer', phone: '+47 1', language: 'fr', duties: ['FINANCE'], isPrimary: false })
  expect([bo!.mayManage, bo!.invitations]).toEqual([false, []])
  await expect(w.join('nothing-known')).rejects.toThrow(NotFound)
})

test('DONOR-7: it expires, is sent again with another link, and is withdrawn', async () => {
  const w = await house()
  must(await w.ask(w.ada, 'bo'))
  const { id } = await w.db.donorInvitation.findFirstOrThrow()
  w.setNow('2026-01-19T07:59:00Z')
  expect((await getInvitation(w.ada, (await w.tokens())[0]!)).state).toBe('OPEN')
  w.setNow('2026-01-19T08:00:00Z')
  expect(await w.join((await w.tokens())[0]!)).toMatchObject({ failure: { code: 'INVITATION_EXPIRED' } })
  expect(await w.ask(w.ada, 'bo')).toMatchObject({ failure: { code: 'INVITED_ALREADY' } })
  must(await resendInvitation(w.ada, { invitation: id, donor: w.donor, origin: ORIGIN }))
  const [first, second] = await w.tokens()
  await expect(w.join(first!)).rejects.toThrow(NotFound)
  expect((await getInvitation(w.ada, second!)).state).toBe('OPEN')
  must(await revokeInvitation(w.ada, { invitation: id, donor: w.donor }))
  expect(await w.join(second!)).toMatchObject({ failure: { code: 'INVITATION_REVOKED' } })
  expect(await resendInvitation(w.ada, { invitation: id, donor: w.donor, origin: ORIGIN })).toMatchObject({ failure: { code: 'INVITATION_CLOSED' } })
  await expect(w.system.database.write((t) => t.donorInvitation.update({ where: { id }, data: { revokedAt: null } }))).rejects.toMatchObject({ rule: 'DONOR-7' })
  must(await w.ask(w.ada, 'bo'))
})

test('DONOR-6: only an administrator of the donor or the team manages its people, and nobody their own duties', async () => {
  const w = await house()
  const bo = await w.bring('bo', ['FINANCE', 'SIGNATORY'])
  await expect(w.ask(bo, 'cy')).rejects.toThrow(Forbidden)
  await expect(w.change(bo, 'bo', ['ADMINISTRATOR'])).rejects.toThrow(Forbidden)
  for (const by of [w.finance, w.head, w.as({ kind: 'public' })]) await expect(w.ask(by, 'cy')).rejects.toThrow(Forbidden)
  await expect(w.ask(w.ada, 'cy', [], w.other)).rejects.toThrow(NotFound)
  expect(await inviteToDonor(w.ada, { donor: w.donor, name: 'Me', email: 'ADA@giver.example ', function: null, phone: null, language: 'en', duties: ['SIGNATORY'], origin: ORIGIN })).toMatchObject({ failure: { code: 'OWN_ROLES' } })
  expect(await w.ask(w.ada, 'bo')).toMatchObject({ failure: { code: 'HAS_ACCESS' } })
  must(await w.change(w.ada, 'bo', ['ADMINISTRATOR']))
  const now = await w.now('bo@giver.example')
  expect(await w.change(now, 'bo', ['ADMINISTRATOR', 'SIGNATORY'])).toMatchObject({ failure: { code: 'OWN_ROLES' } })
  expect(await w.remove(now, 'bo')).toMatchObject({ failure: { code: 'OWN_ROLES' } })
  must(await w.change(now, 'bo', ['ADMINISTRATOR']))
  await expect(getDonorPerson(now, { key: (await getDonorPeople(w.system, w.other)).people[0]!.key, donor: null })).rejects.toThrow(NotFound)
  await expect(getDonorPeople(now, w.other)).rejects.toThrow(NotFound)
  must(await w.ask(w.officer, 'dee', ['SIGNATORY']))
  await expect(choose(await w.bring('cy', ['FINANCE']), { donor: w.donor, recognition: 'ANONYMOUS', receipts: 'EACH' })).rejects.toThrow(Forbidden)
})

test('IDENTITY-7: the first of a donor’s people has every duty; its last administrator stays, at each of the doors', async () => {
  const w = await house()
  expect((await getDonorPeople(w.system, w.donor)).people.find((one) => one.name === 'Ada')!.duties).toEqual(['ADMINISTRATOR', 'SIGNATORY', 'FINANCE'])
  const bo = await w.bring('bo')
  expect((await listOwnPeople(bo))[0]!.people.find((one) => one.isSelf)!.duties).toEqual([])
  const grant = await w.db.roleGrant.findFirstOrThrow({ where: { person: { email: 'ada@giver.example' } } })
  expect(await w.change(w.officer, 'Ada', ['FINANCE'])).toMatchObject({ failure: { code: 'LAST_DONOR_ADMINISTRATOR' } })
  expect(await w.remove(w.officer, 'Ada')).toMatchObject({ failure: { code: 'LAST_DONOR_ADMINISTRATOR' } })
  expect(await revokeRole(w.admin, { grant: grant.id })).toMatchObject({ failure: { code: 'LAST_DONOR_ADMINISTRATOR' } })
  expect(await eraseOwnData(w.ada, { email: 'ada@giver.example' })).toMatchObject({ failure: { code: 'LAST_DONOR_ADMINISTRATOR', donor: 'Aurora Foundation' } })
  must(await w.change(w.ada, 'bo', ['ADMINISTRATOR']))
  must(await w.remove(await w.now('bo@giver.example'), 'Ada'))
  expect(await w.db.roleGrant.count({ where: { donorId: w.donor, isAdministrator: true } })).toBe(1)
})

test('who leaves is signed out, sees nothing, gets no mail, and what they invited others into is closed', async () => {
  const w = await house()
  const bo = await w.bring('bo', ['ADMINISTRATOR', 'FINANCE'])
  must(await w.ask(bo, 'cy'))
  const moment = new Date('2026-01-05T08:00:00Z')
  const { id: boId } = await w.db.person.findUniqueOrThrow({ where: { email: 'bo@giver.example' } })
  await w.system.database.write((t) => t.session.create({ data: { id: 'ses_bo', token: 'bo', personId: boId, expiresAt: moment, createdAt: moment, updatedAt: moment } }))
  must(await w.change(w.ada, 'bo', ['FINANCE']))
  expect(await w.to('receipts')).toEqual(['Ada', 'bo'])
  must(await w.remove(w.ada, 'bo'))
  expect([await w.db.session.count(), await w.to('receipts'), (await w.now('bo@giver.example')).actor]).toMatchObject([0, ['Ada'], { grants: [] }])
  expect(await w.join((await w.tokens()).at(-1)!)).toMatchObject({ failure: { code: 'INVITATION_REVOKED' } })
  expect(await w.db.donorContact.findFirst({ where: { email: 'bo@giver.example' } })).toMatchObject({ endedAt: expect.any(Date) as Date, personId: null })
  expect((await w.db.auditEvent.findMany({ where: { name: { startsWith: 'donor.' } } })).map((event) => event.name)).toEqual(expect.arrayContaining(['donor.invited', 'donor.joined', 'donor.contact-left']))
  // They may come back, as who they were.
  must(await w.ask(w.ada, 'bo', ['SIGNATORY']))
  must(await w.join((await w.tokens()).at(-1)!))
  expect(await w.to('agreements')).toEqual(['Ada', 'bo'])
})

test('DONOR-8: mails go to who has the duty and wants them, else to the one contact who is written to first', async () => {
  const w = await house()
  // "Somebody" was named when the donor was registered, and signs in nowhere.
  expect([await w.to('receipts'), await w.to('in-kind'), await w.to('news')]).toEqual([['Ada'], ['Somebody'], ['Ada', 'Somebody']])
  const bo = await w.bring('bo', ['FINANCE'])
  must(await chooseMails(bo, { donor: w.donor, reminders: false, news: false, statements: true }))
  expect([await w.to('reminders'), await w.to('receipts'), await w.to('news'), await w.to('statements')]).toEqual([['Ada'], ['Ada', 'bo'], ['Ada', 'Somebody'], ['Ada', 'Somebody', 'bo']])
  must(await changeDonorPerson(w.ada, { donor: w.donor, key: await w.keyOf('bo'), name: 'Bo B.', function: 'Treasurer', phone: null, language: 'en', isPrimary: true, duties: null }))
  expect([await w.to('in-kind'), (await getDonorPeople(w.officer, w.donor)).people.map((one) => [one.name, one.isPrimary])]).toEqual([['Bo B.'], [['Bo B.', true], ['Ada', false], ['Somebody', false]]])
  await expect(w.system.database.write((t) => t.donorContact.updateMany({ where: { donorId: w.donor, name: 'Somebody' }, data: { isPrimary: true } }))).rejects.toMatchObject({ rule: 'DONOR-8' })
  must(await w.remove(w.officer, 'Bo B.'))
  expect(await w.to('in-kind')).toEqual(['Somebody'])
  await expect(chooseMails(w.ada, { donor: w.other, reminders: false, news: false, statements: false })).rejects.toThrow(NotFound)
  expect((await listRecipients(w.system, w.other, 'agreements')).map(({ email }) => email)).toEqual(['borealis.trust@giver.example'])
})

test('a contact is named without access; a person of another donor has no say', async () => {
  const w = await house()
  must(await inviteToDonor(w.officer, { donor: w.donor, name: 'Press', email: 'press@giver.example', function: 'Press', phone: null, language: 'en', duties: [], origin: null }))
  expect([await w.db.donorInvitation.count(), (await getDonorPeople(w.officer, w.donor)).people.find((one) => one.name === 'Press')!.duties]).toEqual([0, null])
  const stranger = w.as(person('Olav', { role: 'donor-contact', donor: w.other, duties: ['ADMINISTRATOR'] }))
  await expect(removeDonorPerson(stranger, { donor: w.donor, key: await w.keyOf('Press') })).rejects.toThrow(NotFound)
  await expect(changeDonorPerson(w.as(person('Rae', { role: 'auditor' })), { donor: w.donor, key: 'x', name: 'x', function: null, phone: null, language: 'en', isPrimary: false, duties: null })).rejects.toThrow(Forbidden)
})
