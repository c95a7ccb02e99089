// Loading what the decisions need, and booking what was decided.
import { countryFlagsOn } from '#app/features/cities/server/cities.queries.server'
import { changeFundRemainder, changePoolRemainders } from '#app/features/fund/server/change-pool-remainder.command.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { chart } from '#app/features/ledger/domain/chart'
import { transfer } from '#app/features/ledger/domain/entry'
import { postEntry } from '#app/features/ledger/server/post-entry.command.server'
import { listPoolRemainders, ownRemainder, windowBalances } from '#app/features/fund/server/fund.queries.server'
import { ALL, keyOf, NETWORK, type Movement } from '#app/features/fund/domain/measures'
import { POOL } from '#app/features/fund/domain/window'
import { mayFund, type PriorityArea } from '#app/features/priorities/domain'
import { NotFound } from '#app/kernel/access'
import { assert } from '#app/kernel/assert'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Day } from '#app/kernel/time'
import type { CommandContext } from '#app/platform/context'
import { insertRows } from '#app/platform/db/insert-rows'
import { usd } from '#app/kernel/money'
import type { EligibilityFailure, LineStatus } from '../domain/allocation'
import { FUND_ITSELF, shareLines, type Remainder } from '../domain/attribution'
import { boundOf } from '../domain/disbursement'

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
  const line = await context.transaction.allocationLine.findUnique({ where: { id }, include: { allocation: { include: { window: true, programme: true } }, city: { include: { of: true } }, shares: { include: { donor: { select: { ref: true } } } }, ownShare: true, disbursements: true } })
  if (!line) throw new NotFound()
  return { ...line, boundMinor: boundOf(line.disbursements) }
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

type Award = { on: Day; decision: string; approvedBy: string; flags: readonly ({ inAfrica: boolean; inLdc: boolean; inLic: boolean } | null)[]; lineStatus: LineStatus }

/** Posts an award that was decided, freezes the donors' shares and moves the figures. `after`: what changed on the allocation. */
export async function bookAward(context: CommandContext, allocation: LoadedAllocation, { on, decision, approvedBy, flags, lineStatus }: Award) {
  const { lines, windowId } = allocation
  const entry = await postEntry(context, {
    code: 'allocation-approved',
    occurredOn: on,
    description: `${allocation.ref} ${decision}`,
    subject: `allocation:${allocation.id}`,
    idempotencyKey: `allocation-approved:${allocation.id}`,
    postings: lines.flatMap((line) => transfer(chart.allocationsPayable(line.cityId), chart.awards(windowId), usd(line.amountMinor), line.amountMinor)),
  })
  const last = await context.transaction.allocation.findFirst({ where: { approvalOrder: { not: null } }, orderBy: { approvalOrder: 'desc' }, select: { approvalOrder: true } })
  const status = lineStatus === 'ACCEPTED' ? 'ACCEPTED' : 'APPROVED'
  const after = { status, decision, approvedBy, approvedOn: on, approvedAt: context.clock.now(), approvalOrder: (last?.approvalOrder ?? 0) + 1, entryId: entry }
  await context.transaction.allocation.update({ where: { id: allocation.id }, data: after })
  const none = { inAfrica: null, inLdc: null, inLic: null }
  for (const [i, line] of lines.entries()) {
    await context.transaction.allocationLine.update({ where: { id: line.id }, data: { ...(flags[i] ?? none), status: line.cityId ? lineStatus : 'NETWORK_WIDE' } })
  }
  await freezeShares(context, allocation)
  const awarded = lines.map((line, i) => ({ cityId: line.cityId, amountMinor: line.amountMinor, region: line.city?.of.region ?? null, ...(flags[i] ?? none) }))
  await moveMeasures(context, awardMovements(windowId, allocation.programme.priorityArea, on, awarded))
  return { entry, after }
}

/** Freezes whose money stands behind each line: exact where earmarked, notional where pooled; the fund's own takes its part in both. */
async function freezeShares(context: CommandContext, allocation: LoadedAllocation): Promise<void> {
  const { lines, window } = allocation
  const isPool = window.id === POOL
  const donors = isPool ? await listPoolRemainders(context) : await donorRemainder(context, window)
  const own = await ownRemainder(context, window.id)
  const remainders = own > 0n ? [...donors, { donor: FUND_ITSELF, remainingMinor: own }] : donors
  // Earmarked money is its donor's, whatever remains of it, as long as the fund has none of its own beside it.
  const { shares, remaining } = !isPool && own <= 0n ? { shares: lines.map((line) => [{ donor: remainders[0]!.donor, amountMinor: line.amountMinor }]), remaining: remainders } : shareLines(remainders, lines.map((line) => line.amountMinor))
  const rows = lines.flatMap((line, i) => shares[i]!.map((share) => ({ lineId: line.id, ...share })))
  await insertRows(context.transaction, 'AttributionShare', rows.filter((row) => row.donor !== FUND_ITSELF).map(({ lineId, donor, amountMinor }) => ({ lineId, donorId: donor, kind: isPool ? 'notional' : 'exact', amountMinor })))
  const ofFund = rows.filter((row) => row.donor === FUND_ITSELF).map(({ lineId, amountMinor }) => ({ lineId, amountMinor }))
  if (ofFund.length > 0) await insertRows(context.transaction, 'FundShare', ofFund)
  await changeFundRemainder(context, { window: window.id, deltaMinor: -ofFund.reduce((sum, row) => sum + row.amountMinor, 0n) })
  if (isPool) await changePoolRemainders(context, donors.map((before, i) => ({ donor: before.donor as Id<'donor'>, deltaMinor: remaining[i]!.remainingMinor - before.remainingMinor })))
}

/** What remains of an earmarked window's donor: all that it holds and the fund does not own. */
async function donorRemainder(context: CommandContext, window: LoadedAllocation['window']): Promise<Remainder[]> {
  assert(window.pledge, 'an earmarked window has a pledge')
  const holds = (await windowBalances(context, window.id)).at(-1)?.available.minor ?? 0n
  return [{ donor: window.pledge.donorId, remainingMinor: holds - (await ownRemainder(context, window.id)) }]
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
