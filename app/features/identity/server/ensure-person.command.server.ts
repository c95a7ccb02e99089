import { DONOR_DUTIES, dutiesOf, dutyColumns, type DonorDuty, type Role } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { step, type CommandContext } from '#app/platform/context'

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

type Given = { person: Id<'person'>; role: Role; donor?: Id<'donor'>; city?: Id<'city'>; /** For the donor; the first of its people has them all. */ duties?: readonly DonorDuty[]; grantedBy: string; fromOn?: Day | null; untilOn?: Day | null }

/** Who administers a donor for good, of its own people. */
export function administersDonor(donor: string) {
  return { donorId: donor, isAdministrator: true, fromOn: null, untilOn: null }
}

/** IDENTITY-7: the first who speaks for a donor for good holds every duty for it, so that it has an administrator of its own. */
async function dutiesGiven(context: CommandContext, { donor, duties = [], fromOn, untilOn }: Given): Promise<readonly DonorDuty[]> {
  if (!donor) return []
  if (fromOn || untilOn) return duties
  return (await context.transaction.roleGrant.count({ where: administersDonor(donor) })) === 0 ? DONOR_DUTIES : duties
}

/** Gives a person a role, for good or as a deputy for some days; a role that is held for good stays as it is, with the duties that it has and those given now. */
export const grantRole = step(async (context, input: Given): Promise<void> => {
  const [donorId, cityId] = [input.donor ?? null, input.city ?? null]
  const held = await context.transaction.roleGrant.findFirst({ where: { personId: input.person, role: input.role, donorId, cityId } })
  const days = { fromOn: input.fromOn ?? null, untilOn: input.untilOn ?? null }
  const duties = await dutiesGiven(context, input)
  // Who holds it for good keeps it for good; a deputy's days may change.
  if (held) {
    const isForGood = !held.fromOn && !held.untilOn
    const before = { duties: dutiesOf(held), fromOn: held.fromOn, untilOn: held.untilOn }
    const after = { duties: DONOR_DUTIES.filter((duty) => before.duties.includes(duty) || duties.includes(duty)), ...(isForGood ? { fromOn: null, untilOn: null } : days) }
    if (before.duties.length === after.duties.length && before.fromOn === after.fromOn && before.untilOn === after.untilOn) return
    await context.transaction.roleGrant.update({ where: { id: held.id }, data: { fromOn: after.fromOn, untilOn: after.untilOn, ...dutyColumns(after.duties) } })
    await context.audit({ name: 'role.changed', subject: `person:${input.person}`, before: { role: held.role, donor: donorId, ...before }, after: { role: held.role, donor: donorId, ...after, by: input.grantedBy } })
    return
  }
  await context.transaction.roleGrant.create({ data: { id: context.ids.next('role'), personId: input.person, role: input.role, donorId, cityId, grantedAt: context.clock.now(), grantedBy: input.grantedBy, ...days, ...dutyColumns(duties) } })
  await context.audit({ name: 'role.granted', subject: `person:${input.person}`, after: { role: input.role, donor: donorId, city: cityId, ...(donorId ? { duties } : {}), by: input.grantedBy, ...(days.fromOn || days.untilOn ? days : {}) } })
})
