import { ensurePerson, grantRole } from '#app/features/identity/server/ensure-person.command.server'
import { donorsFor, dutiesOf, dutyColumns, holds, isTeam, NotFound, personOf, type DonorDuty } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { isLanguage, type Language } from '#app/kernel/language'
import { dayOf } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command, type CommandContext } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { donorInvitationMail } from '../documents/donor-invitation-mail'
import { decideInvitation, decideJoin, INVITATION_DAYS, invitationState, type InviteFailure, type JoinFailure } from '../domain/people'
import { wholeFamily } from './donors.queries.server'
import { hashOf, newInvitationToken } from './invitation-token.server'
import { nameContact, type ContactFields } from './name-contact.server'

const DAY_MS = 24 * 60 * 60_000

export type NewDonorPerson = ContactFields & { donor: Id<'donor'>; duties: readonly DonorDuty[]; /** Null names a contact who is only written to. */ origin: string | null }

/** The donor of which the actor manages the people; not found for anybody else. */
export function managedDonor(context: CommandContext, donor: string): void {
  const { actor } = context
  if (isTeam(actor) ? holds(actor, 'donor.manage-people-for-donor') : actor.kind === 'system' || donorsFor(actor, 'donor.manage-people').includes(donor as Id<'donor'>)) return
  throw new NotFound()
}

/** DONOR-6: asks somebody by mail to speak for a donor, with the duties that they will have; or names a contact who is only written to. */
export const inviteToDonor = command('donor.manage-people', async (context, input: NewDonorPerson): Promise<Result<{ name: string }, InviteFailure>> => {
  managedDonor(context, input.donor)
  const email = input.email.trim().toLowerCase()
  const now = context.clock.now()
  const access = await context.transaction.roleGrant.count({ where: { donorId: { in: await wholeFamily(context, input.donor) }, person: { email } } })
  const open = await context.transaction.donorInvitation.count({ where: { donorId: input.donor, email, acceptedAt: null, revokedAt: null } })
  const { actor } = context
  const decided = decideInvitation({ email, by: actor.kind === 'person' ? actor.email : null, hasAccess: access > 0, isInvited: open > 0 })
  if (!decided.ok) return decided
  if (input.origin === null) {
    await nameContact(context, input.donor, { ...input, email, person: null })
    return accept({ name: input.name })
  }
  const id = context.ids.next('request')
  const token = newInvitationToken(context.ids)
  const { name, function: function_, phone, language } = input
  await context.transaction.donorInvitation.create({
    data: { id, donorId: input.donor, name: name.trim(), email, function: function_, phone, language, ...dutyColumns(input.duties), tokenHash: hashOf(token), invitedBy: personOf(actor), invitedByName: describeActor(actor).actorName, sentAt: now, expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY_MS) },
  })
  await context.audit({ name: 'donor.invited', subject: `donor:${input.donor}`, after: { invitation: id, name, email, duties: input.duties } })
  await send(context, id, token, input.origin)
  return accept({ name })
})

async function send(context: CommandContext, id: string, token: string, origin: string): Promise<void> {
  const row = await context.transaction.donorInvitation.findUniqueOrThrow({ where: { id }, include: { donor: { select: { name: true } } } })
  const mail = donorInvitationMail({ name: row.name, donor: row.donor.name, by: row.invitedByName, duties: dutiesOf(row), link: `${origin}/join/${token}`, expiresOn: dayOf(row.expiresAt) }, isLanguage(row.language) ? row.language : 'en')
  await queueMail(context, { key: `donor-invitation:${row.id}:${row.tokenHash}`, to: { name: row.name, email: row.email }, mail })
}

type Known = { invitation: string; donor: Id<'donor'> }

async function openInvitation(context: CommandContext, { invitation, donor }: Known) {
  managedDonor(context, donor)
  const row = await context.transaction.donorInvitation.findFirst({ where: { id: invitation, donorId: donor } })
  if (!row) throw new NotFound()
  return row.acceptedAt || row.revokedAt ? refuse({ code: 'INVITATION_CLOSED' } as const) : accept(row)
}

/** DONOR-7: sends the invitation anew, with a new link and new days; the link that was sent before opens nothing any more. */
export const resendInvitation = command('donor.manage-people', async (context, input: Known & { origin: string }): Promise<Result<{ name: string }, { code: 'INVITATION_CLOSED' }>> => {
  const found = await openInvitation(context, input)
  if (!found.ok) return found
  const token = newInvitationToken(context.ids)
  const now = context.clock.now()
  await context.transaction.donorInvitation.update({ where: { id: found.value.id }, data: { tokenHash: hashOf(token), sentAt: now, expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY_MS) } })
  await context.audit({ name: 'donor.invited-again', subject: `donor:${input.donor}`, after: { invitation: found.value.id, email: found.value.email } })
  await send(context, found.value.id, token, input.origin)
  return accept({ name: found.value.name })
})

/** DONOR-7: takes the invitation back; its link opens nothing any more. */
export const revokeInvitation = command('donor.manage-people', async (context, input: Known): Promise<Result<{ name: string }, { code: 'INVITATION_CLOSED' }>> => {
  const found = await openInvitation(context, input)
  if (!found.ok) return found
  await context.transaction.donorInvitation.update({ where: { id: found.value.id }, data: { revokedAt: context.clock.now() } })
  await context.audit({ name: 'donor.invitation-revoked', subject: `donor:${input.donor}`, after: { invitation: found.value.id, email: found.value.email } })
  return accept({ name: found.value.name })
})

/** DONOR-7: the mailed link was opened and accepted: there is a person who speaks for the donor, with the duties that the mail named. */
export const joinDonor = command('donor.join-by-link', async (context, input: { token: string }): Promise<Result<{ email: string; donor: string }, JoinFailure>> => {
  const row = await context.transaction.donorInvitation.findUnique({ where: { tokenHash: hashOf(input.token) }, include: { donor: { select: { name: true } } } })
  if (!row) throw new NotFound()
  const decided = decideJoin(invitationState(row, context.clock.now()))
  if (!decided.ok) return decided
  const language: Language = isLanguage(row.language) ? row.language : 'en'
  const person = await ensurePerson(context, { name: row.name, email: row.email, language })
  await context.transaction.donorInvitation.update({ where: { id: row.id }, data: { acceptedAt: context.clock.now(), acceptedBy: person } })
  await grantRole(context, { person, role: 'donor-contact', donor: row.donorId as Id<'donor'>, duties: dutiesOf(row), grantedBy: row.invitedByName })
  await nameContact(context, row.donorId as Id<'donor'>, { name: row.name, email: row.email, function: row.function, phone: row.phone, language, person })
  await context.audit({ name: 'donor.joined', subject: `donor:${row.donorId}`, after: { invitation: row.id, person, duties: dutiesOf(row) } })
  return accept({ email: row.email, donor: row.donor.name })
})
