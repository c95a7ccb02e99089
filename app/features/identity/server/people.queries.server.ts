import { dutiesOf, NotFound, personOf, type DonorDuty, type Role } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import { nameKeyOf } from '#app/kernel/place'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'

export type HeldRole = { grant: string; role: Role; of: string | null; duties: DonorDuty[]; fromOn: Day | null; untilOn: Day | null; grantedBy: string; grantedAt: Date; isInForce: boolean }
export type PersonRow = { id: Id<'person'>; name: string; email: string; language: Language; roles: HeldRole[]; lastSeenAt: Date | null; sessions: number }

const WITH = {
  grants: { include: { donor: { select: { name: true } }, city: { select: { name: true } } }, orderBy: { grantedAt: 'asc' as const } },
  sessions: { select: { updatedAt: true }, orderBy: { updatedAt: 'desc' as const } },
}

type Row = {
  id: string
  name: string
  email: string
  language: string
  grants: { id: string; role: string; donor: { name: string } | null; city: { name: string } | null; fromOn: string | null; untilOn: string | null; grantedBy: string; grantedAt: Date; isAdministrator: boolean; isSignatory: boolean; isFinance: boolean }[]
  sessions: { updatedAt: Date }[]
}

function view(row: Row, today: Day): PersonRow {
  return {
    id: row.id as Id<'person'>,
    name: row.name,
    email: row.email,
    language: row.language as Language,
    roles: row.grants.map((g) => ({
      grant: g.id,
      role: g.role as Role,
      of: g.donor?.name ?? g.city?.name ?? null,
      duties: dutiesOf(g),
      fromOn: g.fromOn as Day | null,
      untilOn: g.untilOn as Day | null,
      grantedBy: g.grantedBy,
      grantedAt: g.grantedAt,
      isInForce: (!g.fromOn || g.fromOn <= today) && (!g.untilOn || g.untilOn >= today),
    })),
    lastSeenAt: row.sessions[0]?.updatedAt ?? null,
    sessions: row.sessions.length,
  }
}

export type PeopleFilter = { search?: string; role?: Role; after?: { name: string; id: string } }

const PAGE = 25

/** Everybody who can sign in, by name, in pages; found by name or address without regard to case and accents. */
export async function listPeopleByName(context: Context, filter: PeopleFilter): Promise<{ people: PersonRow[]; next: { name: string; id: string } | null }> {
  authorize(context, 'person.manage')
  const db = reading(context)
  // Names of people have no key of their own in the database; there are few enough of them to be sorted here.
  const all = await db.person.findMany({ where: filter.role ? { grants: { some: { role: filter.role } } } : {}, select: { id: true, name: true, email: true } })
  const wanted = nameKeyOf(filter.search ?? '')
  const typed = (filter.search ?? '').trim().toLowerCase()
  const found = all
    .map(({ id, name, email }) => ({ id, name: nameKeyOf(name), email }))
    .filter((person) => !typed || person.name.includes(wanted) || person.email.includes(typed))
    .sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1))
  const { after } = filter
  const from = after ? found.findIndex((person) => person.name > after.name || (person.name === after.name && person.id > after.id)) : 0
  const page = from < 0 ? [] : found.slice(from, from + PAGE)
  const rows = new Map((await db.person.findMany({ where: { id: { in: page.map(({ id }) => id) } }, include: WITH })).map((row) => [row.id, row]))
  const today = context.clock.today()
  const last = page.at(-1)
  return { people: page.map(({ id }) => view(rows.get(id)!, today)), next: last && from + PAGE < found.length ? { name: last.name, id: last.id } : null }
}

/** One person with what they hold; `isSelf`: nobody changes their own roles. */
export async function getPerson(context: Context, person: string): Promise<PersonRow & { isSelf: boolean }> {
  authorize(context, 'person.manage')
  const row = await reading(context).person.findUnique({ where: { id: person }, include: WITH })
  if (!row) throw new NotFound()
  return { ...view(row, context.clock.today()), isSelf: personOf(context.actor) === row.id }
}
