import { Forbidden, inForceOn, personOf, TEAM_ROLES, type Role } from '#app/kernel/access'
import type { Language } from '#app/kernel/language'
import type { Id } from '#app/kernel/identity'
import { authorize, reading, type Context } from '#app/platform/context'

export type PersonView = { name: string; email: string; language: Language; roles: { grant: string; role: Role; of: string | null }[] }

const WITH = { grants: { include: { donor: { select: { name: true } }, city: { select: { name: true } } } } }
type Row = { name: string; email: string; language: string; grants: { id: string; role: string; donor: { name: string } | null; city: { name: string } | null }[] }

function view(row: Row): PersonView {
  return { name: row.name, email: row.email, language: row.language as Language, roles: row.grants.map((g) => ({ grant: g.id, role: g.role as Role, of: g.donor?.name ?? g.city?.name ?? null })) }
}

/** The signed-in person's own data. */
export async function getOwnProfile(context: Context): Promise<PersonView> {
  authorize(context, 'account.use')
  const person = personOf(context.actor)
  if (!person) throw new Forbidden('account.use')
  return view(await reading(context).person.findUniqueOrThrow({ where: { id: person }, include: WITH }))
}

/** Everybody who can sign in, with what they may do. Only the demonstration and the administrator ask. */
export async function listPeople(context: Context): Promise<PersonView[]> {
  authorize(context, 'person.manage')
  return (await reading(context).person.findMany({ include: WITH, orderBy: { createdAt: 'asc' }, take: 200 })).map(view)
}

/** The people of the coordination team by name, as owners of things; the auditor only reads. */
export async function listTeam(context: Context): Promise<{ id: Id<'person'>; name: string }[]> {
  authorize(context, 'secretariat.view')
  const rows = await reading(context).person.findMany({ where: { grants: { some: { ...inForceOn(context.clock.today()), role: { in: TEAM_ROLES.filter((role) => role !== 'auditor') } } } }, select: { id: true, name: true }, orderBy: { name: 'asc' } })
  return rows.map(({ id, name }) => ({ id: id as Id<'person'>, name }))
}
