// Taking the figures of a period, and freezing them.
import type { FundPeriod } from '#app/features/fund/domain/period'
import { placementValues } from '#app/features/placements/server/placements.queries.server'
import { listPromised } from '#app/features/pledges/server/promised.queries.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { listSourcesAndUses } from '#app/features/statements/server/sources-and-uses.queries.server'
import { personOf } from '#app/kernel/access'
import { sum, usd } from '#app/kernel/money'
import { addDays, dayOf } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { reading, type CommandContext, type Context } from '#app/platform/context'
import { sha256Of } from '#app/platform/files'
import type { SnapshotKind } from '../domain/closing'
import { frozenText, type ClosingFigures } from '../domain/frozen-figures'

type Period = Pick<FundPeriod, 'code' | 'startsOn' | 'endsOn'>

/**
 * The figures of a period as at its last day: as known now, or made again as they were known at an instant. Money is known by the day: nothing
 * posts into a period once it is closed. Promises, gifts in kind and staff can be dated back on the day of the closing itself, so they are read
 * from their rows.
 */
export async function takeFigures(context: Context, period: Period, known: Date | null): Promise<ClosingFigures> {
  const { code, startsOn, endsOn } = period
  const asked = { period: code, asOf: endsOn, knownOn: known && dayOf(known) }
  const position = await getFundPosition(context, asked)
  const report = await listSourcesAndUses(context, asked)
  const windows = [{ window: 'ALL', figures: report.total }, { window: 'MDFM', figures: report.pool }, ...report.windows.map((row) => ({ window: row.pledge!.ref, figures: row.figures }))]
  if (!known) return { period: code, asOf: endsOn, position, windows }
  const promised = async (of: 'pledged' | 'outstanding', due: Parameters<typeof listPromised>[1]['due']) => {
    const rows = await listPromised(context, { of, due, asOf: endsOn, recorded: upTo(known), knownOn: dayOf(known) })
    return sum(rows.map((row) => row.amount), 'USD')
  }
  const within = { gte: startsOn, lte: endsOn }
  const promises = { pledged: await promised('pledged', within), outstanding: await promised('outstanding', within), arrears: await promised('outstanding', { lte: addDays(startsOn, -1) }) }
  const delivered = await reading(context).inKindDelivery.aggregate({ where: { deliveredOn: within, valuedAt: upTo(known) }, _sum: { usdMinor: true } })
  return { period: code, asOf: endsOn, position: { ...position, ...promises, inKind: usd(delivered._sum.usdMinor ?? 0n), ...(await placementValues(context, { from: startsOn, to: endsOn, knownAt: known })) }, windows }
}

/** CLOSING-1: freezes the figures as they stand now. */
export async function freeze(context: CommandContext, period: Period & { id: string }, kind: SnapshotKind): Promise<{ id: string; sha256: string }> {
  const figures = frozenText(await takeFigures(context, period, null))
  const frozen = { id: context.ids.next('snapshot'), sha256: sha256Of(Buffer.from(figures, 'utf8')) }
  await context.transaction.periodSnapshot.create({ data: { ...frozen, periodId: period.id, kind, asOf: period.endsOn, figures, takenBy: takerOf(context), takenAt: context.clock.now() } })
  return frozen
}

/** What was recorded at the instant or before. */
function upTo(at: Date): { lt: Date } {
  return { lt: new Date(at.getTime() + 1) }
}

/** The person, or the system by its name. */
function takerOf(context: Context): string {
  return personOf(context.actor) ?? describeActor(context.actor).actorName
}

/** The code of an earlier period that is not closed; null where there is none. */
export async function findEarlierOpen(context: CommandContext, period: Pick<Period, 'startsOn'>): Promise<string | null> {
  const earlier = await context.transaction.fundPeriod.findFirst({ where: { endsOn: { lt: period.startsOn }, state: { not: 'CLOSED' } }, orderBy: { startsOn: 'asc' }, select: { code: true } })
  return earlier?.code ?? null
}
