import { wholeFamily } from '#app/features/donors/server/donors.queries.server'
import { exactRate, findRateOn } from '#app/features/fund/server/fund.queries.server'
import { NotFound } from '#app/kernel/access'
import { assert } from '#app/kernel/assert'
import type { Id } from '#app/kernel/identity'
import type { Currency, Rate } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { reading, type CommandContext, type Context } from '#app/platform/context'
import type { PlacementStatus } from '../domain/life'
import type { OtherStay } from '../domain/stay'
import { parseFte, type Arrangement, type PlacedTime } from '../domain/value'

/** What of a placement changes with its history. */
export type Terms = { status: PlacementStatus; startsOn: Day; endsOn: Day; endedOn: Day | null; agreedOn: Day | null }

export type PlacementRow = Awaited<ReturnType<typeof rowOf>>

/** The placement inside a command; not found where there is none. */
export async function rowOf(context: CommandContext, placement: string) {
  const row = await context.transaction.staffPlacement.findUnique({ where: { id: placement } })
  if (!row) throw new NotFound()
  return { ...row, id: row.id as Id<'placement'>, donorId: row.donorId as Id<'donor'>, arrangement: row.arrangement as Arrangement, currency: row.currency as Currency, pledgeId: row.pledgeId as Id<'pledge'> | null, ...termsOf(row) }
}

export function termsOf(row: { status: string; startsOn: string; endsOn: string; endedOn: string | null; agreedOn: string | null }): Terms {
  return { status: row.status as PlacementStatus, startsOn: row.startsOn as Day, endsOn: row.endsOn as Day, endedOn: row.endedOn as Day | null, agreedOn: row.agreedOn as Day | null }
}

/** The last day, as it stands. */
export function untilOf({ endsOn, endedOn }: Pick<Terms, 'endsOn' | 'endedOn'>): Day {
  return endedOn ?? endsOn
}

export type Priced = { currency: string; monthlyMinor: bigint; fte: string }

/** A stored placement as the valuation reads it. */
export function placedTime(row: Priced, terms: Pick<Terms, 'startsOn' | 'endsOn' | 'endedOn'>, rate: Rate): PlacedTime {
  const fte = parseFte(row.fte)
  assert(fte, `not a share of full time: ${row.fte}`)
  return { startsOn: terms.startsOn, endsOn: untilOf(terms), currency: row.currency as Currency, monthlyMinor: row.monthlyMinor, fte, rate }
}

/** The rate of the first day: the one that was kept, else that in force on it. Null: there is none. */
export async function rateOfFirstDay(context: Context, row: { currency: string; rateId: string | null; startsOn: string }): Promise<Rate | null> {
  const currency = row.currency as Currency
  const kept = row.rateId ? await reading(context).exchangeRate.findUnique({ where: { id: row.rateId }, select: { unitsPerUsd: true } }) : null
  if (kept) return exactRate({ id: row.rateId, currency, unitsPerUsd: kept.unitsPerUsd, effectiveOn: row.startsOn as Day, source: '' })
  const inForce = await findRateOn(context, currency, row.startsOn as Day)
  return inForce && exactRate(inForce)
}

export type NewEvent = { kind: 'PROPOSED' | 'RECORDED' | 'MOVED' | 'EXTENDED' | 'ENDED_EARLY'; fromOn: Day; reason?: string | null; pledge?: string | null; by?: string }

/** PLACEMENT-7: adds what is now said to the history, after what was said before. */
export async function appendEvent(context: CommandContext, placement: string, terms: Terms, event: NewEvent): Promise<void> {
  const last = await context.transaction.placementEvent.findFirst({ where: { placementId: placement }, orderBy: { sequence: 'desc' }, select: { sequence: true } })
  const { actorId, actorName } = describeActor(context.actor)
  await context.transaction.placementEvent.create({
    data: {
      id: context.ids.next('placementEvent'),
      placementId: placement,
      sequence: (last?.sequence ?? 0) + 1,
      kind: event.kind,
      ...terms,
      fromOn: event.fromOn,
      reason: event.reason ?? null,
      pledgeId: event.pledge ?? null,
      byId: event.by ? null : actorId,
      byName: event.by ?? actorName,
      at: context.clock.now(),
    },
  })
}

/** The other stays of a donor's person, whichever of its names the donor had. */
export async function otherStays(context: Context, of: { donor: string; personKey: string | null; except: string | null }): Promise<OtherStay[]> {
  if (!of.personKey) return []
  const rows = await reading(context).staffPlacement.findMany({ where: { donorId: { in: await wholeFamily(context, of.donor) }, personKey: of.personKey, ...(of.except ? { id: { not: of.except } } : {}) }, orderBy: { startsOn: 'asc' } })
  return rows.map((row) => ({ ref: row.ref, startsOn: row.startsOn as Day, until: untilOf(termsOf(row)), status: row.status as PlacementStatus }))
}
