// Loading what the decisions need, and booking what was decided.
import { countryFlagsOn } from '#app/features/cities/server/cities.queries.server'
import { changePoolRemainders } from '#app/features/fund/server/change-pool-remainder.command.server'
import { listPoolRemainders } from '#app/features/fund/server/fund.queries.server'
import { ALL, keyOf, NETWORK, type Movement } from '#app/features/fund/domain/measures'
import { POOL } from '#app/features/fund/domain/window'
import { mayFund, type PriorityArea } from '#app/features/priorities/domain'
import { NotFound } from '#app/kernel/access'
import { assert } from '#app/kernel/assert'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Day } from '#app/kernel/time'
import type { CommandContext } from '#app/platform/context'
import type { EligibilityFailure } from '../domain/allocation'
import { shareLines } from '../domain/attribution'
import { BINDING } from '../domain/disbursement'

export async function loadAllocation(context: CommandContext, id: string) {
  const allocation = await context.transaction.allocation.findUnique({
    where: { id },
    include: { window: { include: { pledge: { select: { donorId: true } } } }, programme: true, lines: { orderBy: { sequence: 'asc' }, include: { city: { include: { of: true } } } } },
  })
  if (!allocation) throw new NotFound()
  return allocation
}

export type LoadedAllocation = Awaited<ReturnType<typeof loadAllocation>>

export async function loadLine(context: CommandContext, id: string) {
  const line = await context.transaction.allocationLine.findUnique({ where: { id }, include: { allocation: { include: { window: true, programme: true } }, city: { include: { of: true } }, shares: { include: { donor: { select: { ref: true } } } }, disbursements: true } })
  if (!line) throw new NotFound()
  return { ...line, boundMinor: line.disbursements.filter((d) => (BINDING as readonly string[]).includes(d.status)).reduce((sum, d) => sum + d.amountMinor, 0n) }
}

export type LoadedLine = Awaited<ReturnType<typeof loadLine>>

type Place = { id: string; name: string; country: string; region: string } | null

/** May the window's money go to this programme and these places on that day? The flags of each place's country on the day come back. */
export async function checkEligibility(
  context: CommandContext,
  window: { kind: string; priorityArea: string | null; programmeId: string | null },
  programme: { id: string; priorityArea: string; status: string },
  places: readonly Place[],
  on: Day,
): Promise<Result<({ inAfrica: boolean; inLdc: boolean; inLic: boolean } | null)[], EligibilityFailure>> {
  const area = programme.priorityArea as PriorityArea
  if (!mayFund({ area: window.priorityArea as PriorityArea | null, programme: window.programmeId }, { id: programme.id, area }).ok) return refuse({ code: 'PROGRAMME_NOT_OF_WINDOW' })
  if (programme.status === 'CANCELLED') return refuse({ code: 'PROGRAMME_CLOSED' })
  const flags = []
  for (const place of places) {
    if (!place) {
      if (area === 'PA1') return refuse({ code: 'PA1_NETWORK_WIDE' })
      flags.push(null)
      continue
    }
    const of = await countryFlagsOn(context, place.country, on)
    if (area === 'PA1' && !of.inLdc) return refuse({ code: 'NOT_AN_LDC', city: place.name, country: place.country, day: on })
    flags.push(of)
  }
  return accept(flags)
}

/** Freezes whose money stands behind each line: exact where earmarked, notional where pooled. */
export async function freezeShares(context: CommandContext, allocation: LoadedAllocation): Promise<void> {
  const { lines, window } = allocation
  if (window.id !== POOL) {
    assert(window.pledge, 'an earmarked window has a pledge')
    await context.transaction.attributionShare.createMany({ data: lines.map((line) => ({ lineId: line.id, donorId: window.pledge!.donorId, kind: 'exact', amountMinor: line.amountMinor })) })
    return
  }
  const remainders = await listPoolRemainders(context)
  const { shares, remaining } = shareLines(remainders, lines.map((line) => line.amountMinor))
  await context.transaction.attributionShare.createMany({ data: lines.flatMap((line, i) => shares[i]!.map((share) => ({ lineId: line.id, donorId: share.donor, kind: 'notional', amountMinor: share.amountMinor }))) })
  await changePoolRemainders(context, remainders.map((before, i) => ({ donor: before.donor as Id<'donor'>, deltaMinor: remaining[i]!.remainingMinor - before.remainingMinor })))
}

/** What money that was sent (or, below zero, came back) changes in the fund's figures; a line of the whole network is spent directly. */
export function sentMovements(window: string, city: string | null, day: Day, deltaMinor: bigint): Movement[] {
  const measures = city === null ? (['disbursed', 'spentDirectly'] as const) : (['disbursed'] as const)
  return measures.flatMap((measure) => [ALL, keyOf.window(window)].map((key) => ({ measure, key, day, deltaMinor })))
}

type Awarded = { cityId: string | null; amountMinor: bigint; inAfrica: boolean | null; inLdc: boolean | null; inLic: boolean | null; region: string | null }

/** What an award (or, below zero, its reduction) changes in the fund's figures. */
export function awardMovements(window: string, area: string, day: Day, lines: readonly Awarded[]): Movement[] {
  return lines.flatMap((line): Movement[] => {
    const to = [
      ...(line.cityId === null ? [keyOf.flag('network-wide')] : []),
      ...(line.inAfrica ? [keyOf.flag('africa')] : []),
      ...(line.inLdc ? [keyOf.flag('ldc')] : []),
      ...(line.inLic ? [keyOf.flag('lic')] : []),
      ...(line.region ? [keyOf.region(line.region)] : []),
      ...(window === POOL ? [keyOf.poolArea(area), keyOf.poolFlow(area, line.region ?? NETWORK)] : []),
    ]
    const keys = [ALL, keyOf.window(window), keyOf.area(area), ...to]
    return [...keys.map((key) => ({ measure: 'allocated' as const, key, day, deltaMinor: line.amountMinor })), { measure: 'available', key: keyOf.window(window), day, deltaMinor: -line.amountMinor }]
  })
}
