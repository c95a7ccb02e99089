import { Forbidden } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import { command, type CommandContext } from '#app/platform/context'
import { decideErasure, ERASED_NAME, erasedAddress, type EraseFailure } from '../domain/erasure'

/**
 * IDENTITY-6: nothing that names the person is left but what the law keeps: signed agreements, receipts and the audit trail, which is a chain.
 * Their id stays where it says who did something, so every figure and every separation of duties stays as it was.
 */
export const eraseOwnData = command('account.use', async (context, input: { email: string }): Promise<Result<null, EraseFailure>> => {
  const { actor, transaction } = context
  if (actor.kind !== 'person') throw new Forbidden('account.use')
  const person = await transaction.person.findUniqueOrThrow({ where: { id: actor.person }, include: { grants: true } })
  const administrators = await transaction.roleGrant.count({ where: { role: 'administrator', fromOn: null, untilOn: null, personId: { not: person.id } } })
  const decided = decideErasure({ email: person.email, isAdministrator: person.grants.some((grant) => grant.role === 'administrator' && !grant.fromOn && !grant.untilOn), otherAdministrators: administrators }, input.email)
  if (!decided.ok) return decided

  const counts = await forget(context, person)
  await context.audit({ name: 'person.erased', subject: `person:${person.id}`, after: { roles: person.grants.map((grant) => grant.role), ...counts } })
  return accept(null)
})

async function forget({ transaction, clock }: CommandContext, person: { id: string; email: string }) {
  const { id, email } = person
  const nobody = erasedAddress(id)
  const now = clock.now()
  await transaction.session.deleteMany({ where: { personId: id } })
  await transaction.signInAccount.deleteMany({ where: { personId: id } })
  await transaction.roleGrant.deleteMany({ where: { personId: id } })
  const contacts = await transaction.donorContact.deleteMany({ where: { OR: [{ personId: id }, { email }] } })
  await transaction.giftDraft.updateMany({ where: { email }, data: { fields: '{}', email: null, expiresAt: now } })
  await transaction.payment.updateMany({ where: { payerEmail: email }, data: { payerEmail: null } })
  await transaction.partnership.updateMany({ where: { contactEmail: email }, data: { contactName: ERASED_NAME, contactEmail: nobody } })
  const mails = await transaction.mail.findMany({ where: { toEmail: email }, select: { id: true, sentAt: true } })
  for (const mail of mails) await transaction.mail.update({ where: { id: mail.id }, data: { key: `erased:${mail.id}`, toName: ERASED_NAME, toEmail: nobody, subject: ERASED_NAME, text: '', html: '', attachments: '[]', sentAt: mail.sentAt ?? now } })
  await transaction.person.update({ where: { id }, data: { name: ERASED_NAME, email: nobody, emailVerified: false, image: null, updatedAt: now } })
  return { contacts: contacts.count, mails: mails.length }
}
