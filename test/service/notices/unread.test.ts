// What others did to what somebody of the team owns, until they have read it.
import { expect, test } from 'vitest'
import { addNote } from '#app/features/partnerships/server/add-note.command.server'
import { writeInThread } from '#app/features/partnerships/server/propose-partnership.command.server'
import { openPartnership } from '#app/features/partnerships/server/save-partnership.command.server'
import { movePartnership } from '#app/features/partnerships/server/move-partnership.command.server'
import { countUnread, lastSequence, listUnread } from '#app/features/notices/server/happened.queries.server'
import { markRead } from '#app/features/notices/server/mark-read.command.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { Forbidden } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { day } from '#app/kernel/time'
import { moneyWorld, must } from '../core/world'

async function owned() {
  const w = await moneyWorld()
  const member = async (name: string) => {
    const email = `${name.toLowerCase()}@team.example`
    const { person } = must(await invitePerson(w.system, { name, email, language: 'en', role: 'programme-officer' }))
    return { person: person as Id<'person'>, as: w.as({ kind: 'person', person: person as Id<'person'>, name, email, grants: [{ role: 'programme-officer' }] }) }
  }
  const [olu, pia] = [await member('Olu'), await member('Pia')]
  const open = async (owner: Id<'person'>, organisation: string) =>
    must(await openPartnership(olu.as, { organisation, kind: null, country: null, contactName: 'Miriam', contactEmail: 'miriam@harbour.example', language: 'en', about: 'A gift.', purpose: 'MDFM', owner, probability: 40, expected: null, expectedOn: day('2026-06-30'), nextStep: 'Call', nextStepOn: day('2026-01-20') })).partnership
  const partnership = await open(olu.person, 'Harbour Bank')
  const { thread } = await w.system.database.read.partnership.findUniqueOrThrow({ where: { id: partnership } })
  const writes = async (text: string) => must(await writeInThread(w.as({ kind: 'public' }), { thread, text, origin: 'http://localhost:3000' }))
  return { ...w, olu, pia, open, partnership, writes }
}

test('NOTICE-4: the owner of a partnership is told that its partner has written and what others did to it, not what they did themselves; nobody else is', async () => {
  const w = await owned()
  await w.open(w.pia.person, 'Lake Trust')
  expect([await countUnread(w.olu.as), await countUnread(w.pia.as)]).toEqual([0, 1])
  await w.writes('Good morning.')
  must(await movePartnership(w.pia.as, { partnership: w.partnership, to: 'DISCUSSION', reason: null }))
  must(await addNote(w.olu.as, { partnership: w.partnership, kind: 'NOTE', text: 'My own.', heldOn: null, next: null, origin: 'http://localhost:3000' }))
  expect([await countUnread(w.olu.as), await countUnread(w.pia.as)]).toEqual([2, 1])
  expect((await listUnread(w.olu.as, { before: null })).rows).toMatchObject([
    { name: 'partnership.moved', by: { kind: 'person', name: 'Pia' }, kind: 'partnership', what: 'Harbour Bank', isMessage: false },
    { name: 'partnership.noted', by: { kind: 'public' }, what: 'Harbour Bank', isMessage: true },
  ])
  await expect(countUnread(w.as({ kind: 'public' }))).rejects.toThrow(Forbidden)
})

test('NOTICE-5: what was read stays read, in the database too; what happened after the page was made is still unread', async () => {
  const w = await owned()
  await w.writes('One.')
  const upTo = await lastSequence(w.olu.as)
  await w.writes('Two.')
  must(await markRead(w.olu.as, { upTo }))
  expect(await countUnread(w.olu.as)).toBe(1)
  must(await markRead(w.olu.as, { upTo: 0 }))
  expect(await countUnread(w.olu.as)).toBe(1)
  must(await markRead(w.olu.as, { upTo: Number.MAX_SAFE_INTEGER }))
  expect([await countUnread(w.olu.as), (await listUnread(w.olu.as, { before: null })).rows]).toEqual([0, []])
  await w.writes('Three.')
  expect(await countUnread(w.olu.as)).toBe(1)
  await expect(w.system.database.write((t) => t.noticeChoice.update({ where: { personId: w.olu.person }, data: { seenSequence: 0 } }))).rejects.toMatchObject({ rule: 'NOTICE-5' })
})

test('NOTICE-4: what is unread is shown page by page, each event once', async () => {
  const w = await owned()
  for (let i = 0; i < 60; i++) must(await movePartnership(w.pia.as, { partnership: await w.open(w.olu.person, `Trust ${i}`), to: 'DISCUSSION', reason: null }))
  expect(await countUnread(w.olu.as)).toBe(60)
  const seen: number[] = []
  let before: number | null = null
  do {
    const page: Awaited<ReturnType<typeof listUnread>> = await listUnread(w.olu.as, { before })
    seen.push(...page.rows.map((row) => row.sequence))
    before = page.next
  } while (before !== null)
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a))
  expect(seen).toHaveLength(60)
})
