// The administrator's people: found, invited, given roles for good or for some days, and signed out. Source: DOMAIN.md, section 9.
import { expect, test } from 'vitest'
import { endSessions, invitePerson, revokeRole } from '#app/features/identity/server/invite-person.command.server'
import { listTeam } from '#app/features/identity/server/identity.queries.server'
import { getPerson, listPeopleByName } from '#app/features/identity/server/people.queries.server'
import { Forbidden, holds, type Role } from '#app/kernel/access'
import { day, type Day } from '#app/kernel/time'
import { openAuth } from '#app/platform/auth'
import { readConfig } from '#app/platform/config'
import { person, testWorld } from '#test/support/context'
import { must } from '../core/world'

const ORIGIN = 'http://localhost:3000'

async function office() {
  const world = await testWorld({ now: '2026-11-24T09:00:00Z' })
  const admin = world.as(person('Lin', { role: 'administrator' }))
  const config = readConfig({ NODE_ENV: 'test', APP_ORIGIN: ORIGIN, SESSION_SECRET: 'only-for-tests-and-long-enough-to-be-one', DATABASE_URL: 'file:unused.db', DEMO: '0' })
  const auth = openAuth({ config, database: world.context.database, ids: world.context.ids, clock: world.context.clock })
  const asking = (cookies?: Headers) => new Request(ORIGIN, cookies ? { headers: { cookie: cookies.getSetCookie().map((line) => line.split(';')[0]).join('; ') } } : {})
  const signIn = async (email: string) => asking((await auth.openLink(new URL((await auth.createLink(email, ''))!).pathname.split('/').at(-1)!, asking()))!)
  const invite = async (name: string, role: Role, days: { fromOn?: Day; untilOn?: Day } = {}) => must(await invitePerson(admin, { name, email: `${name.toLowerCase()}@team.example`, language: 'fr', role, origin: ORIGIN, ...days })).person
  return { ...world, admin, auth, signIn, invite }
}

test('somebody who is invited is told by mail what they may do and until when, in their language', async () => {
  const w = await office()
  await w.invite('Farid', 'finance-officer', { untilOn: day('2026-12-31') })
  const [mail] = await w.context.database.read.mail.findMany()
  expect([mail!.toEmail, mail!.language, mail!.purpose]).toEqual(['farid@team.example', 'fr', 'invitation'])
  for (const said of ['31 décembre 2026', `${ORIGIN}/sign-in`, 'farid@team.example']) expect(mail!.text).toContain(said)
  expect(await invitePerson(w.admin, { name: 'X', email: 'x@team.example', language: 'en', role: 'donor-contact' })).toMatchObject({ failure: { code: 'SCOPE_MISSING' } })
  expect(await invitePerson(w.admin, { name: 'X', email: 'x@team.example', language: 'en', role: 'approver', fromOn: day('2026-12-02'), untilOn: day('2026-12-01') })).toMatchObject({ failure: { code: 'DAYS_IN_DISORDER' } })
})

test('IDENTITY-5: a deputy holds the role on its days and on no other, and counts as no administrator for good', async () => {
  const w = await office()
  const [ada, olu] = [await w.invite('Ada', 'administrator'), await w.invite('Olu', 'administrator', { fromOn: day('2026-11-25'), untilOn: day('2026-11-26') })]
  const request = await w.signIn('olu@team.example')
  const held: boolean[] = []
  for (const on of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']) {
    w.setNow(`${on}T23:00:00Z`)
    held.push(holds((await w.auth.whoIs(request)).actor, 'person.manage'))
  }
  expect(held).toEqual([false, true, true, false])
  w.setNow('2026-11-25T09:00:00Z')
  expect((await listTeam(w.admin)).map(({ name }) => name)).toEqual(['Ada', 'Olu'])
  const grantOf = async (id: string) => (await getPerson(w.admin, id)).roles[0]!.grant
  expect(await revokeRole(w.admin, { grant: await grantOf(ada) })).toMatchObject({ failure: { code: 'LAST_ADMINISTRATOR' } })
  must(await revokeRole(w.admin, { grant: await grantOf(olu) }))
  expect((await w.auth.whoIs(request)).actor.kind).toBe('public')
})

test('a deputy becomes one for good, and who holds a role for good keeps it whatever days are given', async () => {
  const w = await office()
  const olu = await w.invite('Olu', 'approver', { untilOn: day('2026-12-31') })
  await w.invite('Olu', 'approver')
  await w.invite('Olu', 'approver', { untilOn: day('2026-11-25') })
  expect((await getPerson(w.admin, olu)).roles.map(({ role, fromOn, untilOn, isInForce }) => ({ role, fromOn, untilOn, isInForce }))).toEqual([{ role: 'approver', fromOn: null, untilOn: null, isInForce: true }])
})

test('people are found without regard to case and accents, in pages without gap, by an administrator alone', async () => {
  const w = await office()
  for (const name of ['Éloïse', 'eloise2', 'Zoë']) await w.invite(name, 'programme-officer')
  for (let i = 0; i < 24; i++) await w.invite(`Person${i}`, 'auditor')
  expect((await listPeopleByName(w.admin, { search: 'ELOISE' })).people.map(({ name }) => name)).toEqual(['Éloïse', 'eloise2'])
  expect((await listPeopleByName(w.admin, { role: 'programme-officer' })).people).toHaveLength(3)
  const first = await listPeopleByName(w.admin, {})
  const second = await listPeopleByName(w.admin, { after: first.next! })
  expect([first.people.length, second.people.length, second.next]).toEqual([25, 2, null])
  expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(27)
  await expect(listPeopleByName(w.as(person('Paul', { role: 'auditor' })), {})).rejects.toThrow(Forbidden)
})

test('an administrator signs somebody out everywhere', async () => {
  const w = await office()
  const farid = await w.invite('Farid', 'finance-officer')
  const [here, there] = [await w.signIn('farid@team.example'), await w.signIn('farid@team.example')]
  expect((await getPerson(w.admin, farid)).sessions).toBe(2)
  expect(must(await endSessions(w.admin, { person: farid }))).toEqual({ ended: 2 })
  expect([(await w.auth.whoIs(here)).actor.kind, (await w.auth.whoIs(there)).actor.kind]).toEqual(['public', 'public'])
})
