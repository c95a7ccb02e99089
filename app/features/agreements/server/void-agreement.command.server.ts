import { accept, type Result } from '#app/kernel/failure'
import { command } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { agreementWithdrawnMail } from '../documents/agreement-mails'
import { decideMove, isFrozen, type MoveFailure } from '../domain/agreement'
import { contactsOf, loadAgreement } from './rows.server'

/** Declares void what is not signed yet, with the reason; a file that was sent stays, and its readers are told. */
export const voidAgreement = command('agreement.draft', async (context, input: { agreement: string; reason: string }): Promise<Result<{ number: string }, MoveFailure>> => {
  const agreement = await loadAgreement(context, { agreement: input.agreement, donors: null })
  const moved = decideMove(agreement, 'VOID')
  if (!moved.ok) return moved

  const after = { status: moved.value, voidReason: input.reason.trim() }
  await context.transaction.agreement.update({ where: { id: agreement.id }, data: after })
  await context.audit({ name: 'agreement.voided', subject: `agreement:${agreement.id}`, before: { status: agreement.status }, after })
  for (const contact of isFrozen(agreement.status) ? await contactsOf(context, agreement) : []) {
    await queueMail(context, { key: `agreement-withdrawn:${agreement.id}:${contact.id}`, to: contact, mail: agreementWithdrawnMail({ name: contact.name, number: agreement.number }, contact.language) })
  }
  return accept({ number: agreement.number })
})
