import { personOf, type Role } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import { describeActor } from '#app/platform/audit'
import { command } from '#app/platform/context'
import { decideGrant, decideRevocation, type RoleFailure } from '../domain/roles'
import { ensurePerson, grantRole } from './ensure-person.command.server'

export type Invitation = { name: string; email: string; language: Language; role: Role; donor?: Id<'donor'> | null; city?: Id<'city'> | null }

/** Names a person with a role; a donor's and a city's people hold it for that donor or city. */
export const invitePerson = command('person.manage', async (context, input: Invitation): Promise<Result<{ person: Id<'person'> }, RoleFailure>> => {
  const known = await context.transaction.person.findUnique({ where: { email: input.email.trim().toLowerCase() }, select: { id: true } })
  const decided = decideGrant({ role: input.role, donor: input.donor ?? null, city: input.city ?? null, person: known?.id ?? '', by: personOf(context.actor) })
  if (!decided.ok) return decided
  if (input.donor && !(await context.transaction.donor.findUnique({ where: { id: input.donor } }))) return refuse({ code: 'UNKNOWN_SCOPE' })
  if (input.city && !(await context.transaction.city.findUnique({ where: { id: input.city } }))) return refuse({ code: 'UNKNOWN_SCOPE' })
  const person = await ensurePerson(context, input)
  await grantRole(context, { person, role: input.role, ...(input.donor ? { donor: input.donor } : {}), ...(input.city ? { city: input.city } : {}), grantedBy: describeActor(context.actor).actorName })
  return accept({ person })
})

/** Takes a role from a person; from their next request on they no longer hold it. */
export const revokeRole = command('person.manage', async (context, input: { grant: string }): Promise<Result<null, RoleFailure>> => {
  const grant = await context.transaction.roleGrant.findUnique({ where: { id: input.grant } })
  if (!grant) return accept(null)
  const administrators = await context.transaction.roleGrant.count({ where: { role: 'administrator' } })
  const decided = decideRevocation({ role: grant.role as Role, person: grant.personId, by: personOf(context.actor), administrators })
  if (!decided.ok) return decided
  await context.transaction.roleGrant.delete({ where: { id: grant.id } })
  await context.audit({ name: 'role.revoked', subject: `person:${grant.personId}`, before: { role: grant.role, donor: grant.donorId, city: grant.cityId }, after: null })
  return accept(null)
})
