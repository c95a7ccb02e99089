import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { isLanguage } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { command } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { answerMail } from '../documents/partnership-mails'
import type { NoteFailure } from '../domain/partnership'
import { appendNote, rowOf } from './rows.server'
import { threadAddress } from './thread-address.server'

export type NewTeamNote = {
  partnership: Id<'partnership'>
  kind: 'NOTE' | 'MINUTES' | 'SENT'
  text: string
  /** Of a meeting: its day. */
  heldOn: Day | null
  /** What comes next, where the note changes it. */
  next: { step: string; on: Day } | null
  origin: string
}

/** Adds a note, the minutes of a meeting, or a message that the partner gets by mail and reads in the thread. */
export const addNote = command('partnership.manage', async (context, input: NewTeamNote): Promise<Result<{ ref: string }, NoteFailure>> => {
  const row = await rowOf(context, input.partnership)
  if (input.kind === 'MINUTES' && !input.heldOn) return refuse({ code: 'DAY_MISSING' })
  if (input.kind === 'MINUTES' && input.heldOn! > context.clock.today()) return refuse({ code: 'DAY_IN_FUTURE' })
  if (input.kind === 'SENT' && !row.contactEmail) return refuse({ code: 'NO_ADDRESS' })
  await appendNote(context, row.id, { kind: input.kind, text: input.text, heldOn: input.kind === 'MINUTES' ? input.heldOn : null })
  const after = { ...(input.kind === 'SENT' ? { awaitsAnswerAt: null } : {}), ...(input.next ? { nextStep: input.next.step, nextStepOn: input.next.on } : {}) }
  if (Object.keys(after).length > 0) await context.transaction.partnership.update({ where: { id: row.id }, data: after })
  if (input.kind === 'SENT') {
    await queueMail(context, {
      key: `partnership-answer:${context.ids.next('request')}`,
      to: { name: row.contactName ?? row.organisation, email: row.contactEmail! },
      mail: answerMail({ name: row.contactName ?? row.organisation, ref: row.ref, text: input.text, link: threadAddress(input.origin, row) }, isLanguage(row.language) ? row.language : 'en'),
    })
  }
  await context.audit({ name: 'partnership.noted', subject: `partnership:${row.id}`, after: { kind: input.kind, text: input.text, heldOn: input.heldOn, ...after } })
  return accept({ ref: row.ref })
})
