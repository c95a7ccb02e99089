import { dutiesOf, NotFound, personOf, type DonorDuty, type Role } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { isLanguage, type Language } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command, type CommandContext } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { invitationMail } from '../documents/invitation-mail'
import { decideGrant, decideRevocation, type RoleFailure } from '../domain/roles'
import { administersDonor, ensurePerson, grantRole } from './ensure-person.command.server'

export type Invitation = {
  name: string
  email: string
  language: Language
  role: Role
  donor?: Id<'donor'> | null
  city?: Id<'city'> | null
  /** Of a donor's people. */
  duties?: readonly DonorDuty[]
  /** Of a deputy. */
  fromOn?: Day | null
  untilOn?: Day | null
  /** Where the mail leads that tells the person; no mail is sent without. */
  origin?: string
}

/** Names a person with a role; a donor's and a city's people hold it for that donor or city. */
export const invitePerson = command('person.manage', async (context, input: Invitation): Promise<Result<{ person: Id<'person'> }, RoleFailure>> => {
  const known = await context.transaction.person.findUnique({ where: { email: input.email.trim().toLowerCase() }, select: { id: true } })
  const days = { fromOn: input.fromOn ?? null, untilOn: input.untilOn ?? null }
  const decided = decideGrant({ role: input.role, donor: input.donor ?? null, city: input.city ?? null, person: known?.id ?? '', by: personOf(context.actor), ...days })
  if (!decided.ok) return decided
  if (input.donor && !(await context.transaction.donor.findUnique({ where: { id: input.donor } }))) return refuse({ code: 'UNKNOWN_SCOPE' })
  if (input.city && !(await context.transaction.city.findUnique({ where: { id: input.city } }))) return refuse({ code: 'UNKNOWN_SCOPE' })
  const person = await ensurePerson(context, input)
  await grantRole(context, { person, role: input.role, ...(input.donor ? { donor: input.donor } : {}), ...(input.city ? { city: input.city } : {}), duties: input.duties ?? [], ...days, grantedBy: describeActor(context.actor).actorName })
  if (input.origin) await tell(context, person, input, input.origin)
  return accept({ person })
})

async function tell(context: CommandContext, id: Id<'person'>, input: Invitation, origin: string): Promise<void> {
  const person = await context.transaction.person.findUniqueOrThrow({ where: { id } })
  const donor = input.donor ? await context.transaction.donor.findUniqueOrThrow({ where: { id: input.donor }, select: { name: true } }) : null
  const city = input.city ? await context.transaction.city.findUniqueOrThrow({ where: { id: input.city }, select: { name: true } }) : null
  const { fromOn = null, untilOn = null } = input
  await queueMail(context, {
    key: `invitation:${context.ids.next('request')}`,
    to: { name: person.name, email: person.email },
    mail: invitationMail({ name: person.name, email: person.email, role: input.role, of: donor?.name ?? city?.name ?? null, fromOn, untilOn, link: `${origin}/sign-in` }, isLanguage(person.language) ? person.language : 'en'),
  })
}

/** IDENTITY-5: takes a role from a person and ends their sessions; they sign in anew with what they still hold. */
export const revokeRole = command('person.manage', async (context, input: { grant: string }): Promise<Result<null, RoleFailure>> => {
  const grant = await context.transaction.roleGrant.findUnique({ where: { id: input.grant } })
  if (!grant) return accept(null)
  const administrators = await context.transaction.roleGrant.count({ where: { role: 'administrator', fromOn: null, untilOn: null } })
  const donorAdministrators = grant.donorId ? await context.transaction.roleGrant.count({ where: administersDonor(grant.donorId) }) : 0
  const decided = decideRevocation({ role: grant.role as Role, person: grant.personId, by: personOf(context.actor), administrators, isDeputy: grant.fromOn !== null || grant.untilOn !== null, duties: dutiesOf(grant), donorAdministrators })
  if (!decided.ok) return decided
  await context.transaction.roleGrant.delete({ where: { id: grant.id } })
  const { count } = await context.transaction.session.deleteMany({ where: { personId: grant.personId } })
  await context.audit({ name: 'role.revoked', subject: `person:${grant.personId}`, before: { role: grant.role, donor: grant.donorId, city: grant.cityId, duties: dutiesOf(grant) }, after: { sessionsEnded: count } })
  return accept(null)
})

/** Ends every session of a person: a laptop was lost, or somebody left. */
export const endSessions = command('person.manage', async (context, input: { person: Id<'person'> }): Promise<Result<{ ended: number }, never>> => {
  if (!(await context.transaction.person.findUnique({ where: { id: input.person } }))) throw new NotFound()
  const { count } = await context.transaction.session.deleteMany({ where: { personId: input.person } })
  await context.audit({ name: 'person.signed-out', subject: `person:${input.person}`, after: { sessionsEnded: count } })
  return accept({ ended: count })
})
