import { listPeopleByName } from '#app/features/identity/server/people.queries.server'
import { holds, type Permission } from '#app/kernel/access'
import { money, usd, type Currency, type Money } from '#app/kernel/money'
import { nameKeyOf } from '#app/kernel/place'
import { authorize, reading, type Context } from '#app/platform/context'
import type { Db } from '#app/platform/db'
import { numberOf, type Found, type FoundGroup, type Kind } from '../domain/found'

/** How many of each kind are shown. */
const MOST = 5

type Wanted = { db: Db; number: { gte: string; lt: string } | null; key: string; donors: string[]; programmes: string[]; cities: string[] }
type Finder = { permission: Permission; list: string; find(wanted: Wanted): Promise<Found[]> }

const LAST = '\uffff'
const priced = (minor: bigint, currency: string): Money => money(minor, currency as Currency)
const at = (list: string, ref: string) => `/secretariat/${list}/${ref}`

/** Kinds whose things carry numbers: found by number alone where one was typed, else by name, or through the donor, programme or city that has it. */
const FINDERS: Record<Exclude<Kind, 'person'>, Finder> = {
  donor: {
    permission: 'donor.view',
    list: 'donors',
    async find({ db, number, key }) {
      const rows = await db.donor.findMany({ where: number ? { ref: number } : { mergedIntoId: null, OR: [{ nameKey: { contains: key } }, { aliases: { some: { formerKey: { contains: key } } } }] }, orderBy: number ? { ref: 'asc' } : [{ nameKey: 'asc' }, { id: 'asc' }], take: MOST + 1, select: { id: true, ref: true, name: true } })
      return rows.map((row) => ({ ...row, title: row.name, amount: null, href: at('donors', row.ref) }))
    },
  },
  partnership: {
    permission: 'partnership.view',
    list: 'partnerships',
    async find({ db, number, key }) {
      const rows = await db.partnership.findMany({ where: number ? { ref: number } : { organisationKey: { contains: key } }, orderBy: number ? { ref: 'asc' } : [{ organisationKey: 'asc' }, { id: 'asc' }], take: MOST + 1 })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: row.organisation, amount: row.expectedMinor === null ? null : priced(row.expectedMinor, row.currency!), href: at('partnerships', row.ref) }))
    },
  },
  pledge: {
    permission: 'pledge.view',
    list: 'pledges',
    async find({ db, number, donors }) {
      const rows = await db.pledge.findMany({ where: { ...(number ? { ref: number } : { donorId: { in: donors } }), status: { not: 'DRAFT' } }, orderBy: number ? { ref: 'asc' } : [{ pledgedOn: 'desc' }, { id: 'desc' }], take: MOST + 1, include: { donor: { select: { name: true } } } })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: row.donor.name, amount: priced(row.amountMinor, row.currency), href: at('pledges', row.ref) }))
    },
  },
  payment: {
    permission: 'payment.view',
    list: 'payments',
    async find({ db, number, donors }) {
      const rows = await db.payment.findMany({ where: { ...(number ? { ref: number } : { donorId: { in: donors } }), status: { not: 'INITIATED' } }, orderBy: number ? { ref: 'asc' } : [{ recordedAt: 'desc' }, { id: 'desc' }], take: MOST + 1, include: { donor: { select: { name: true } } } })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: row.donor.name, amount: priced(row.amountMinor, row.currency), href: at('payments', row.ref) }))
    },
  },
  offer: {
    permission: 'in-kind.view',
    list: 'in-kind',
    async find({ db, number, donors }) {
      const rows = await db.inKindOffer.findMany({ where: number ? { ref: number } : { donorId: { in: donors } }, orderBy: number ? { ref: 'asc' } : [{ createdAt: 'desc' }, { id: 'desc' }], take: MOST + 1, include: { donor: { select: { name: true } } } })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: row.donor.name, amount: priced(row.declaredMinor, row.currency), href: at('in-kind', row.ref) }))
    },
  },
  placement: {
    permission: 'placement.view',
    list: 'placements',
    async find({ db, number, key, donors }) {
      const rows = await db.staffPlacement.findMany({ where: number ? { ref: number } : { OR: [{ personKey: { contains: key } }, { donorId: { in: donors } }] }, orderBy: number ? { ref: 'asc' } : [{ startsOn: 'desc' }, { id: 'asc' }], take: MOST + 1 })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: row.personName ?? row.function ?? row.ref, amount: null, href: at('placements', row.ref) }))
    },
  },
  agreement: {
    permission: 'agreement.view',
    list: 'agreements',
    async find({ db, number, donors }) {
      const rows = await db.agreement.findMany({ where: number ? { ref: number } : { donorId: { in: donors } }, orderBy: number ? { ref: 'asc' } : [{ draftedAt: 'desc' }, { id: 'desc' }], take: MOST + 1, include: { donor: { select: { name: true } }, pledge: { select: { amountMinor: true, currency: true } } } })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: row.donor.name, amount: row.pledge && priced(row.pledge.amountMinor, row.pledge.currency), href: at('agreements', row.ref) }))
    },
  },
  allocation: {
    permission: 'allocation.view',
    list: 'allocations',
    async find({ db, number, programmes, cities }) {
      const through = { OR: [{ programmeId: { in: programmes } }, { lines: { some: { cityId: { in: cities } } } }] }
      if (!number && programmes.length === 0 && cities.length === 0) return []
      const rows = await db.allocation.findMany({ where: number ? { ref: number } : through, orderBy: number ? { ref: 'asc' } : [{ proposedAt: 'desc' }, { id: 'desc' }], take: MOST + 1, include: { programme: { select: { titleEn: true, titleFr: true } } } })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: { en: row.programme.titleEn, fr: row.programme.titleFr }, amount: usd(row.totalMinor), href: at('allocations', row.ref) }))
    },
  },
  programme: {
    permission: 'programme.view',
    list: 'programmes',
    async find({ db, number, key }) {
      const rows = await db.programme.findMany({ where: number ? { ref: number } : { searchKey: { contains: key } }, orderBy: number ? { ref: 'asc' } : [{ startsOn: 'desc' }, { id: 'desc' }], take: MOST + 1, select: { id: true, ref: true, titleEn: true, titleFr: true } })
      return rows.map((row) => ({ id: row.id, ref: row.ref, title: { en: row.titleEn, fr: row.titleFr }, amount: null, href: at('programmes', row.ref) }))
    },
  },
  city: {
    permission: 'city.view',
    list: 'cities',
    async find({ db, number, key }) {
      const rows = await db.city.findMany({ where: number ? { ref: number } : { nameKey: { contains: key } }, orderBy: number ? { ref: 'asc' } : [{ nameKey: 'asc' }, { id: 'asc' }], take: MOST + 1, select: { id: true, ref: true, name: true } })
      return rows.map((row) => ({ ...row, title: row.name, amount: null, href: at('cities', row.ref) }))
    },
  },
}

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
    if (found.length > 0) groups.push({ kind, found: found.slice(0, MOST), all: found.length > MOST && !number ? `/secretariat/${list}?search=${encodeURIComponent(text)}${list === 'partnerships' ? '&view=list' : ''}` : null })
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
