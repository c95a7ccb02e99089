import { listPeopleByName } from '#app/features/identity/server/people.queries.server'
import { holds } from '#app/kernel/access'
import { nameKeyOf } from '#app/kernel/place'
import { authorize, reading, type Context } from '#app/platform/context'
import { numberOf, type Found, type FoundGroup, type Kind } from '../domain/found'
import { CITY_FINDERS } from './city-finders.server'
import { at, MOST, priced, type Finder, type Wanted } from './finder.server'
import { GIVER_FINDERS } from './giver-finders.server'
import { HOUSE_FINDERS } from './house-finders.server'

const LAST = '\uffff'
const FINDERS: Record<Exclude<Kind, 'person'>, Finder> = { ...GIVER_FINDERS, ...CITY_FINDERS, ...HOUSE_FINDERS }

/** What fits, a few of each kind that the actor may see. `only`: the one thing that carries the number that was typed. */
export async function searchEverything(context: Context, typed: string): Promise<{ groups: FoundGroup[]; only: string | null }> {
  authorize(context, 'secretariat.view')
  const text = typed.trim()
  const number = numberOf(text)
  const key = nameKeyOf(text)
  if (key === '') return { groups: [], only: null }
  const db = reading(context)
  const reference = /^RF\d{2}/i.test(text) ? await byRemittanceReference(context, text) : null
  if (reference) return { groups: [{ kind: 'pledge', found: [reference], all: null }], only: reference.href }
  const wanted: Wanted = {
    db,
    text,
    number: number ? { gte: number, lt: number + LAST } : null,
    key,
    donors: number ? [] : await idsOf(db.donor.findMany({ where: { nameKey: { contains: key } }, select: { id: true }, orderBy: { nameKey: 'asc' }, take: MOST })),
    programmes: number ? [] : await idsOf(db.programme.findMany({ where: { searchKey: { contains: key } }, select: { id: true }, take: MOST })),
    cities: number ? [] : await idsOf(db.city.findMany({ where: { nameKey: { contains: key } }, select: { id: true }, orderBy: { nameKey: 'asc' }, take: MOST })),
  }
  const groups: FoundGroup[] = []
  for (const [kind, { permission, list, find }] of Object.entries(FINDERS) as [Exclude<Kind, 'person'>, Finder][]) {
    if (!holds(context.actor, permission)) continue
    const found = await find(wanted)
    if (found.length > 0) groups.push({ kind, found: found.slice(0, MOST), all: list && found.length > MOST && !number ? `/secretariat/${list}?search=${encodeURIComponent(text)}${list === 'partnerships' ? '&view=list' : ''}` : null })
  }
  if (!number && holds(context.actor, 'person.manage')) groups.push(...(await people(context, text)))
  const exact = groups.flatMap((group) => group.found).filter((one) => one.ref === number)
  return { groups, only: number && exact.length === 1 ? exact[0]!.href : null }
}

async function idsOf(rows: Promise<{ id: string }[]>): Promise<string[]> {
  return (await rows).map(({ id }) => id)
}

/** The pledge of a transfer's reference, with or without blanks. */
async function byRemittanceReference(context: Context, text: string): Promise<Found | null> {
  if (!holds(context.actor, 'pledge.view')) return null
  const row = await reading(context).instalment.findUnique({ where: { reference: text.replace(/\s/g, '').toUpperCase() }, include: { pledge: { include: { donor: { select: { name: true } } } } } })
  return row && { id: row.pledge.id, ref: row.pledge.ref, title: row.pledge.donor.name, amount: priced(row.pledge.amountMinor, row.pledge.currency), href: at('pledges', row.pledge.ref) }
}

async function people(context: Context, text: string): Promise<FoundGroup[]> {
  const { people: found } = await listPeopleByName(context, { search: text })
  if (found.length === 0) return []
  return [{ kind: 'person', found: found.slice(0, MOST).map(({ id, name, email }) => ({ id, ref: email, title: name, amount: null, href: `/secretariat/people/${id}` })), all: found.length > MOST ? `/secretariat/people?search=${encodeURIComponent(text)}` : null }]
}
