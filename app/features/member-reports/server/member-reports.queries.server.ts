import { inForceOn, isTeam, NotFound, personOf } from '#app/kernel/access'
import type { Language } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import type { MemberFigures } from '../domain/member-report'

export type MemberReportSummary = { ref: string; period: string; asOf: Day; madeAt: Date; madeBy: string; copies: number; opened: number }

/** Reports that were made, the latest first, with how many opened theirs. */
export async function listMemberReports(context: Context): Promise<MemberReportSummary[]> {
  authorize(context, 'city-report.view')
  const rows = await reading(context).memberReport.findMany({ orderBy: { madeAt: 'desc' }, include: { copies: { select: { openedAt: true } } } })
  const names = await namesOf(context, rows.map((row) => row.madeBy))
  return rows.map((row) => ({ ref: row.ref, period: row.period, asOf: row.asOf as Day, madeAt: row.madeAt, madeBy: names.get(row.madeBy) ?? row.madeBy, copies: row.copies.length, opened: row.copies.filter(({ openedAt }) => openedAt !== null).length }))
}

async function namesOf(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map((await reading(context).person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })).map((person) => [person.id, person.name]))
}

export type Reached = { focalPoints: number; cities: number; without: { ref: string; name: string }[] }

/** Whom a report of today would reach: focal points of member cities, and member cities that have none. */
export async function countReached(context: Context): Promise<Reached> {
  authorize(context, 'city-report.view')
  const on = context.clock.today()
  const cities = await reading(context).city.findMany({
    where: { memberSince: { lte: on }, OR: [{ memberUntil: null }, { memberUntil: { gte: on } }] },
    select: { ref: true, name: true, grants: { where: { ...inForceOn(on), role: 'city-focal-point' }, select: { personId: true } } },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
  })
  return {
    focalPoints: new Set(cities.flatMap(({ grants }) => grants.map(({ personId }) => personId))).size,
    cities: cities.length,
    without: cities.filter(({ grants }) => grants.length === 0).map(({ ref, name }) => ({ ref, name })),
  }
}

export type MemberReportView = { id: string; ref: string; period: string; asOf: Day; madeAt: Date; madeBy: string; words: Record<Language, string>; figures: MemberFigures; isIssued: boolean }
export type CopyView = { person: string; city: { ref: string; name: string }; language: string; mailedAt: Date | null; openedAt: Date | null }

type Row = { id: string; ref: string; period: string; asOf: string; wordsEn: string; wordsFr: string; figures: string; madeBy: string; madeAt: Date; documentEnId: string | null }

async function viewOf(context: Context, row: Row): Promise<MemberReportView> {
  const names = await namesOf(context, [row.madeBy])
  return { id: row.id, ref: row.ref, period: row.period, asOf: row.asOf as Day, madeAt: row.madeAt, madeBy: names.get(row.madeBy) ?? row.madeBy, words: { en: row.wordsEn, fr: row.wordsFr }, figures: JSON.parse(row.figures) as MemberFigures, isIssued: row.documentEnId !== null }
}

/** One report with who was sent it and who opened it. */
export async function getMemberReport(context: Context, report: string): Promise<{ report: MemberReportView; copies: CopyView[] }> {
  authorize(context, 'city-report.view')
  const row = await reading(context).memberReport.findFirst({ where: { OR: [{ id: report }, { ref: report }] }, include: { copies: { include: { person: { select: { name: true, language: true } }, city: { select: { ref: true, name: true, nameKey: true } } } } } })
  if (!row) throw new NotFound()
  const copies = [...row.copies].sort((a, b) => (a.city.nameKey < b.city.nameKey ? -1 : a.city.nameKey > b.city.nameKey ? 1 : a.person.name < b.person.name ? -1 : 1))
  return { report: await viewOf(context, row), copies: copies.map(({ person, city, mailedAt, openedAt }) => ({ person: person.name, city: { ref: city.ref, name: city.name }, language: person.language, mailedAt, openedAt })) }
}

const ownCopies = (context: Context) => ({ copies: { some: { personId: personOf(context.actor) ?? '' } } })

/** The reports that were sent to this focal point, the latest first. */
export async function listOwnMemberReports(context: Context): Promise<{ ref: string; period: string; asOf: Day }[]> {
  authorize(context, 'member-report.read')
  const rows = await reading(context).memberReport.findMany({ where: ownCopies(context), orderBy: { madeAt: 'desc' }, select: { ref: true, period: true, asOf: true } })
  return rows.map((row) => ({ ...row, asOf: row.asOf as Day }))
}

/** A report that was sent to this focal point. */
export async function getOwnMemberReport(context: Context, report: string): Promise<MemberReportView> {
  authorize(context, 'member-report.read')
  const row = await reading(context).memberReport.findFirst({ where: { AND: [{ ref: report }, ownCopies(context)] } })
  if (!row) throw new NotFound()
  return viewOf(context, row)
}

/** The file of a report in one language, for the team and for whom it was sent to. */
export async function getMemberReportFile(context: Context, report: string, language: Language) {
  authorize(context, 'account.use')
  const inside = isTeam(context.actor) || context.actor.kind === 'system'
  const row = await reading(context).memberReport.findFirst({ where: { AND: [{ ref: report }, inside ? {} : ownCopies(context)] } })
  const id = language === 'fr' ? row?.documentFrId : row?.documentEnId
  if (!row || !id) throw new NotFound()
  const document = await reading(context).document.findUniqueOrThrow({ where: { id } })
  return { report: row.id, document }
}
