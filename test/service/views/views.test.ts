// Filters of a list, kept under a name.
import { expect, test } from 'vitest'
import { changeView, removeView, saveView } from '#app/features/views/server/save-view.command.server'
import { listViews } from '#app/features/views/server/views.queries.server'
import { Forbidden, NotFound } from '#app/kernel/access'
import type { Entered } from '#app/platform/http'
import { donorsList } from '#app/routes/secretariat/lists/donors.server'
import { readList, readPage } from '#app/routes/secretariat/lists/team-list.server'
import { person } from '#test/support/context'
import { testWorld } from '#test/support/context'
import { must } from '../core/world'

async function team() {
  const w = await testWorld()
  const signed = async (name: string, role: 'programme-officer' | 'auditor' | 'approver') => {
    const actor = person(name, { role })
    if (actor.kind !== 'person') throw new Error('a person acts')
    await w.context.database.write((t) => t.person.create({ data: { id: actor.person, name, email: actor.email, createdAt: new Date(0), updatedAt: new Date(0) } }))
    return w.as(actor)
  }
  const [amina, jonas] = [await signed('Amina', 'programme-officer'), await signed('Jonas', 'auditor')]
  const save = (name: string, query = 'type=PRIVATE', more: { isShared?: boolean; isFirst?: boolean; list?: string } = {}) => saveView(amina, { list: 'donors', name, query, isShared: false, isFirst: false, ...more })
  const at = (address: string, context = amina) => ({ context, url: new URL(address, 'http://localhost:3000'), language: 'en' }) as Entered
  return { ...w, amina, jonas, save, at }
}

test('VIEW-1: a view keeps filters and order of one list and never its page, under a name that its owner has once', async () => {
  const w = await team()
  expect(must(await w.save('Ours', '?type=PRIVATE&search=&sort=-name&before=a~b&back=c~d&saved=none')).query).toBe('sort=-name&type=PRIVATE')
  expect(await w.save('OURS')).toMatchObject({ failure: { code: 'NAME_TAKEN' } })
  expect(await w.save('Nothing', 'search=&before=x~y')).toMatchObject({ failure: { code: 'NOTHING_FILTERED' } })
  expect(await w.save('Long', `search=${'x'.repeat(1001)}`)).toMatchObject({ failure: { code: 'FILTER_TOO_LONG' } })
  must(await w.save('Ours', 'status=PROPOSED', { list: 'allocations' }))
  expect((await listViews(w.amina, 'donors')).map((view) => [view.name, view.query])).toEqual([['Ours', 'sort=-name&type=PRIVATE']])
  for (let i = 1; i < 30; i++) must(await w.save(`View ${i}`))
  expect(await w.save('One more')).toMatchObject({ failure: { code: 'TOO_MANY_VIEWS' } })
})

test('VIEW-2: others see a view once it is shared, and only its owner changes or removes it', async () => {
  const w = await team()
  must(await w.save('Ours'))
  const [own] = await listViews(w.amina, 'donors')
  expect(await listViews(w.jonas, 'donors')).toEqual([])
  must(await changeView(w.amina, { view: own!.id, name: 'Everybody’s', isShared: true, isFirst: true }))
  expect(await listViews(w.jonas, 'donors')).toMatchObject([{ name: 'Everybody’s', isOwn: false, isShared: true, isFirst: false, owner: 'Amina' }])
  await expect(changeView(w.jonas, { view: own!.id, name: 'Mine', isShared: false, isFirst: false })).rejects.toThrow(NotFound)
  await expect(removeView(w.jonas, { view: own!.id })).rejects.toThrow(NotFound)
  await expect(listViews(w.as({ kind: 'public' }), 'donors')).rejects.toThrow(Forbidden)
  must(await saveView(w.jonas, { list: 'donors', name: 'Everybody’s', query: 'type=GOVERNMENT', isShared: false, isFirst: false }))
  const [kept] = (await listViews(w.jonas, 'donors')).filter((view) => view.isOwn)
  expect([await saveView(w.jonas, { list: 'donors', name: 'For all', query: 'type=GOVERNMENT', isShared: true, isFirst: false }), await changeView(w.jonas, { view: kept!.id, name: 'For all', isShared: true, isFirst: false })]).toMatchObject([{ failure: { code: 'MAY_NOT_SHARE' } }, { failure: { code: 'MAY_NOT_SHARE' } }])
  must(await removeView(w.amina, { view: own!.id }))
  expect((await listViews(w.jonas, 'donors')).map((view) => view.query)).toEqual(['type=GOVERNMENT'])
  expect((await w.context.database.read.auditEvent.findMany({ where: { subject: `view:${own!.id}` }, orderBy: { sequence: 'asc' } })).map((row) => row.name)).toEqual(['view.saved', 'view.changed', 'view.removed'])
})

test('VIEW-3: a list opens with one view of its reader, unless its address says otherwise; the public list never does', async () => {
  const w = await team()
  must(await w.save('First', 'type=PRIVATE', { isFirst: true, isShared: true }))
  must(await w.save('Second', 'type=GOVERNMENT', { isFirst: true }))
  expect((await listViews(w.amina, 'donors')).map((view) => [view.name, view.isFirst])).toEqual([['First', false], ['Second', true]])
  const opened = await readList(w.at('/secretariat/donors'), donorsList).catch((error: unknown) => error)
  expect([(opened as Response).status, (opened as Response).headers.get('Location')]).toEqual([302, '/secretariat/donors?type=GOVERNMENT'])
  const { tools } = await readList(w.at('/secretariat/donors?type=GOVERNMENT'), donorsList)
  expect([tools.clearHref, tools.views?.map((view) => [view.name, view.href, view.isCurrent])]).toEqual(['/secretariat/donors?saved=none', [['First', '/secretariat/donors?type=PRIVATE', false], ['Second', '/secretariat/donors?type=GOVERNMENT', true]]])
  expect((await readList(w.at('/secretariat/donors?saved=none'), donorsList)).tools.saveHref).toBeNull()
  expect((await readList(w.at('/secretariat/donors?search=x'), donorsList)).tools.saveHref).toBe('/secretariat/lists/donors/views?query=search%3Dx')
  expect((await readList(w.at('/secretariat/donors', w.jonas), donorsList)).tools.views).toHaveLength(1)
  expect((await readPage(w.at('/en/cities'), donorsList)).tools.views).toEqual([])
})
