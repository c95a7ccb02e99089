import { personOf } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { authorize, reading, type Context } from '#app/platform/context'

export type ViewRow = { id: Id<'view'>; name: string; query: string; isOwn: boolean; isShared: boolean; isFirst: boolean; owner: string }

/** VIEW-2: the views of a list that the reader may open, their own before those that others share. */
export async function listViews(context: Context, list: string): Promise<ViewRow[]> {
  authorize(context, 'view.save')
  const me = personOf(context.actor)
  const rows = await reading(context).savedView.findMany({ where: { list, OR: [{ ownerId: me ?? '' }, { isShared: true }] }, include: { owner: { select: { name: true } } }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  const views = rows.map((row) => ({ id: row.id as Id<'view'>, name: row.name, query: row.query, isOwn: row.ownerId === me, isShared: row.isShared, isFirst: row.isFirst && row.ownerId === me, owner: row.owner.name }))
  return [...views.filter((view) => view.isOwn), ...views.filter((view) => !view.isOwn)]
}
