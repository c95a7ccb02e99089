import { Forbidden } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import { command, type CommandContext } from '#app/platform/context'
import { administersDonor } from './ensure-person.command.server'
import { decideErasure, ERASED_NAME, erasedAddress, isTypedBy, withoutAddress, type EraseFailure } from '../domain/erasure'

type Erased = { id: string; email: string; names: string[]; donors: string[] }

/**
 * IDENTITY-6: nothing that names the person is left but what the law keeps: signed agreements, receipts, letters, values that were confirmed, and the
 * audit trail, which is a chain. Their id stays where it says who did something, so every figure and every separation of duties stays as it was.
 */
export const eraseOwnData = command('account.use', async (context, input: { email: string }): Promise<Result<null, EraseFailure>> => {
  const { actor, transaction } = context
  if (actor.kind !== 'person') throw new Forbidden('account.use')
  const person = await transaction.person.findUniqueOrThrow({ where: { id: actor.person }, include: { grants: true } })
  const administrators = await transaction.roleGrant.count({ where: { role: 'administrator', fromOn: null, untilOn: null, personId: { not: person.id } } })
  const decided = decideErasure({ email: person.email, isAdministrator: person.grants.some((grant) => grant.role === 'administrator' && !grant.fromOn && !grant.untilOn), otherAdministrators: administrators, leavesDonors: await donorsLeft(context, person) }, input.email)
  if (!decided.ok) return decided

  const { id, email } = person
  const contacts = await transaction.donorContact.findMany({ where: { OR: [{ personId: id }, { email }] }, select: { name: true, donorId: true } })
  const prospects = await transaction.partnership.findMany({ where: { contactEmail: email }, select: { contactName: true } })
  const names = [person.name, ...contacts.map((contact) => contact.name), ...prospects.flatMap((prospect) => prospect.contactName ?? [])]
  const donors = [...person.grants.flatMap((grant) => grant.donorId ?? []), ...contacts.map((contact) => contact.donorId)]
  const erased = { id, email, names, donors }
  await forgetWhatWasSaid(context, erased)
  await forgetDrafts(context, erased)
  const counts = await forgetPerson(context, erased)
  await context.audit({ name: 'person.erased', subject: `person:${person.id}`, after: { roles: person.grants.map((grant) => grant.role), ...counts } })
  return accept(null)
})

/** Donors that somebody else speaks for and that only this person administers. */
async function donorsLeft({ transaction }: CommandContext, person: { id: string; grants: { donorId: string | null; isAdministrator: boolean; fromOn: string | null; untilOn: string | null }[] }): Promise<string[]> {
  const names: string[] = []
  for (const { donorId, isAdministrator, fromOn, untilOn } of person.grants) {
    if (!donorId || !isAdministrator || fromOn || untilOn) continue
    const others = await transaction.roleGrant.count({ where: { donorId, personId: { not: person.id }, fromOn: null, untilOn: null } })
    const administrators = await transaction.roleGrant.count({ where: { ...administersDonor(donorId), personId: { not: person.id } } })
    if (others > 0 && administrators === 0) names.push((await transaction.donor.findUniqueOrThrow({ where: { id: donorId }, select: { name: true } })).name)
  }
  return names
}

/** The name beside what they said; what they were to do next is nobody's, so that somebody takes it up. */
async function forgetWhatWasSaid({ transaction }: CommandContext, { id, email, names, donors }: Erased): Promise<void> {
  const byName = { in: names }
  const theirs = { OR: [{ donorId: { in: donors } }, { submittedBy: id }] }
  const touched = await transaction.auditEvent.findMany({ where: { actorId: id, subject: { startsWith: 'in-kind:' } }, select: { subject: true }, distinct: ['subject'] })
  const offers = { OR: [...theirs.OR, { id: { in: touched.map(({ subject }) => subject.slice('in-kind:'.length)) } }] }
  await transaction.partnershipNote.updateMany({ where: { OR: [{ byId: id }, { kind: 'RECEIVED', partnership: { contactEmail: email }, byName }] }, data: { byName: ERASED_NAME } })
  await transaction.placementEvent.updateMany({ where: { OR: [{ byId: id }, { byName, placement: theirs }] }, data: { byName: ERASED_NAME } })
  await transaction.inKindStep.updateMany({ where: { byName, offer: offers }, data: { byName: ERASED_NAME } })
  await transaction.inKindDelivery.updateMany({ where: { recordedBy: id }, data: { recordedByName: ERASED_NAME } })
  await transaction.partnership.updateMany({ where: { contactEmail: email }, data: { contactName: null, contactEmail: null } })
  await transaction.partnership.updateMany({ where: { ownerId: id, stage: { notIn: ['AGREED', 'LOST'] } }, data: { ownerId: null } })
  await transaction.inKindOffer.updateMany({ where: { ownerId: id }, data: { ownerId: null } })
  await transaction.staffPlacement.updateMany({ where: { ownerId: id }, data: { ownerId: null } })
}

/** What they began at /give, in any of its forms, and what the card processor told of them. */
async function forgetDrafts({ transaction, clock }: CommandContext, { email }: Erased): Promise<void> {
  const now = clock.now()
  const naming = { where: { fields: { contains: email } }, select: { id: true, fields: true } }
  const typed = (rows: { id: string; fields: string }[]) => ({ id: { in: rows.filter((row) => isTypedBy(row.fields, email)).map((row) => row.id) } })
  await transaction.giftDraft.updateMany({ where: typed(await transaction.giftDraft.findMany(naming)), data: { fields: '{}', email: null, expiresAt: now } })
  await transaction.inKindDraft.updateMany({ where: typed(await transaction.inKindDraft.findMany(naming)), data: { fields: '{}', email: null, expiresAt: now } })
  await transaction.placementDraft.updateMany({ where: typed(await transaction.placementDraft.findMany(naming)), data: { fields: '{}', expiresAt: now } })
  const payers = (await transaction.payment.findMany({ where: { payerEmail: { contains: email } }, select: { id: true, payerEmail: true } })).filter((payment) => payment.payerEmail?.toLowerCase() === email)
  await transaction.payment.updateMany({ where: { id: { in: payers.map((payment) => payment.id) } }, data: { payerEmail: null } })
  for (const { id, body } of await transaction.cardEvent.findMany({ where: { body: { contains: email } }, select: { id: true, body: true } })) await transaction.cardEvent.update({ where: { id }, data: { body: withoutAddress(body, email) } })
}

async function forgetPerson({ transaction, clock }: CommandContext, { id, email }: Erased) {
  const nobody = erasedAddress(id)
  const now = clock.now()
  await transaction.session.deleteMany({ where: { personId: id } })
  await transaction.signInAccount.deleteMany({ where: { personId: id } })
  await transaction.verification.deleteMany({ where: { OR: [{ identifier: { contains: email } }, { value: { contains: email } }] } })
  await transaction.roleGrant.deleteMany({ where: { personId: id } })
  await transaction.savedView.deleteMany({ where: { ownerId: id } })
  await transaction.noticeChoice.deleteMany({ where: { personId: id } })
  await transaction.donorInvitation.updateMany({ where: { invitedBy: id }, data: { invitedByName: ERASED_NAME } })
  const contacts = await transaction.donorContact.deleteMany({ where: { OR: [{ personId: id }, { email }] } })
  await transaction.donorInvitation.updateMany({ where: { email }, data: { name: ERASED_NAME, email: nobody, phone: null, function: null } })
  // Kept as typed when it was sent, so in any case of letters.
  const mails = (await transaction.mail.findMany({ where: { toEmail: { contains: email } }, select: { id: true, toEmail: true, sentAt: true } })).filter((mail) => mail.toEmail.toLowerCase() === email)
  for (const mail of mails) await transaction.mail.update({ where: { id: mail.id }, data: { key: `erased:${mail.id}`, toName: ERASED_NAME, toEmail: nobody, subject: ERASED_NAME, text: '', html: '', attachments: '[]', sentAt: mail.sentAt ?? now } })
  await transaction.person.update({ where: { id }, data: { name: ERASED_NAME, email: nobody, emailVerified: false, image: null, updatedAt: now } })
  return { contacts: contacts.count, mails: mails.length }
}
