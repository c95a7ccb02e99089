import { giveApproval } from '#app/features/approvals/server/give-approval.command.server'
import type { ApprovalFailure } from '#app/features/approvals/domain/limits'
import { listRecipients } from '#app/features/donors/server/contacts.queries.server'
import { personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { isLanguage } from '#app/kernel/language'
import { usd } from '#app/kernel/money'
import { describeActor } from '#app/platform/audit'
import { command } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { closingLetterMail } from '../documents/move-mail'
import { decideMove, type ApproveMoveFailure } from '../domain/move'
import { issueClosingLetter } from './closing-letter.server'
import { bookMove, lastOrder, loadMove, remainsOf } from './move-rows.server'

export type MoveApproval = { move: Id<'remainderMove'>; seen?: number; origin: string; demonstration: boolean }

/** Another person lets the money move, or gives the first of two approvals (`entry` is null then); the donor gets the closing letter. REMAINDER-2, REMAINDER-3. */
export const approveMove = command('remainder.approve', async (context, input: MoveApproval): Promise<Result<{ ref: string; entry: Id<'entry'> | null }, ApproveMoveFailure | ApprovalFailure>> => {
  const { transaction, clock } = context
  const row = await loadMove(context, input.move)
  const by = personOf(context.actor)
  const decided = decideMove(row, usd(row.amountMinor), await remainsOf(context, row.fromId), by)
  if (!decided.ok) return decided
  const recipients = await listRecipients(context, row.donorId, 'agreements')
  if (recipients.length === 0) return refuse({ code: 'NO_CONTACT' })
  const given = await giveApproval(context, { deed: 'ALLOCATION', subject: `remainder:${row.id}`, amount: usd(row.amountMinor), since: row.proposedAt, seen: input.seen ?? null })
  if (!given.ok) return given
  if (!given.value.decides) return accept({ ref: row.ref, entry: null })

  const on = clock.today()
  const entry = await bookMove(context, row, on)
  const donor = await transaction.donor.findUniqueOrThrow({ where: { id: row.donorId }, select: { name: true, language: true } })
  const letter = await issueClosingLetter(context, row, { donor: donor.name, language: isLanguage(donor.language) ? donor.language : 'en', ...input })
  await transaction.remainderMove.update({ where: { id: row.id }, data: { status: decided.value, decidedBy: by ?? describeActor(context.actor).actorName, decidedAt: clock.now(), movedOn: on, afterOrder: await lastOrder(context), entryId: entry, letterId: letter.id } })
  for (const contact of recipients) {
    await queueMail(context, { key: `remainder-moved:${row.id}:${contact.id}`, to: contact, mail: closingLetterMail({ name: contact.name, pledge: letter.pledge, amount: usd(row.amountMinor), to: letter.to, link: `${input.origin}/donor/contributions` }, contact.language), attachments: [letter.id] })
  }
  await context.audit({ name: 'remainder.moved', subject: `remainder:${row.id}`, before: { status: row.status }, after: { status: decided.value, movedOn: on, entry, letter: letter.id } })
  return accept({ ref: row.ref, entry })
})
