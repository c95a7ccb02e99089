import { Forbidden, holds, NotFound, personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command, type CommandContext } from '#app/platform/context'
import { decideSaving, isTaken, type ChangeFailure, type SaveFailure } from '../domain/view'

type Settings = { name: string; isShared: boolean; isFirst: boolean }

function ownerOf(context: CommandContext): Id<'person'> {
  const me = personOf(context.actor)
  if (!me) throw new Forbidden('view.save')
  return me
}

/** VIEW-3: what the list opened with until now is a view like others. */
async function makeRoom({ transaction }: CommandContext, list: string, ownerId: string): Promise<void> {
  await transaction.savedView.updateMany({ where: { list, ownerId, isFirst: true }, data: { isFirst: false } })
}

/** Keeps the filters and the order of a list under a name. */
export const saveView = command('view.save', async (context, input: Settings & { list: string; query: string }): Promise<Result<{ name: string; query: string }, SaveFailure>> => {
  const ownerId = ownerOf(context)
  const { list, name, isShared, isFirst } = input
  if (isShared && !holds(context.actor, 'view.share')) return refuse({ code: 'MAY_NOT_SHARE' })
  const own = await context.transaction.savedView.findMany({ where: { list, ownerId }, select: { name: true } })
  const decided = decideSaving(input.query, name, own.map((view) => view.name))
  if (!decided.ok) return decided
  if (isFirst) await makeRoom(context, list, ownerId)
  const id = context.ids.next('view')
  await context.transaction.savedView.create({ data: { id, list, name, query: decided.value, ownerId, isShared, isFirst, createdAt: context.clock.now() } })
  await context.audit({ name: 'view.saved', subject: `view:${id}`, after: { list, name, query: decided.value, isShared, isFirst } })
  return accept({ name, query: decided.value })
})

/** VIEW-2: nobody else's view is found here. */
async function ownView(context: CommandContext, view: string) {
  const row = await context.transaction.savedView.findFirst({ where: { id: view, ownerId: ownerOf(context) } })
  if (!row) throw new NotFound()
  return row
}

/** Another name, for the team or not, what the list opens with or not; its filters stay. */
export const changeView = command('view.save', async (context, input: Settings & { view: string }): Promise<Result<{ name: string }, ChangeFailure>> => {
  const { id, list, ownerId, ...before } = await ownView(context, input.view)
  const { name, isShared, isFirst } = input
  if (isShared && !holds(context.actor, 'view.share')) return refuse({ code: 'MAY_NOT_SHARE' })
  const others = await context.transaction.savedView.findMany({ where: { list, ownerId, id: { not: id } }, select: { name: true } })
  if (isTaken(name, others.map((view) => view.name))) return refuse({ code: 'NAME_TAKEN', name })
  if (isFirst && !before.isFirst) await makeRoom(context, list, ownerId)
  await context.transaction.savedView.update({ where: { id }, data: { name, isShared, isFirst } })
  await context.audit({ name: 'view.changed', subject: `view:${id}`, before: { name: before.name, isShared: before.isShared, isFirst: before.isFirst }, after: { name, isShared, isFirst } })
  return accept({ name })
})

export const removeView = command('view.save', async (context, input: { view: string }): Promise<Result<null, never>> => {
  const { id, list, name, query } = await ownView(context, input.view)
  await context.transaction.savedView.delete({ where: { id } })
  await context.audit({ name: 'view.removed', subject: `view:${id}`, before: { list, name, query }, after: {} })
  return accept(null)
})
