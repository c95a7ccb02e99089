// Sessions as a browser meets them: whose they are, how they end, and what a role that was taken away still opens.
import { expect, test } from 'vitest'
import { invitePerson, revokeRole } from '#app/features/identity/server/invite-person.command.server'
import { ensurePerson } from '#app/features/identity/server/ensure-person.command.server'
import { holds, type Actor } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import { openAuth } from '#app/platform/auth'
import { readConfig } from '#app/platform/config'
import { command } from '#app/platform/context'
import { testWorld } from '#test/support/context'

const YESTERDAY = () => new Date(Date.now() - 86_400_000)

function value<V>(result: Result<V, { code: string }>): V {
  if (!result.ok) throw new Error(`refused: ${result.failure.code}`)
  return result.value
}

const known = command('person.manage', async (context, input: { name: string; email: string; language: 'en' | 'fr' }) => accept(await ensurePerson(context, input)))

async function house(origin = 'http://localhost:3000') {
  const world = await testWorld()
  const { context } = world
  const config = readConfig({ NODE_ENV: 'test', APP_ORIGIN: origin, SESSION_SECRET: 'only-for-tests-and-long-enough-to-be-one', DATABASE_URL: 'file:unused.db', DEMO: '0' })
  const auth = openAuth({ config, database: context.database, ids: context.ids })
  const token = async (email: string) => new URL((await auth.createLink(email, ''))!).pathname.split('/').at(-1)!
  const asking = (cookies?: Headers) => new Request(`${origin}/account`, cookies ? { headers: { cookie: cookies.getSetCookie().map((line) => line.split(';')[0]).join('; ') } } : {})
  const signIn = async (email: string) => asking((await auth.openLink(await token(email), asking()))!)
  const invite = async (name: string, role: 'administrator' | 'finance-officer') => value(await invitePerson(context, { name, email: `${name.toLowerCase()}@fund.example`, language: 'en', role })).person
  const grantOf = async (personId: string) => (await context.database.read.roleGrant.findFirstOrThrow({ where: { personId } })).id
  return { ...world, auth, token, asking, signIn, invite, grantOf }
}

test('IDENTITY-5: a role that was taken away ends the sessions of its person, and theirs alone', async () => {
  const { context, auth, signIn, invite, grantOf } = await house()
  const farid = await invite('Farid', 'finance-officer')
  await invite('Grace', 'finance-officer')
  const [request, others] = [await signIn('farid@fund.example'), await signIn('grace@fund.example')]
  expect(holds((await auth.whoIs(request)).actor, 'secretariat.view')).toBe(true)
  value(await revokeRole(context, { grant: await grantOf(farid) }))
  expect((await auth.whoIs(request)).actor.kind).toBe('public')
  const { actor } = await auth.whoIs(await signIn('farid@fund.example'))
  expect(actor).toMatchObject({ kind: 'person', name: 'Farid', grants: [] })
  expect(holds(actor, 'secretariat.view')).toBe(false)
  expect(holds((await auth.whoIs(others)).actor, 'secretariat.view')).toBe(true)
})

test('IDENTITY-1, IDENTITY-2: the commands refuse what the rules refuse, and write nothing', async () => {
  const { context, as, auth, signIn, invite, grantOf } = await house()
  const lin = await invite('Lin', 'administrator')
  const grant = await grantOf(lin)
  const herself: Actor = (await auth.whoIs(await signIn('lin@fund.example'))).actor
  const events = await context.database.read.auditEvent.count()
  expect(await revokeRole(context, { grant })).toEqual({ ok: false, failure: { code: 'LAST_ADMINISTRATOR' } })
  expect(await revokeRole(as(herself), { grant })).toEqual({ ok: false, failure: { code: 'OWN_ROLES' } })
  expect(await invitePerson(as(herself), { name: 'Lin', email: 'LIN@fund.example', language: 'en', role: 'approver' })).toEqual({ ok: false, failure: { code: 'OWN_ROLES' } })
  expect(await context.database.read.roleGrant.count({ where: { personId: lin } })).toBe(1)
  expect(await context.database.read.auditEvent.count()).toBe(events)

  const max = await invite('Max', 'administrator')
  const two = await Promise.all([revokeRole(context, { grant }), revokeRole(context, { grant: await grantOf(max) })])
  expect(two.filter((result) => result.ok)).toHaveLength(1)
  expect(await context.database.read.roleGrant.count({ where: { role: 'administrator' } })).toBe(1)
})

test('IDENTITY-3: a link opened twice at the same moment opens one session; one that is too old opens none', async () => {
  const { context, auth, token, asking, invite } = await house()
  await invite('Farid', 'finance-officer')
  const once = await token('farid@fund.example')
  const opened = await Promise.all([auth.openLink(once, asking()), auth.openLink(once, asking()), auth.openLink(once, asking())])
  expect(opened.filter(Boolean)).toHaveLength(1)
  expect(await context.database.read.session.count()).toBe(1)

  const old = await token('farid@fund.example')
  await context.database.unsafeWriter.verification.updateMany({ data: { expiresAt: YESTERDAY() } })
  expect(await auth.openLink(old, asking())).toBeNull()
  expect(await context.database.read.session.count()).toBe(1)
})

test('IDENTITY-3: the database holds no link that would open a session, and nobody unknown gets one', async () => {
  const { context, auth, token, invite } = await house()
  await invite('Farid', 'finance-officer')
  const secret = await token('farid@fund.example')
  const rows = await context.database.read.verification.findMany()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(secret)
  expect(await auth.createLink('nobody@fund.example', '')).toBeNull()
  expect(await context.database.read.person.count({ where: { email: 'nobody@fund.example' } })).toBe(0)
})

test('a session ends by age, by hand, and only by its own person', async () => {
  const { context, auth, asking, signIn } = await house()
  for (const name of ['Ana', 'Ben']) value(await known(context, { name, email: `${name}@fund.example`, language: 'fr' }))
  const [ana, anaElsewhere, ben] = [await signIn('ana@fund.example'), await signIn('ana@fund.example'), await signIn('ben@fund.example')]
  const hers = await auth.listSessions(ana)
  expect(hers.map((session) => session.current).sort()).toEqual([false, true])
  const other = hers.find((session) => !session.current)!

  await auth.endSession(ben, other.id)
  await auth.endSession(asking(), other.id)
  expect(await auth.whoIs(anaElsewhere)).toMatchObject({ actor: { name: 'Ana', grants: [] }, language: 'fr' })
  await auth.endSession(ana, other.id)
  expect((await auth.whoIs(anaElsewhere)).actor.kind).toBe('public')

  await context.database.unsafeWriter.session.updateMany({ data: { expiresAt: YESTERDAY() } })
  expect((await auth.whoIs(ana)).actor.kind).toBe('public')
  expect((await auth.whoIs(ben)).actor.kind).toBe('public')
})

test('a cookie that was made up or changed is nobody, and over https it is sent over https only', async () => {
  const { auth, token, asking, invite } = await house('https://fund.example')
  await invite('Farid', 'finance-officer')
  const cookies = (await auth.openLink(await token('farid@fund.example'), asking()))!
  const [line] = cookies.getSetCookie()
  expect(line).toMatch(/HttpOnly/i)
  expect(line).toMatch(/Secure/i)
  expect(line).toMatch(/SameSite=Lax/i)
  const [pair] = line!.split(';')
  const changed = new Request('https://fund.example/account', { headers: { cookie: pair!.replace(/=./, (start) => (start === '=a' ? '=b' : '=a')) } })
  expect((await auth.whoIs(changed)).actor.kind).toBe('public')
  expect((await auth.whoIs(new Request('https://fund.example/account', { headers: { cookie: pair!.split('.').slice(0, -1).join('.') } }))).actor.kind).toBe('public')
})
