import { flagsOn, type CountryFlag, type FlagsOfDay } from '#app/features/cities/domain'
import { ALL, keyOf } from '#app/features/fund/domain/measures'
import { tightestDay } from '#app/features/fund/domain/window'
import { getPeriodAround, measureThrough, windowBalances } from '#app/features/fund/server/fund.queries.server'
import { NotFound } from '#app/kernel/access'
import { add, subtract, usd, type Money } from '#app/kernel/money'
import { addDays, type Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { equityOf, judgeLine, judgeProgramme, type EligibilityFailure, type EquityEffect } from '../domain/allocation-check'

export type ProposalCheck = {
  on: Day
  /** What the window received net of support cost and fees, with what it earned, less what is allocated: what it holds on the day. */
  net: Money
  allocated: Money
  holds: Money
  /** The day from today on with the least: no more than that can be awarded. */
  tightest: { day: Day; available: Money }
  total: Money
  left: Money
  /** Why the window may not pay for the programme; null where it may. */
  programme: EligibilityFailure | null
  lines: { city: { ref: string; name: string; country: string } | null; amount: Money; flags: FlagsOfDay | null; obstacle: EligibilityFailure | null }[]
  /** Of all that is allocated in the period of the day, before and after. */
  period: string
  equity: EquityEffect
}

/** What an approver looks at before deciding, on the day of asking: the money, the rules, and what it does to the shares. Nothing is changed. */
export async function assessProposal(context: Context, allocation: string): Promise<ProposalCheck> {
  authorize(context, 'allocation.view')
  const db = reading(context)
  const row = await db.allocation.findFirst({ where: { OR: [{ id: allocation }, { ref: allocation }] }, include: { window: true, programme: true, lines: { orderBy: { sequence: 'asc' }, include: { city: { include: { of: { include: { flags: true } } } } } } } })
  if (!row) throw new NotFound()
  const on = context.clock.today()
  const key = keyOf.window(row.windowId)
  const [given, earned, moved, holds] = [await measureThrough(context, 'net', key, on), await measureThrough(context, 'otherIncome', key, on), await measureThrough(context, 'moved', key, on), await measureThrough(context, 'available', key, on)]
  const net = add(add(given, earned), moved)
  const tightest = tightestDay(await windowBalances(context, row.windowId), on)
  const total = usd(row.totalMinor)
  const lines = row.lines.map((line) => {
    const spans = line.city?.of.flags.map((span) => ({ flag: span.flag as CountryFlag, fromOn: span.fromOn as Day, untilOn: span.untilOn as Day | null })) ?? []
    const flags = line.city && flagsOn({ isAfrica: line.city.of.isAfrica, spans }, on)
    const city = line.city && { ref: line.city.ref, name: line.city.name, country: line.city.country }
    return { city, amount: usd(line.amountMinor), flags, obstacle: judgeLine(row.programme.priorityArea, city && { ...city, inLdc: flags?.inLdc ?? false }, on) }
  })
  const { code, before } = await allocatedInPeriod(context, on)
  return { on, net, allocated: subtract(net, holds), holds, tightest, total, left: subtract(tightest.available, total), programme: judgeProgramme(row.window, row.programme), lines, period: code, equity: equityOf(before, lines) }
}

async function allocatedInPeriod(context: Context, on: Day) {
  const period = await getPeriodAround(context, on)
  const within = async (key: string) => subtract(await measureThrough(context, 'allocated', key, on), await measureThrough(context, 'allocated', key, addDays(period.startsOn, -1)))
  const [all, africa, ldc, lic] = [await within(ALL), await within(keyOf.flag('africa')), await within(keyOf.flag('ldc')), await within(keyOf.flag('lic'))]
  return { code: period.code, before: { all, africa, ldc, lic } }
}
