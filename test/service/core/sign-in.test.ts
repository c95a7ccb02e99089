import { expect, test } from 'vitest'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { mailSignInLink } from '#app/features/identity/server/mail-sign-in-link.command.server'
import { openAuth } from '#app/platform/auth'
import { readConfig } from '#app/platform/config'
import { testWorld } from '#test/support/context'
import { must } from './world'

async function accounts() {
  const world = await testWorld()
  const { context } = world
  const config = readConfig({ NODE_ENV: 'test', APP_ORIGIN: 'http://localhost:3000', SESSION_SECRET: 'only-for-tests-and-long-enough-to-be-one', DATABASE_URL: 'file:unused.db', DEMO: '0' })
  const auth = openAuth({ config, database: context.database, ids: context.ids })
  must(await invitePerson(context, { name: 'Amina', email: 'amina@fund.example', language: 'fr', role: 'programme-officer' }))
  const ask = () => new Request('http://localhost:3000/sign-in')
  const signedIn = (cookies: Headers) => new Request('http://localhost:3000/secretariat', { headers: { cookie: cookies.getSetCookie().map((line) => line.split(';')[0]).join('; ') } })
  return { ...world, auth, ask, signedIn, tokenOf: (link: string) => new URL(link).pathname.split('/').at(-1)! }
}

test('IDENTITY-3: a link opens one session, once', async () => {
  const { auth, ask, signedIn, tokenOf } = await accounts()
  const link = (await auth.createLink('Amina@fund.example', '/secretariat/pledges'))!
  expect(link).toContain('next=%2Fsecretariat%2Fpledges')
  const cookies = (await auth.openLink(tokenOf(link), ask()))!
  expect(cookies.getSetCookie().join()).toMatch(/HttpOnly/i)
  expect(await auth.whoIs(signedIn(cookies))).toMatchObject({ actor: { kind: 'person', name: 'Amina', grants: [{ role: 'programme-officer' }] }, language: 'fr' })
  expect(await auth.openLink(tokenOf(link), ask())).toBeNull()
  expect(await auth.openLink('never-mailed', ask())).toBeNull()
  await auth.signOut(signedIn(cookies))
  expect(await auth.whoIs(signedIn(cookies))).toMatchObject({ actor: { kind: 'public' } })
})

test('IDENTITY-3: the answer does not tell whether an address is known, and nobody is flooded with mail', async () => {
  const { auth, context, as } = await accounts()
  const visitor = as({ kind: 'public' })
  const askFor = async (email: string) => mailSignInLink(visitor, { email, link: await auth.createLink(email, '') })
  const before = await context.database.read.mail.count()
  const answers = [await askFor('nobody@fund.example'), await askFor('amina@fund.example')]
  expect(answers[0]).toEqual(answers[1])
  expect(await context.database.read.mail.count()).toBe(before + 1)
  for (let i = 0; i < 8; i++) await askFor('amina@fund.example')
  expect(await context.database.read.mail.count()).toBe(before + 5)
})
