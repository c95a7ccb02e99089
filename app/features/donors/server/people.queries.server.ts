import { donorsFor, donorsOf, dutiesOf, holds, inForceOn, isTeam, NotFound, personOf, type DonorDuty } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { isLanguage, type Language } from '#app/kernel/language'
import { authorize, reading, type Context } from '#app/platform/context'
import { invitationState, type InvitationState } from '../domain/people'
import { getDonor, wholeFamily } from './donors.queries.server'
import { hashOf } from './invitation-token.server'

/** `key`: the contact, or the person where they are not named as one. `duties` is null for who does not sign in. */
export type DonorPerson = {
  key: string
  name: string
  email: string
  function: string | null
  phone: string | null
  language: Language
  isPrimary: boolean
  duties: DonorDuty[] | null
  untilOn: string | null
  isSelf: boolean
}
export type OpenInvitation = { id: string; name: string; email: string; duties: DonorDuty[]; sentAt: Date; expiresAt: Date; by: string; state: InvitationState }
export type DonorPeople = { donor: { id: Id<'donor'>; ref: string; name: string }; people: DonorPerson[]; invitations: OpenInvitation[]; mayManage: boolean }

const language = (text: string): Language => (isLanguage(text) ? text : 'en')

/** Everybody of a donor: who signs in with what they may do, who is only written to, and who is invited. For the team, and for all its people. */
export async function getDonorPeople(context: Context, donor: string): Promise<DonorPeople> {
  const { id, ref, name } = await getDonor(context, donor)
  const db = reading(context)
  const family = await wholeFamily(context, id)
  const named = await db.donorContact.findMany({ where: { donorId: { in: family }, endedAt: null }, orderBy: { id: 'asc' } })
  const contacts = named.filter((row, at) => named.findIndex((other) => other.email === row.email) === at)
  const grants = await db.roleGrant.findMany({ where: { donorId: { in: family }, ...inForceOn(context.clock.today()) }, include: { person: { select: { name: true, email: true, language: true } } } })
  const self = personOf(context.actor)
  const people = contacts.map((row): DonorPerson => {
    const grant = grants.find((held) => held.personId === row.personId || held.person.email === row.email)
    return { key: row.id, name: row.name, email: row.email, function: row.function, phone: row.phone, language: language(row.language), isPrimary: row.isPrimary, duties: grant ? dutiesOf(grant) : null, untilOn: grant?.untilOn ?? null, isSelf: grant !== undefined && grant.personId === self }
  })
  for (const grant of grants.filter((held) => !contacts.some((row) => row.personId === held.personId || row.email === held.person.email))) {
    people.push({ key: grant.personId, name: grant.person.name, email: grant.person.email, function: null, phone: null, language: language(grant.person.language), isPrimary: false, duties: dutiesOf(grant), untilOn: grant.untilOn, isSelf: grant.personId === self })
  }
  const seen = new Set<string>()
  const once = people.filter(({ email }) => !seen.has(email) && seen.add(email))
  once.sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary) || a.name.localeCompare(b.name) || (a.key < b.key ? -1 : 1))
  return { donor: { id, ref, name }, people: once, invitations: await invitationsOf(context, id), mayManage: mayManage(context, id) }
}

function mayManage(context: Context, donor: Id<'donor'>): boolean {
  return isTeam(context.actor) ? holds(context.actor, 'donor.manage-people-for-donor') : donorsFor(context.actor, 'donor.manage-people').includes(donor)
}

async function invitationsOf(context: Context, donor: string): Promise<OpenInvitation[]> {
  const rows = await reading(context).donorInvitation.findMany({ where: { donorId: donor, acceptedAt: null, revokedAt: null }, orderBy: [{ sentAt: 'desc' }, { id: 'asc' }] })
  return rows.map((row) => ({ id: row.id, name: row.name, email: row.email, duties: dutiesOf(row), sentAt: row.sentAt, expiresAt: row.expiresAt, by: row.invitedByName, state: invitationState(row, context.clock.now()) }))
}

/** The people of each donor for which the actor speaks. */
export async function listOwnPeople(context: Context): Promise<DonorPeople[]> {
  authorize(context, 'donor-workspace.view')
  const all = await Promise.all(donorsOf(context.actor).map((donor) => getDonorPeople(context, donor)))
  // What turned out to be another donor has that one's people.
  return all.filter((one, at) => all.findIndex((other) => other.donor.id === one.donor.id) === at)
}

/** One person of a donor, for who may change them; of one's own donors where `donor` is not given. */
export async function getDonorPerson(context: Context, input: { key: string; donor: string | null }): Promise<{ donor: DonorPeople['donor']; person: DonorPerson }> {
  authorize(context, 'donor.manage-people')
  const all = input.donor === null ? await Promise.all(donorsFor(context.actor, 'donor.manage-people').map((own) => getDonorPeople(context, own))) : [await getDonorPeople(context, input.donor)]
  for (const { donor, people, mayManage: may } of all) {
    const person = may ? people.find((one) => one.key === input.key) : undefined
    if (person) return { donor, person }
  }
  throw new NotFound()
}

/** The donor of an invitation that is open, for who may manage its people. */
export async function getInvitedTo(context: Context, input: { invitation: string; donor: string | null }): Promise<Id<'donor'>> {
  authorize(context, 'donor.manage-people')
  const donors = input.donor === null ? donorsFor(context.actor, 'donor.manage-people') : [(await getDonor(context, input.donor)).id]
  const row = await reading(context).donorInvitation.findFirst({ where: { id: input.invitation, donorId: { in: donors } }, select: { donorId: true } })
  if (!row) throw new NotFound()
  return row.donorId as Id<'donor'>
}

/** What a mailed invitation says, whatever became of it; not found for a link that is not the last one that was sent. */
export async function getInvitation(context: Context, token: string): Promise<{ donor: string; name: string; email: string; by: string; duties: DonorDuty[]; state: InvitationState; expiresAt: Date }> {
  authorize(context, 'donor.join-by-link')
  const row = await reading(context).donorInvitation.findUnique({ where: { tokenHash: hashOf(token) }, include: { donor: { select: { name: true } } } })
  if (!row) throw new NotFound()
  return { donor: row.donor.name, name: row.name, email: row.email, by: row.invitedByName, duties: dutiesOf(row), state: invitationState(row, context.clock.now()), expiresAt: row.expiresAt }
}
