import { NotFound, personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { nameKeyOf } from '#app/kernel/place'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command, nextNumber, type CommandContext } from '#app/platform/context'
import { decideChange, decideMinutes, decideOutcome, readFrench, type DecisionFailure, type DecisionStatus, type FrenchFailure, type LinkFailure, type LinkKind, type MeetingFailure, type MeetingKind, type MeetingStatus, type MinutesFailure, type TranslationFailure } from '../domain/meeting'

export type MeetingFields = { kind: MeetingKind; title: string; heldOn: Day; place: string; participants: string; agenda: string }
type Saved = { meeting: Id<'meeting'>; ref: string }

function actorId(context: CommandContext): string {
  return personOf(context.actor) ?? describeActor(context.actor).actorName
}

async function meetingOf(context: CommandContext, idOrRef: string) {
  const row = await context.transaction.meeting.findFirst({ where: { OR: [{ id: idOrRef }, { ref: idOrRef }] } })
  if (!row) throw new NotFound()
  return { ...row, id: row.id as Id<'meeting'>, status: row.status as MeetingStatus, heldOn: row.heldOn as Day }
}

/** Plans a meeting, or changes it until it has been held. */
export const saveMeeting = command('meeting.manage', async (context, input: MeetingFields & { meeting: string | null; version: number }): Promise<Result<Saved, MeetingFailure>> => {
  const { meeting: wanted, version, ...data } = input
  if (wanted === null) {
    const meeting = context.ids.next('meeting')
    const ref = await nextNumber(context, 'MT')
    await context.transaction.meeting.create({ data: { id: meeting, ref, ...data, status: 'PLANNED', version: 1, createdBy: actorId(context), createdAt: context.clock.now() } })
    await context.audit({ name: 'meeting.created', subject: `meeting:${meeting}`, after: { ref, ...data } })
    return accept({ meeting, ref })
  }
  const known = await meetingOf(context, wanted)
  const decided = decideChange(known, version)
  if (!decided.ok) return decided
  await context.transaction.meeting.update({ where: { id: known.id }, data: { ...data, version: { increment: 1 } } })
  const { kind, title, heldOn, place, participants, agenda } = known
  await context.audit({ name: 'meeting.edited', subject: `meeting:${known.id}`, before: { kind, title, heldOn, place, participants, agenda }, after: data })
  return accept({ meeting: known.id, ref: known.ref })
})

/** DECISION-2: from its day on a meeting has minutes, and has been held. */
export const recordMinutes = command('meeting.manage', async (context, input: { meeting: string; version: number; minutes: string }): Promise<Result<Saved, MinutesFailure>> => {
  const known = await meetingOf(context, input.meeting)
  const decided = decideMinutes(known, input.version, context.clock.today())
  if (!decided.ok) return decided
  await context.transaction.meeting.update({ where: { id: known.id }, data: { minutes: input.minutes, status: 'HELD', version: { increment: 1 } } })
  await context.audit({ name: 'meeting.minuted', subject: `meeting:${known.id}`, before: { minutes: known.minutes, status: known.status }, after: { minutes: input.minutes, status: 'HELD' } })
  return accept({ meeting: known.id, ref: known.ref })
})

/** It does not take place; what was to be decided there is dropped. */
export const cancelMeeting = command('meeting.manage', async (context, input: { meeting: string; version: number }): Promise<Result<Saved, MeetingFailure>> => {
  const known = await meetingOf(context, input.meeting)
  const decided = decideChange(known, input.version)
  if (!decided.ok) return decided
  await context.transaction.decision.updateMany({ where: { meetingId: known.id, status: 'TO_TAKE' }, data: { status: 'DROPPED' } })
  await context.transaction.meeting.update({ where: { id: known.id }, data: { status: 'CANCELLED', version: { increment: 1 } } })
  await context.audit({ name: 'meeting.cancelled', subject: `meeting:${known.id}`, before: { status: known.status }, after: { status: 'CANCELLED' } })
  return accept({ meeting: known.id, ref: known.ref })
})

/** Puts something before a meeting to be decided; it has no number yet. */
export const addDecision = command('meeting.manage', async (context, input: { meeting: string; title: string; text: string; titleFr?: string | undefined; textFr?: string | undefined }): Promise<Result<{ decision: Id<'decision'>; meeting: string }, { code: 'MEETING_CANCELLED' } | FrenchFailure>> => {
  const meeting = await meetingOf(context, input.meeting)
  if (meeting.status === 'CANCELLED') return refuse({ code: 'MEETING_CANCELLED' })
  const french = readFrench(input)
  if (!french.ok) return french
  const decision = context.ids.next('decision')
  const sequence = (await context.transaction.decision.count({ where: { meetingId: meeting.id } })) + 1
  const data = { title: input.title, text: input.text, ...french.value }
  await context.transaction.decision.create({ data: { id: decision, meetingId: meeting.id, sequence, ...data, searchKey: nameKeyOf(Object.values(data).join(' ')), status: 'TO_TAKE' } })
  await context.audit({ name: 'decision.put', subject: `decision:${decision}`, after: { meeting: meeting.ref, ...data } })
  return accept({ decision, meeting: meeting.ref })
})

/** DECISION-4: says it in French, once, before or after it is taken. */
export const translateDecision = command('meeting.manage', async (context, input: { decision: string; titleFr?: string | undefined; textFr?: string | undefined }): Promise<Result<{ ref: string | null }, TranslationFailure>> => {
  const known = await decisionOf(context, input.decision)
  if (known.titleFr !== null) return refuse({ code: 'FRENCH_STANDS' })
  const french = readFrench(input)
  if (!french.ok) return french
  if (!french.value) return refuse({ code: 'FRENCH_MISSING' })
  await context.transaction.decision.update({ where: { id: known.id }, data: { ...french.value, searchKey: `${known.searchKey} ${nameKeyOf(`${french.value.titleFr} ${french.value.textFr}`)}` } })
  await context.audit({ name: 'decision.translated', subject: `decision:${known.id}`, after: french.value })
  return accept({ ref: known.ref })
})

async function decisionOf(context: CommandContext, idOrRef: string) {
  const row = await context.transaction.decision.findFirst({ where: { OR: [{ id: idOrRef }, { ref: idOrRef }] }, include: { meeting: true } })
  if (!row) throw new NotFound()
  return { ...row, status: row.status as DecisionStatus, meeting: { ...row.meeting, status: row.meeting.status as MeetingStatus, heldOn: row.meeting.heldOn as Day } }
}

/** DECISION-1: it is taken, and gets the next number. Of two people who note it at once the second is told. */
export const takeDecision = command('meeting.manage', async (context, input: { decision: string }): Promise<Result<{ ref: string; meeting: string }, DecisionFailure>> => {
  const known = await decisionOf(context, input.decision)
  const decided = decideOutcome(known, known.meeting, 'TAKEN', context.clock.today())
  if (!decided.ok) return decided
  const ref = await nextNumber(context, 'D')
  const after = { ref, status: 'TAKEN', takenOn: known.meeting.heldOn, takenBy: actorId(context), takenAt: context.clock.now() }
  await context.transaction.decision.update({ where: { id: known.id }, data: { ...after, searchKey: `${nameKeyOf(ref)} ${known.searchKey}` } })
  await context.audit({ name: 'decision.taken', subject: `decision:${known.id}`, before: { status: known.status }, after })
  return accept({ ref, meeting: known.meeting.ref })
})

/** It is not taken, now or ever; it stays in what the meeting was to decide. */
export const dropDecision = command('meeting.manage', async (context, input: { decision: string }): Promise<Result<{ meeting: string }, DecisionFailure>> => {
  const known = await decisionOf(context, input.decision)
  const decided = decideOutcome(known, known.meeting, 'DROPPED', context.clock.today())
  if (!decided.ok) return decided
  await context.transaction.decision.update({ where: { id: known.id }, data: { status: 'DROPPED' } })
  await context.audit({ name: 'decision.dropped', subject: `decision:${known.id}`, before: { status: known.status }, after: { status: 'DROPPED' } })
  return accept({ meeting: known.meeting.ref })
})

/** DECISION-3: says which period, cluster or programme a decision is about. */
export const linkDecision = command('meeting.manage', async (context, input: { decision: string; kind: LinkKind; subject: string }): Promise<Result<{ ref: string }, LinkFailure>> => {
  const known = await decisionOf(context, input.decision)
  if (known.status !== 'TAKEN' || known.ref === null) return refuse({ code: 'NOT_TAKEN' })
  if (!(await exists(context, input.kind, input.subject))) return refuse({ code: 'UNKNOWN_SUBJECT' })
  const key = { decisionId: known.id, kind: input.kind, subject: input.subject }
  if (await context.transaction.decisionLink.findUnique({ where: { decisionId_kind_subject: key } })) return refuse({ code: 'LINKED_ALREADY' })
  await context.transaction.decisionLink.create({ data: { ...key, linkedBy: actorId(context), linkedAt: context.clock.now() } })
  await context.audit({ name: 'decision.linked', subject: `decision:${known.id}`, after: { kind: input.kind, subject: input.subject } })
  return accept({ ref: known.ref })
})

async function exists({ transaction }: CommandContext, kind: LinkKind, subject: string): Promise<boolean> {
  if (kind === 'PERIOD') return (await transaction.fundPeriod.count({ where: { code: subject } })) > 0
  if (kind === 'CLUSTER') return (await transaction.cluster.count({ where: { code: subject } })) > 0
  return (await transaction.programme.count({ where: { ref: subject } })) > 0
}
