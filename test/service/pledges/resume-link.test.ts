// The way back to what is unfinished, on another day or another device.
import { expect, test } from 'vitest'
import { readUnfinished } from '#app/features/pledges/domain/unfinished'
import { mailResumeLink } from '#app/features/pledges/server/mail-resume-link.command.server'
import { testWorld } from '#test/support/context'

const TOKEN = 'a'.repeat(32)

test('only a step of something unfinished is an address to keep', () => {
  expect(readUnfinished(`${TOKEN}/who`)).toEqual({ kind: 'money', token: TOKEN, page: `${TOKEN}/who` })
  expect([readUnfinished(`in-kind/${TOKEN}/worth`)?.kind, readUnfinished(`staff/${TOKEN}/profile`)?.kind]).toEqual(['in-kind', 'staff'])
  for (const other of ['', `${TOKEN}/pay`, `${TOKEN}/thanks?session_id=cs_1`, `in-kind/confirm/${TOKEN}`, `//elsewhere.example/${TOKEN}/who`, `${TOKEN}/who/..`, `staff/${TOKEN}`]) expect([other, readUnfinished(other)]).toEqual([other, null])
})

test('the link is mailed once for two clicks, in the reader’s language, and nobody is flooded with it', async () => {
  const w = await testWorld()
  const visitor = w.as({ kind: 'public' }, 'fr')
  const ask = (email: string, token = TOKEN) => mailResumeLink(visitor, { token, email, link: `https://fund.example/fr/give/${token}/who` })
  const mails = () => w.context.database.read.mail.findMany()
  expect(await Promise.all([ask('Marie@Lyon.example'), ask('marie@lyon.example')])).toEqual([{ ok: true, value: { email: 'marie@lyon.example' } }, { ok: true, value: { email: 'marie@lyon.example' } }])
  expect((await mails()).map(({ toEmail, language, text, html }) => [toEmail, language, text.includes('/fr/give/'), html.includes('lang="fr"')])).toEqual([['marie@lyon.example', 'fr', true, true]])
  // Two more mailboxes for the same gift, then no more; nor more gifts for one mailbox.
  expect([(await ask('a@lyon.example')).ok, (await ask('b@lyon.example')).ok, await ask('c@lyon.example')]).toMatchObject([true, true, { failure: { code: 'TOO_MANY_MAILS' } }])
  w.setNow('2026-11-24T10:30:00Z')
  for (const letter of ['b', 'c', 'd']) expect((await ask('marie@lyon.example', letter.repeat(32))).ok, letter).toBe(true)
  expect(await ask('marie@lyon.example', 'e'.repeat(32))).toMatchObject({ failure: { code: 'TOO_MANY_MAILS' } })
  expect(await mails()).toHaveLength(6)
})
