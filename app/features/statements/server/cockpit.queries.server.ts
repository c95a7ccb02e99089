import { keyOf } from '#app/features/fund/domain/measures'
import { POOL } from '#app/features/fund/domain/window'
import { listPeriods } from '#app/features/fund/server/fund.queries.server'
import { subtract, usd, type Money } from '#app/kernel/money'
import { daysBetween, type Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { getFundBar, getFundPosition, type FundBar, type FundPosition, type FundQuestion } from './fund-position.queries.server'

export type Overdue = { pledge: string; donor: string; amountMinor: bigint; currency: string; dueOn: Day; days: number }

export type Cockpit = {
  knownOn: Day | null
  bar: FundBar
  position: FundPosition
  periods: string[]
  daysLeft: number
  /** Received less the straight-line pace of the target on the day; below zero is behind. */
  aheadBy: Money
  /** What the MDFM had received, less refunds, at the end of each day on which it changed. */
  line: { on: Day; total: Money }[]
  overdue: Overdue[]
}

/** The team's first page for a period as at a day; stored figures, and the few rows that are overdue. */
export async function getCockpit(context: Context, input: FundQuestion): Promise<Cockpit> {
  authorize(context, 'secretariat.view')
  const bar = await getFundBar(context, input)
  const { period } = bar
  const until = input.asOf < period.endsOn ? input.asOf : period.endsOn
  const length = BigInt(daysBetween(period.startsOn, period.endsOn) + 1)
  const passed = BigInt(Math.max(0, daysBetween(period.startsOn, until) + 1))
  return {
    knownOn: input.knownOn ?? null,
    bar,
    position: await getFundPosition(context, input),
    periods: (await listPeriods(context)).filter((p) => p.startsOn <= context.clock.today()).map((p) => p.code),
    daysLeft: Math.max(0, daysBetween(until, period.endsOn)),
    aheadBy: subtract(bar.received, usd((bar.target.minor * passed) / length)),
    line: await receivedLine(context, period.startsOn, until, input.knownOn),
    overdue: await listOverdue(context),
  }
}

async function receivedLine(context: Context, from: Day, to: Day, knownOn: Day | null | undefined): Promise<{ on: Day; total: Money }[]> {
  const where = { measure: { in: ['received', 'refunded'] }, key: keyOf.window(POOL), day: { gte: from, lte: to } }
  const [orderBy, select] = [{ day: 'asc' as const }, { measure: true, day: true, deltaMinor: true }]
  const db = reading(context)
  const rows = knownOn ? await db.fundMovement.findMany({ where: { ...where, recordedOn: { lte: knownOn } }, orderBy, select }) : await db.fundMeasure.findMany({ where, orderBy, select })
  const line: { on: Day; total: Money }[] = []
  let total = 0n
  for (const row of rows) {
    total += row.measure === 'received' ? row.deltaMinor : -row.deltaMinor
    if (line.at(-1)?.on === row.day) line.pop()
    line.push({ on: row.day as Day, total: usd(total) })
  }
  return line
}

const MOST_OVERDUE = 8

/** Unpaid instalments of open pledges whose day has passed, the oldest first. */
async function listOverdue(context: Context): Promise<Overdue[]> {
  const today = context.clock.today()
  const rows = await reading(context).instalment.findMany({
    where: { dueOn: { lt: today }, isOpen: true, pledge: { status: { in: ['CONFIRMED', 'ACKNOWLEDGED'] } } },
    include: { pledge: { select: { ref: true, currency: true, donor: { select: { name: true } } } } },
    orderBy: { dueOn: 'asc' },
    take: MOST_OVERDUE,
  })
  return rows.map((row) => ({ pledge: row.pledge.ref, donor: row.pledge.donor.name, amountMinor: row.amountMinor - row.paidMinor - row.waivedMinor, currency: row.pledge.currency, dueOn: row.dueOn as Day, days: daysBetween(row.dueOn as Day, today) }))
}
