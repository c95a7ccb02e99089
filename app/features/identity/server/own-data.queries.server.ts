import { Forbidden, personOf } from '#app/kernel/access'
import { toJson } from '#app/platform/audit'
import { authorize, reading, type Context } from '#app/platform/context'
import { isTypedBy } from '../domain/erasure'

/** All that is kept of the signed-in person, as JSON: to read, to take along, or to hand to somebody else. */
export async function exportOwnData(context: Context): Promise<string> {
  authorize(context, 'account.use')
  const id = personOf(context.actor)
  if (!id) throw new Forbidden('account.use')
  const db = reading(context)
  const person = await db.person.findUniqueOrThrow({
    where: { id },
    select: { id: true, name: true, email: true, language: true, createdAt: true, updatedAt: true, sessions: { select: { createdAt: true, expiresAt: true, ipAddress: true, userAgent: true } }, grants: { select: { role: true, grantedAt: true, grantedBy: true, fromOn: true, untilOn: true, isAdministrator: true, isSignatory: true, isFinance: true, donor: { select: { ref: true, name: true } }, city: { select: { ref: true, name: true } } } } },
  })
  const byMail = { email: person.email }
  // Kept as typed, in any case of letters; who has an address that only contains this one is somebody else.
  const naming = { toEmail: { toEmail: { contains: person.email } }, fields: { fields: { contains: person.email } } }
  return JSON.stringify(
    JSON.parse(
      toJson({
        exportedAt: context.clock.now(),
        person,
        contactOf: await db.donorContact.findMany({ where: { OR: [{ personId: id }, byMail] }, select: { name: true, email: true, function: true, phone: true, language: true, isPrimary: true, reminders: true, news: true, statements: true, endedAt: true, donor: { select: { ref: true, name: true } } } }),
        invitationsToDonors: await db.donorInvitation.findMany({ where: byMail, select: { name: true, email: true, function: true, phone: true, sentAt: true, acceptedAt: true, donor: { select: { ref: true, name: true } } } }),
        mails: (await db.mail.findMany({ where: naming.toEmail, select: { toEmail: true, purpose: true, subject: true, createdAt: true, sentAt: true }, orderBy: { createdAt: 'asc' } })).filter((mail) => mail.toEmail.toLowerCase() === person.email),
        giftsBegun: (await db.giftDraft.findMany({ where: naming.fields, select: { fields: true, language: true, updatedAt: true, submittedAt: true } })).filter((row) => isTypedBy(row.fields, person.email)),
        pledgesSubmitted: await db.pledge.findMany({ where: { submittedBy: id }, select: { ref: true, createdAt: true } }),
        agreementsSigned: await db.agreement.findMany({ where: { signedBy: id }, select: { ref: true, signedName: true, signedTitle: true, signedAccount: true, signedAt: true } }),
        changesAsked: await db.changeRequest.findMany({ where: { askedBy: id }, select: { kind: true, text: true, askedAt: true, answer: true } }),
        offersBegun: [
          ...(await db.inKindDraft.findMany({ where: naming.fields, select: { fields: true, language: true, updatedAt: true, submittedAt: true } })),
          ...(await db.placementDraft.findMany({ where: naming.fields, select: { fields: true, language: true, updatedAt: true } })),
        ].filter((row) => isTypedBy(row.fields, person.email)),
        messages: await db.partnershipNote.findMany({ where: { OR: [{ byId: id }, { kind: 'RECEIVED', partnership: { contactEmail: person.email } }] }, select: { text: true, at: true, partnership: { select: { ref: true } } }, orderBy: { at: 'asc' } }),
        partnerships: await db.partnership.findMany({ where: { contactEmail: person.email }, select: { ref: true, contactName: true, contactEmail: true } }),
        viewsSaved: await db.savedView.findMany({ where: { ownerId: id }, select: { list: true, name: true, query: true, isShared: true } }),
        noticesChosen: await db.noticeChoice.findMany({ where: { personId: id }, select: { digest: true } }),
        deeds: await db.auditEvent.findMany({ where: { actorId: id }, select: { at: true, name: true, subject: true }, orderBy: { sequence: 'asc' } }),
      }),
    ),
    null,
    2,
  )
}
