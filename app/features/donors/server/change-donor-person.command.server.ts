import { decideDuties, decideRevocation, type RoleFailure } from '#app/features/identity/domain/roles'
import { administersDonor } from '#app/features/identity/server/ensure-person.command.server'
import { DONOR_DUTIES, dutiesOf, dutyColumns, inForceOn, NotFound, personOf, type DonorDuty } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { isLanguage, type Language } from '#app/kernel/language'
import { command, type CommandContext } from '#app/platform/context'
import { managedDonor } from './invite-to-donor.command.server'
import { wholeFamily } from './donors.queries.server'
import { nameContact } from './name-contact.server'

type Somebody = { donor: Id<'donor'>; key: string }
export type DonorPersonChange = Somebody & { name: string; function: string | null; phone: string | null; language: Language; isPrimary: boolean; /** Of who signs in; null leaves them. */ duties: readonly DonorDuty[] | null }

/** The contact of the key and the roles of the same person, one of which may be missing; not found where both are. */
async function find(context: CommandContext, { donor, key }: Somebody) {
  const { transaction } = context
  const family = { in: await wholeFamily(context, donor) }
  const contact = await transaction.donorContact.findFirst({ where: { donorId: family, id: key, endedAt: null } })
  const who = contact ? [...(contact.personId ? [{ personId: contact.personId }] : []), { person: { email: contact.email } }] : [{ personId: key }]
  const grants = await transaction.roleGrant.findMany({ where: { donorId: family, OR: who, ...inForceOn(context.clock.today()) }, include: { person: true } })
  if (!contact && grants.length === 0) throw new NotFound()
  return { family, contact, grants }
}

type Held = Awaited<ReturnType<typeof find>>['grants'][number]

const isDeputy = (grant: Held) => grant.fromOn !== null || grant.untilOn !== null
const administratorsBeside = ({ transaction }: CommandContext, { donorId }: Held) => transaction.roleGrant.count({ where: administersDonor(donorId!) })

async function changeDuties(context: CommandContext, grant: Held, duties: readonly DonorDuty[]): Promise<Result<null, RoleFailure>> {
  const before = dutiesOf(grant)
  const decided = decideDuties({ person: grant.personId, by: personOf(context.actor), before, after: duties, isDeputy: isDeputy(grant), donorAdministrators: await administratorsBeside(context, grant) })
  if (!decided.ok || before.join() === duties.join()) return decided
  await context.transaction.roleGrant.update({ where: { id: grant.id }, data: dutyColumns(duties) })
  await context.audit({ name: 'role.changed', subject: `person:${grant.personId}`, before: { role: grant.role, donor: grant.donorId, duties: before }, after: { role: grant.role, donor: grant.donorId, duties } })
  return decided
}

/** DONOR-6: changes how somebody of a donor is reached and what they may do for it; nobody changes what they may do themselves. */
export const changeDonorPerson = command('donor.manage-people', async (context, input: DonorPersonChange): Promise<Result<{ name: string }, RoleFailure>> => {
  managedDonor(context, input.donor)
  const { family, contact, grants } = await find(context, input)
  const { transaction } = context
  if (input.duties) {
    const duties = DONOR_DUTIES.filter((duty) => input.duties?.includes(duty))
    for (const grant of grants) {
      const changed = await changeDuties(context, grant, duties)
      if (!changed.ok) return changed
    }
  }
  const [grant] = grants
  const { name, function: function_, phone, language } = input
  const spoken = grant && isLanguage(grant.person.language) ? grant.person.language : 'en'
  const id = contact?.id ?? (await nameContact(context, input.donor, { name, email: grant!.person.email, function: function_, phone, language: spoken, person: grant!.personId as Id<'person'> }))
  if (input.isPrimary && !contact?.isPrimary) await transaction.donorContact.updateMany({ where: { donorId: family, isPrimary: true }, data: { isPrimary: false } })
  // Who is written to first stays it until somebody else is.
  const isPrimary = input.isPrimary || (contact?.isPrimary ?? false)
  await transaction.donorContact.update({ where: { id }, data: { name: name.trim(), function: function_, phone, language, isPrimary } })
  const before = contact && { name: contact.name, function: contact.function, phone: contact.phone, language: contact.language, isPrimary: contact.isPrimary }
  await context.audit({ name: 'donor.contact-changed', subject: `donor:${input.donor}`, ...(before ? { before } : {}), after: { contact: id, name, function: function_, phone, language, isPrimary } })
  return accept({ name })
})

/** DONOR-6: somebody leaves a donor: their access and their sessions end, and no mail goes to them; what they signed stays as it is. */
export const removeDonorPerson = command('donor.manage-people', async (context, input: Somebody): Promise<Result<{ name: string }, RoleFailure>> => {
  managedDonor(context, input.donor)
  const { family, contact, grants } = await find(context, input)
  const { transaction } = context
  for (const grant of grants) {
    const decided = decideRevocation({ role: 'donor-contact', person: grant.personId, by: personOf(context.actor), administrators: 0, isDeputy: isDeputy(grant), duties: dutiesOf(grant), donorAdministrators: await administratorsBeside(context, grant) })
    if (!decided.ok) return decided
    await transaction.roleGrant.delete({ where: { id: grant.id } })
    const { count } = await transaction.session.deleteMany({ where: { personId: grant.personId } })
    // What they asked others into is not open any longer.
    await transaction.donorInvitation.updateMany({ where: { donorId: family, invitedBy: grant.personId, acceptedAt: null, revokedAt: null }, data: { revokedAt: context.clock.now() } })
    await context.audit({ name: 'role.revoked', subject: `person:${grant.personId}`, before: { role: grant.role, donor: grant.donorId, duties: dutiesOf(grant) }, after: { sessionsEnded: count } })
  }
  if (contact) {
    for (const { id, donorId, isPrimary } of await transaction.donorContact.findMany({ where: { donorId: family, email: contact.email, endedAt: null } })) {
      await transaction.donorContact.update({ where: { id }, data: { endedAt: context.clock.now(), isPrimary: false, personId: null } })
      if (isPrimary) await passOn(context, donorId)
    }
    await context.audit({ name: 'donor.contact-left', subject: `donor:${input.donor}`, before: { contact: contact.id, name: contact.name, email: contact.email }, after: { endedAt: context.clock.now() } })
  }
  return accept({ name: contact?.name ?? grants[0]!.person.name })
})

/** The longest-named contact who is left is written to first from now on. */
async function passOn({ transaction }: CommandContext, donor: string): Promise<void> {
  const next = await transaction.donorContact.findFirst({ where: { donorId: donor, endedAt: null }, orderBy: { id: 'asc' } })
  if (next) await transaction.donorContact.update({ where: { id: next.id }, data: { isPrimary: true } })
}
