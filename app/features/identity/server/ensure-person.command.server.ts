import type { Role } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { step } from '#app/platform/context'

/** The person with this e-mail address; a new one where nobody has it. */
export const ensurePerson = step(async (context, input: { name: string; email: string; language: Language }): Promise<Id<'person'>> => {
  const email = input.email.trim().toLowerCase()
  const known = await context.transaction.person.findUnique({ where: { email }, select: { id: true } })
  if (known) return known.id as Id<'person'>
  const id = context.ids.next('person')
  const now = context.clock.now()
  await context.transaction.person.create({ data: { id, name: input.name.trim(), email, emailVerified: true, language: input.language, createdAt: now, updatedAt: now } })
  await context.audit({ name: 'person.created', subject: `person:${id}`, after: { name: input.name, email, language: input.language } })
  return id
})

/** Gives a person a role, for good or as a deputy for some days; a role that is held for good stays as it is. */
export const grantRole = step(async (context, input: { person: Id<'person'>; role: Role; donor?: Id<'donor'>; city?: Id<'city'>; grantedBy: string; fromOn?: Day | null; untilOn?: Day | null }): Promise<void> => {
  const [donorId, cityId] = [input.donor ?? null, input.city ?? null]
  const held = await context.transaction.roleGrant.findFirst({ where: { personId: input.person, role: input.role, donorId, cityId } })
  const days = { fromOn: input.fromOn ?? null, untilOn: input.untilOn ?? null }
  // Who holds it for good keeps it for good; a deputy's days may change.
  if (held && ((!held.fromOn && !held.untilOn) || (held.fromOn === days.fromOn && held.untilOn === days.untilOn))) return
  if (held) {
    await context.transaction.roleGrant.update({ where: { id: held.id }, data: days })
    await context.audit({ name: 'role.changed', subject: `person:${input.person}`, before: { role: held.role, fromOn: held.fromOn, untilOn: held.untilOn }, after: { role: held.role, ...days, by: input.grantedBy } })
    return
  }
  await context.transaction.roleGrant.create({ data: { id: context.ids.next('role'), personId: input.person, role: input.role, donorId, cityId, grantedAt: context.clock.now(), grantedBy: input.grantedBy, ...days } })
  await context.audit({ name: 'role.granted', subject: `person:${input.person}`, after: { role: input.role, donor: donorId, city: cityId, by: input.grantedBy, ...(days.fromOn || days.untilOn ? days : {}) } })
})
