// Loading calls and applications, and what the decisions need to know of windows and cities.
import { flagsOn, isRegion, type CountryFlag, type Region } from '#app/features/cities/domain'
import { tightestDay } from '#app/features/fund/domain/window'
import { windowBalances } from '#app/features/fund/server/fund.queries.server'
import { NotFound, personOf } from '#app/kernel/access'
import { usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { reading, type Context } from '#app/platform/context'
import type { Applicant } from '../domain/call'

/** A call by its id or number; not found where there is none. */
export async function callRow(context: Context, idOrRef: string) {
  const row = await reading(context).call.findFirst({ where: { OR: [{ id: idOrRef }, { ref: idOrRef }] }, include: { criteria: { orderBy: { sequence: 'asc' } } } })
  if (!row) throw new NotFound()
  return row
}

export type CallRow = Awaited<ReturnType<typeof callRow>>

/** Names of people by id, as they are today: who had their data erased has none. An id that is nobody's stands for itself. */
export async function namesOf(context: Context, ids: readonly string[]): Promise<(id: string) => string> {
  const people = await reading(context).person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
  const names = new Map(people.map((person) => [person.id, person.name]))
  return (id) => names.get(id) ?? id
}

/** Who acts, by id; the system by its name. */
export function actorId(context: Context): string {
  return personOf(context.actor) ?? describeActor(context.actor).actorName
}

/** The city of an application, with its standing on a day. */
export async function applicantOn(context: Context, city: string, on: Day): Promise<Applicant & { id: string; ref: string }> {
  const row = await reading(context).city.findUnique({ where: { id: city }, include: { of: { include: { flags: true } } } })
  if (!row) throw new NotFound()
  const spans = row.of.flags.map((span) => ({ flag: span.flag as CountryFlag, fromOn: span.fromOn as Day, untilOn: span.untilOn as Day | null }))
  return { id: row.id, ref: row.ref, name: row.name, country: row.country, region: isRegion(row.of.region) ? row.of.region : null, memberSince: row.memberSince as Day | null, memberUntil: row.memberUntil as Day | null, ...flagsOn({ isAfrica: row.of.isAfrica, spans }, on) }
}

/** What a call asks of a city. */
export function eligibilityOf(call: { membersOnly: boolean; ldcOnly: boolean; region: string | null }): { membersOnly: boolean; ldcOnly: boolean; region: Region | null } {
  return { membersOnly: call.membersOnly, ldcOnly: call.ldcOnly, region: isRegion(call.region) ? call.region : null }
}

/** What a window holds, what other running calls offer from it, and what decided calls award from it that no approved allocation has taken yet. */
export type WindowStanding = { day: Day; holds: Money; offered: Money; promised: Money }

export async function windowStanding(context: Context, window: string, exceptCall: string | null): Promise<WindowStanding> {
  const db = reading(context)
  const others = { windowId: window, id: { not: exceptCall ?? '' } }
  const offered = await db.call.aggregate({ where: { ...others, status: 'PUBLISHED' }, _sum: { amountMinor: true } })
  const promised = await db.callApplication.aggregate({ where: { status: 'FUNDED', call: others, OR: [{ allocationId: null }, { allocation: { status: 'PROPOSED' } }] }, _sum: { awardedMinor: true } })
  const { day, available } = tightestDay(await windowBalances(context, window), context.clock.today())
  return { day, holds: available, offered: usd(offered._sum.amountMinor ?? 0n), promised: usd(promised._sum.awardedMinor ?? 0n) }
}
