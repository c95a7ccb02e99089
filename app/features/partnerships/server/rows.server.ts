import { describeActor } from '#app/platform/audit'
import { NotFound } from '#app/kernel/access'
import type { CommandContext } from '#app/platform/context'
import type { NoteKind, Purpose, Stage } from '../domain/partnership'

export type PartnershipRow = Awaited<ReturnType<typeof rowOf>>

/** The prospect inside a command; not found where there is none. */
export async function rowOf(context: CommandContext, partnership: string) {
  const row = await context.transaction.partnership.findUnique({ where: { id: partnership } })
  if (!row) throw new NotFound()
  return { ...row, stage: row.stage as Stage, purpose: row.purpose as Purpose }
}

export type NewNote = { kind: NoteKind; text: string; stage?: Stage; heldOn?: string | null; by?: string }

/** Adds a row to the history, after the last one. */
export async function appendNote(context: CommandContext, partnership: string, note: NewNote): Promise<void> {
  const last = await context.transaction.partnershipNote.findFirst({ where: { partnershipId: partnership }, orderBy: { sequence: 'desc' }, select: { sequence: true } })
  const { actorId, actorName } = describeActor(context.actor)
  await context.transaction.partnershipNote.create({
    data: {
      id: context.ids.next('partnershipNote'),
      partnershipId: partnership,
      sequence: (last?.sequence ?? 0) + 1,
      kind: note.kind,
      text: note.text,
      stage: note.stage ?? null,
      heldOn: note.heldOn ?? null,
      byId: note.by ? null : actorId,
      byName: note.by ?? actorName,
      at: context.clock.now(),
    },
  })
}

const HOUR_MS = 60 * 60_000
/** PARTNERSHIP-5: messages and files of an hour in one thread. */
const MOST_IN_THREAD = 10

/** Did the partner write, and lay files, as often in the last hour as may be? */
export async function isThreadFull(context: CommandContext, partnership: string): Promise<boolean> {
  const since = new Date(context.clock.now().getTime() - HOUR_MS)
  return (await context.transaction.partnershipNote.count({ where: { partnershipId: partnership, kind: 'RECEIVED', at: { gt: since } } })) >= MOST_IN_THREAD
}
