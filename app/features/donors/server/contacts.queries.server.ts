import { dutiesOf, inForceOn, type DonorDuty } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { isLanguage, type Language } from '#app/kernel/language'
import { nameKeyOf } from '#app/kernel/place'
import { reading, type Context } from '#app/platform/context'
import { addresseesOf, type MailSubject } from '../domain/people'
import { wholeFamily } from './donors.queries.server'

export type Recipient = { id: string; name: string; email: string; language: Language }

/** The contacts of donors who have not left, with what each may do today; matched with who signs in by person, or by address. */
async function contactsOf(context: Context, donor: string) {
  const db = reading(context)
  const family = await wholeFamily(context, donor)
  const rows = await db.donorContact.findMany({ where: { donorId: { in: family }, endedAt: null }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  const grants = await db.roleGrant.findMany({ where: { donorId: { in: family }, ...inForceOn(context.clock.today()) }, include: { person: { select: { id: true, name: true, email: true, language: true } } } })
  const grantOf = (row: { personId: string | null; email: string }) => grants.find((grant) => grant.personId === row.personId || grant.person.email === row.email)
  const named = rows.map((row) => ({ ...row, duties: dutiesOf(grantOf(row) ?? NOTHING) }))
  // Who was given a role without being named as a contact is written to as one who wants everything.
  const unnamed = grants
    .filter((grant) => !rows.some((row) => row.personId === grant.personId || row.email === grant.person.email))
    .map(({ person, ...grant }) => ({ id: person.id, name: person.name, email: person.email, language: person.language, duties: dutiesOf(grant), isPrimary: false, reminders: true, news: true, statements: true }))
  // What turned out to be one donor may name somebody twice: they get one mail.
  const all = [...named, ...unnamed]
  return all.filter((one, at) => all.findIndex((other) => other.email === one.email) === at)
}

const NOTHING = { isAdministrator: false, isSignatory: false, isFinance: false }

/** DONOR-8: the people of a donor to whom a mail about the subject goes, each in their language. For what runs without a reader. */
export async function listRecipients(context: Context, donor: string, subject: MailSubject): Promise<Recipient[]> {
  return addresseesOf(await contactsOf(context, donor), subject).map(({ id, name, email, language }) => ({ id, name, email, language: isLanguage(language) ? language : 'en' }))
}

/** Who of the donor's people has the duty, by name: whom others of them may ask. */
export async function listWithDuty(context: Context, donor: string, duty: DonorDuty): Promise<string[]> {
  const rows = await reading(context).roleGrant.findMany({ where: { donorId: { in: await wholeFamily(context, donor) }, ...inForceOn(context.clock.today()) }, include: { person: { select: { name: true } } } })
  return [...new Set(rows.filter((row) => dutiesOf(row).includes(duty)).map((row) => row.person.name))].sort()
}

/** The donor of this name for which somebody with this address speaks; the one that it turned out to be, if any. For a mailbox that was proved. */
export async function findOwnDonor(context: Context, organisation: string, email: string): Promise<Id<'donor'> | null> {
  const spokenFor = { grants: { some: { role: 'donor-contact', person: { email: email.trim().toLowerCase() } } } }
  const row = await reading(context).donor.findFirst({ where: { nameKey: nameKeyOf(organisation), ...spokenFor }, orderBy: { mergedIntoId: 'asc' }, select: { id: true, mergedIntoId: true } })
  return row && ((row.mergedIntoId ?? row.id) as Id<'donor'>)
}

/** `ask` names who may change what one may do. */
export type PromiseFailure = { code: 'MAY_NOT_PROMISE'; donor: string; ask: string }

/** DONOR-9: a promise binds, of money, things or people: who only reads for the donor does not make one. Null where the address speaks for no donor of this name yet. */
export async function findDonorToPromise(context: Context, organisation: string, email: string): Promise<Result<Id<'donor'> | null, PromiseFailure>> {
  const donor = await findOwnDonor(context, organisation, email)
  if (!donor || (await mayPromise(context, donor, email))) return accept(donor)
  return refuse({ code: 'MAY_NOT_PROMISE', donor: organisation, ask: (await listWithDuty(context, donor, 'ADMINISTRATOR')).join(', ') })
}

async function mayPromise(context: Context, donor: string, email: string): Promise<boolean> {
  const held = await reading(context).roleGrant.findMany({ where: { donorId: { in: await wholeFamily(context, donor) }, person: { email: email.trim().toLowerCase() }, ...inForceOn(context.clock.today()) } })
  return held.some((grant) => dutiesOf(grant).length > 0)
}
