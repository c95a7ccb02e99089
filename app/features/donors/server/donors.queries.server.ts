import { NotFound, donorsOf, isTeam } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import { nameKeyOf } from '#app/kernel/place'
import { addDays, type Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { pageOf, type PageAsked, type PageEnds, type SortBy } from '#app/platform/lists/keyset'
import type { DonorSubtype, DonorType, Recognition } from '../domain/donor'
import { TOLD_BEFORE_DAYS, type DueDiligence } from '../domain/due-diligence'

export type DonorSummary = {
  id: Id<'donor'>
  ref: string
  name: string
  type: DonorType
  subtype: DonorSubtype | null
  country: string | null
  recognition: Recognition
  dueDiligence: DueDiligence
  dueDiligenceExpiresOn: Day | null
}

export type DonorView = DonorSummary & {
  language: Language
  city: { ref: string; name: string } | null
  dueDiligenceNote: string | null
  createdAt: Date
}

type Row = { id: string; ref: string; name: string; type: string; subtype: string | null; country: string | null; recognition: string; dueDiligence: string; dueDiligenceExpiresOn: string | null }

function summary(row: Row): DonorSummary {
  return {
    id: row.id as Id<'donor'>,
    ref: row.ref,
    name: row.name,
    type: row.type as DonorType,
    subtype: row.subtype as DonorSubtype | null,
    country: row.country,
    recognition: row.recognition as Recognition,
    dueDiligence: row.dueDiligence as DueDiligence,
    dueDiligenceExpiresOn: row.dueDiligenceExpiresOn as Day | null,
  }
}

export type DonorFilter = { search?: string; type?: DonorType; subtype?: DonorSubtype; dueDiligence?: DueDiligence | 'EXPIRING'; gave?: Gave }

/** `LAPSED`: before and not since. `AGAIN`: in both. `FIRST`: now and not before. `NEITHER`. What came and went back whole is not given. */
export const GIVING = ['LAPSED', 'AGAIN', 'FIRST', 'NEITHER'] as const
type Days = { startsOn: Day; endsOn: Day }
/** Two periods in comparison; no period has no gifts. */
export type Gave = { which: (typeof GIVING)[number]; before: Days | null; now: Days | null }

export const DONOR_SORTS = ['name', 'new', 'expiry'] as const
export type DonorSort = (typeof DONOR_SORTS)[number]
const SORTS: Record<DonorSort, SortBy> = { name: { column: ['nameKey'], of: 'text' }, new: { column: ['createdAt'], of: 'instant', down: true }, expiry: { column: ['dueDiligenceExpiresOn'], of: 'text', mayBeEmpty: true } }

const named = (search: string) => [{ nameKey: { contains: nameKeyOf(search) } }, { ref: search.trim().toUpperCase() }]

/** Rows of a donor and of everything that turned out to be it (DONOR-5). */
export function ofDonor(donor: string) {
  return { OR: [{ donorId: donor }, { donor: { mergedIntoId: donor } }] }
}

/** Ids of a donor and of everything that turned out to be it; with a bound what was known of that by then. */
export async function donorFamily(context: Context, donor: string, mergedAt?: { lt: Date }): Promise<string[]> {
  const aliases = await reading(context).donor.findMany({ where: { mergedIntoId: donor, mergedAt }, select: { id: true } })
  return [donor, ...aliases.map(({ id }) => id)]
}

/** The same from any of them: of the one that stands, and of what turned out to be it. */
export async function wholeFamily(context: Context, donor: string): Promise<string[]> {
  const row = await reading(context).donor.findUnique({ where: { id: donor }, select: { mergedIntoId: true } })
  return donorFamily(context, row?.mergedIntoId ?? donor)
}

/** How many stand behind each type, and how many of them are not to be found: those that turned out to be one are one. */
export function countPeople(donors: readonly { id: string; mergedIntoId: string | null; type: string; recognition: string; pledges: readonly unknown[] }[]): Map<DonorType, { donors: number; anonymous: number }> {
  const people = new Map<string, { type: DonorType; isAnonymous: boolean }>()
  for (const donor of donors) {
    const id = donor.mergedIntoId ?? donor.id
    const isAnonymous = donor.recognition === 'ANONYMOUS' || donor.pledges.length > 0
    people.set(id, { type: donor.type as DonorType, isAnonymous: isAnonymous || people.get(id)?.isAnonymous === true })
  }
  const counts = new Map<DonorType, { donors: number; anonymous: number }>()
  for (const { type, isAnonymous } of people.values()) {
    const known = counts.get(type) ?? { donors: 0, anonymous: 0 }
    counts.set(type, { donors: known.donors + 1, anonymous: known.anonymous + (isAnonymous ? 1 : 0) })
  }
  return counts
}

const endsUntil = (day: Day) => ({ dueDiligence: 'CLEARED', dueDiligenceExpiresOn: { not: null, lte: day } })

/** Donors by what arrived from them, under any of their names, in two periods. */
function giving({ which, before, now }: Gave) {
  const gaveIn = (days: Days | null) => {
    const payments = { some: { entryId: { not: null }, status: { notIn: ['REVERSED', 'REVERSAL', 'REFUNDED'] }, receivedOn: days ? { gte: days.startsOn, lte: days.endsOn } : '' } }
    return { OR: [{ payments }, { aliases: { some: { payments } } }] }
  }
  const [then, since] = [gaveIn(before), gaveIn(now)]
  return { AND: [which === 'LAPSED' || which === 'AGAIN' ? then : { NOT: then }, which === 'AGAIN' || which === 'FIRST' ? since : { NOT: since }] }
}

/** How many clearances end soon or have ended. */
export async function countExpiring(context: Context): Promise<number> {
  authorize(context, 'donor.view')
  return reading(context).donor.count({ where: { mergedIntoId: null, ...endsUntil(addDays(context.clock.today(), TOLD_BEFORE_DAYS)) } })
}

export type ReviewRow = { id: string; at: Date; by: string; verdict: DueDiligence; expiresOn: Day | null; note: string | null }

/** Every review of a donor as the audit trail has it, the last first: who, when, with what verdict, until when and why. */
export async function listReviews(context: Context, donor: Id<'donor'>): Promise<ReviewRow[]> {
  authorize(context, 'donor.view')
  const rows = await reading(context).auditEvent.findMany({ where: { name: 'donor.reviewed', subject: `donor:${donor}` }, orderBy: { sequence: 'desc' }, select: { id: true, at: true, actorName: true, after: true } })
  return rows.map((row) => {
    const after = JSON.parse(row.after) as { dueDiligence: DueDiligence; dueDiligenceExpiresOn: Day | null; dueDiligenceNote: string | null }
    return { id: row.id, at: row.at, by: row.actorName, verdict: after.dueDiligence, expiresOn: after.dueDiligenceExpiresOn, note: after.dueDiligenceNote }
  })
}

/** Donors in pages, by name or the last registered first. */
export async function listDonors(context: Context, filter: DonorFilter, asked: PageAsked & { sort?: DonorSort } = {}): Promise<{ donors: DonorSummary[] } & PageEnds> {
  authorize(context, 'donor.view')
  const db = reading(context).donor
  const where = [
    { mergedIntoId: null },
    filter.search ? { OR: [...named(filter.search), { aliases: { some: { OR: [{ formerKey: { contains: nameKeyOf(filter.search) } }, { ref: filter.search.trim().toUpperCase() }] } } }] } : {},
    filter.type ? { type: filter.type } : {},
    filter.subtype ? { subtype: filter.subtype } : {},
    filter.dueDiligence === 'EXPIRING' ? endsUntil(addDays(context.clock.today(), TOLD_BEFORE_DAYS)) : filter.dueDiligence ? { dueDiligence: filter.dueDiligence } : {},
    filter.gave ? giving(filter.gave) : {},
  ]
  const { rows, ...ends } = await pageOf(SORTS[asked.sort ?? 'name'], asked, {
    find: (part) => db.findMany({ where: { AND: [...where, part.where] }, orderBy: part.orderBy, take: part.take }),
    count: (part) => db.count({ where: { AND: where }, ...part }),
  })
  return { donors: rows.map(summary), ...ends }
}

/** The donor that somebody meant by typing its number or its name; null where there is none, or more than one of that name. */
export async function findDonorTyped(context: Context, typed: string): Promise<Id<'donor'> | null> {
  authorize(context, 'donor.view')
  const where = /^DN-\d{4}-\d+$/i.test(typed.trim()) ? { ref: typed.trim().toUpperCase() } : { OR: [{ ref: typed.trim() }, { nameKey: nameKeyOf(typed), mergedIntoId: null }] }
  const meant = await reading(context).donor.findMany({ where, take: 2, select: { id: true, mergedIntoId: true } })
  return meant.length === 1 ? ((meant[0]!.mergedIntoId ?? meant[0]!.id) as Id<'donor'>) : null
}

/** One donor for the team, or for its own people; not found for anybody else. What turned out to be another is that other. */
export async function getDonor(context: Context, donor: string): Promise<DonorView> {
  const mine: readonly string[] = donorsOf(context.actor)
  const asked = await reading(context).donor.findFirst({
    where: { AND: [{ OR: [{ id: donor }, { ref: donor }] }, isTeam(context.actor) || context.actor.kind === 'system' ? {} : { id: { in: [...mine] } }] },
    select: { id: true, mergedIntoId: true },
  })
  if (!asked) throw new NotFound()
  const id = asked.mergedIntoId ?? asked.id
  const row = await reading(context).donor.findUniqueOrThrow({ where: { id }, include: { city: { select: { ref: true, name: true } } } })
  return {
    ...summary(row),
    language: row.language as Language,
    city: row.city,
    dueDiligenceNote: row.dueDiligenceNote,
    createdAt: row.createdAt,
  }
}
