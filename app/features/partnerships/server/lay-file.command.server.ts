import type { FileFailure, SentFile } from '#app/kernel/evidence'
import { NotFound } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { isLanguage } from '#app/kernel/language'
import { command } from '#app/platform/context'
import { keepEvidence } from '#app/platform/files'
import { queueMail } from '#app/platform/mail'
import { answerMail } from '../documents/partnership-mails'
import { sharedWith, SHARED, subjectOfFiles, type LayFileFailure } from '../domain/files'
import { appendNote, isThreadFull, rowOf } from './rows.server'
import { tellOwner } from './tell-owner.server'
import { threadAddress } from './thread-address.server'

const HOUR_MS = 60 * 60_000
/** PARTNERSHIP-5: files of an hour in all threads, since whoever proposes something has one. */
const MOST_IN_ALL = 60

/** The team lays a file beside a prospect: for itself, or shared, which the partner is told by mail and finds in the thread. PARTNERSHIP-6. */
export const layPartnershipFile = command('partnership.manage', async (context, input: { partnership: Id<'partnership'>; file: SentFile; shared: boolean; origin: string }): Promise<Result<{ ref: string }, FileFailure | { code: 'NO_ADDRESS' }>> => {
  const row = await rowOf(context, input.partnership)
  if (input.shared && !row.contactEmail) return refuse({ code: 'NO_ADDRESS' })
  const kept = await keepEvidence(context, { subject: input.shared ? sharedWith(row.id) : subjectOfFiles(row.id), number: row.ref, file: input.file })
  if (!kept.ok) return kept
  await appendNote(context, row.id, { kind: input.shared ? 'SENT' : 'NOTE', text: input.file.name })
  if (input.shared) {
    await context.transaction.partnership.update({ where: { id: row.id }, data: { awaitsAnswerAt: null } })
    await queueMail(context, {
      key: `partnership-file:${row.id}:${kept.value.document}`,
      to: { name: row.contactName ?? row.organisation, email: row.contactEmail! },
      mail: answerMail({ name: row.contactName ?? row.organisation, ref: row.ref, text: input.file.name, link: threadAddress(input.origin, row) }, isLanguage(row.language) ? row.language : 'en'),
    })
  }
  await context.audit({ name: 'partnership.file-laid', subject: `partnership:${row.id}`, after: { document: kept.value.document, name: input.file.name, shared: input.shared } })
  return accept({ ref: row.ref })
})

/** The partner lays a file in the thread whose address they have: a few in an hour. PARTNERSHIP-5, PARTNERSHIP-6. */
export const layThreadFile = command('partnership.propose', async (context, input: { thread: string; file: SentFile; origin: string }): Promise<Result<null, LayFileFailure>> => {
  const row = await context.transaction.partnership.findUnique({ where: { thread: input.thread } })
  if (!row) throw new NotFound()
  const lately = { subject: { startsWith: SHARED }, issuedAt: { gt: new Date(context.clock.now().getTime() - HOUR_MS) } }
  if ((await isThreadFull(context, row.id)) || (await context.transaction.document.count({ where: lately })) >= MOST_IN_ALL) return refuse({ code: 'TOO_MANY_MESSAGES' })
  const kept = await keepEvidence(context, { subject: sharedWith(row.id), number: row.ref, file: input.file })
  if (!kept.ok) return kept
  await appendNote(context, row.id, { kind: 'RECEIVED', text: input.file.name, by: row.contactName ?? row.organisation })
  if (!row.awaitsAnswerAt) await context.transaction.partnership.update({ where: { id: row.id }, data: { awaitsAnswerAt: context.clock.now() } })
  await tellOwner(context, row, { text: input.file.name, origin: input.origin })
  await context.audit({ name: 'partnership.file-laid', subject: `partnership:${row.id}`, after: { document: kept.value.document, name: input.file.name, shared: true } })
  return accept(null)
})
