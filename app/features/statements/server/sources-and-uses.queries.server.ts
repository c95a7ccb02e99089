import { ALL, keyOf } from '#app/features/fund/domain/measures'
import type { FundPeriod } from '#app/features/fund/domain/period'
import { POOL } from '#app/features/fund/domain/window'
import { getPeriod, measuresThrough, measureThrough } from '#app/features/fund/server/fund.queries.server'
import { NotFound } from '#app/kernel/access'
import { subtract, type Money } from '#app/kernel/money'
import { addDays, type Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { recordedBy } from '../domain/known'
import { sourcesAndUses, STANDING_MEASURES, type SourceOrUse, type SourcesAndUses, type Standing } from '../domain/sources-and-uses'
import type { FundQuestion } from './fund-position.queries.server'

export type WindowStatement = { id: string; modality: string; priorityArea: string | null; pledge: { ref: string; donor: string } | null; figures: SourcesAndUses }

export type SourcesAndUsesReport = {
  period: FundPeriod
  asOf: Day
  knownOn: Day | null
  total: SourcesAndUses
  pool: SourcesAndUses
  /** All earmarked windows together: the total less the pool. */
  earmarked: SourcesAndUses
  windows: WindowStatement[]
  /** The pledge with which the next page of earmarked windows begins after. */
  next: string | null
}

const PAGE = 25

type Days = { before: Day; until: Day; knownOn?: Day | null }

/** The statement for a period as at a day: in total, for the pool, and for the earmarked windows in pages. From stored figures. STATEMENT-5. */
export async function getSourcesAndUses(context: Context, input: FundQuestion & { after?: string | null; take?: number }): Promise<SourcesAndUsesReport> {
  authorize(context, 'secretariat.view')
  const period = await getPeriod(context, { code: input.period })
  const asOf = input.asOf < period.endsOn ? input.asOf : period.endsOn
  const days: Days = { before: addDays(period.startsOn, -1), until: asOf < period.startsOn ? addDays(period.startsOn, -1) : asOf, knownOn: input.knownOn }
  const total = sourcesAndUses(await totalStanding(context, days.before, days.knownOn), await totalStanding(context, days.until, days.knownOn))
  const [pool] = await figuresOf(context, [POOL], days)
  const take = input.take ?? PAGE
  const rows = await listMoneyWindows(context, days, { after: input.after ?? null, take: take + 1 })
  const page = rows.slice(0, take)
  const figures = await figuresOf(context, page.map((row) => row.id), days)
  return {
    period,
    asOf,
    knownOn: input.knownOn ?? null,
    total,
    pool: pool!,
    earmarked: lessPool(total, pool!),
    windows: page.map((row, i) => ({ ...row, figures: figures[i]! })),
    next: rows.length > take ? page.at(-1)!.pledge.ref : null,
  }
}

/** The statement of one earmarked window, by the number of its pledge. */
export async function getWindowStatement(context: Context, input: FundQuestion & { pledge: string }): Promise<WindowStatement> {
  authorize(context, 'secretariat.view')
  const period = await getPeriod(context, { code: input.period })
  const row = await reading(context).window.findFirst({ where: { pledge: { ref: input.pledge } }, select: WINDOW })
  if (!row?.pledge) throw new NotFound()
  const until = input.asOf < period.endsOn ? input.asOf : period.endsOn
  const [figures] = await figuresOf(context, [row.id], { before: addDays(period.startsOn, -1), until, knownOn: input.knownOn })
  return { ...viewOf({ ...row, pledge: row.pledge }), figures: figures! }
}

/** Every earmarked window, for a file. */
export async function listSourcesAndUses(context: Context, input: FundQuestion): Promise<SourcesAndUsesReport> {
  const first = await getSourcesAndUses(context, { ...input, take: 500 })
  const windows = [...first.windows]
  for (let { next } = first; next; ) {
    const more = await getSourcesAndUses(context, { ...input, take: 500, after: next })
    windows.push(...more.windows)
    next = more.next
  }
  return { ...first, windows, next: null }
}

/** What the whole fund stands at: one seek for each figure; what is available is not kept for all windows together, it is the net and what was earned, less what was allocated. */
async function totalStanding(context: Context, through: Day, knownOn: Day | null | undefined): Promise<Standing> {
  const of = async (measure: (typeof STANDING_MEASURES)[number] | 'net') => (await measureThrough(context, measure, ALL, through, knownOn)).minor
  const entries = await Promise.all(STANDING_MEASURES.map(async (measure) => [measure, measure === 'available' ? (await of('net')) + (await of('otherIncome')) - (await of('allocated')) : await of(measure)]))
  return Object.fromEntries(entries) as Standing
}

async function figuresOf(context: Context, windows: readonly string[], { before, until, knownOn }: Days): Promise<SourcesAndUses[]> {
  const keys = windows.map(keyOf.window)
  const standings = async (through: Day) => {
    const byKey = new Map<string, Standing>()
    for (const { measure, key, minor } of await measuresThrough(context, STANDING_MEASURES, keys, through, knownOn)) byKey.set(key, { ...byKey.get(key), [measure]: minor })
    return byKey
  }
  const [opened, now] = [await standings(before), await standings(until)]
  return keys.map((key) => sourcesAndUses(opened.get(key) ?? {}, now.get(key) ?? {}))
}

const WINDOW = { id: true, modality: true, priorityArea: true, pledge: { select: { ref: true, donor: { select: { name: true } } } } } as const
type WindowRow = { id: string; modality: string; priorityArea: string | null; pledge: { ref: string; donor: { name: string } } }

function viewOf(row: WindowRow) {
  return { id: row.id, modality: row.modality, priorityArea: row.priorityArea, pledge: { ref: row.pledge.ref, donor: row.pledge.donor.name } }
}

/** Earmarked windows that money had reached, in order of their pledges. */
async function listMoneyWindows(context: Context, { until, knownOn }: Days, page: { after: string | null; take: number }) {
  const rows = await reading(context).window.findMany({
    where: { pledge: { ...(page.after ? { ref: { gt: page.after } } : {}), payments: { some: { entryId: { not: null }, receivedOn: { lte: until }, receivedAt: recordedBy(knownOn) } } } },
    select: WINDOW,
    orderBy: { pledge: { ref: 'asc' } },
    take: page.take,
  })
  return rows.map((row) => viewOf({ ...row, pledge: row.pledge! }))
}

function lessPool(total: SourcesAndUses, pool: SourcesAndUses): SourcesAndUses {
  const entries = Object.entries(total) as [SourceOrUse, Money][]
  return Object.fromEntries(entries.map(([figure, amount]) => [figure, subtract(amount, pool[figure])])) as SourcesAndUses
}
