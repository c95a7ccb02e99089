import { keyOf } from '#app/features/fund/domain/measures'
import { POOL } from '#app/features/fund/domain/window'
import { listProspects } from '#app/features/partnerships/server/partnerships.queries.server'
import { holds } from '#app/kernel/access'
import { add, usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { AS_IT_IS, landingOf, type Landing, type WhatIf } from '../domain/landing'
import { getFundBar, type FundBar, type FundQuestion } from './fund-position.queries.server'

export type LandingView = {
  bar: FundBar
  knownOn: FundQuestion['knownOn']
  /** As everything stands, and with what is tried. */
  asItIs: Landing
  tried: Landing
  line: { on: Day; total: Money }[]
  /** Chances are kept as they are today only: on another day prospects are left out. */
  hasProspects: boolean
  signedOnly: Money
}

/** Where a period lands on a day, and where it would land if. STATEMENT-9; nothing is saved. */
export async function getLanding(context: Context, input: FundQuestion, whatIf: WhatIf = AS_IT_IS): Promise<LandingView> {
  authorize(context, 'secretariat.view')
  const bar = await getFundBar(context, input)
  const hasProspects = countsProspects(context, input)
  const prospects = hasProspects ? await listProspects(context, bar.period) : []
  const known = { period: bar.period, received: bar.received, signed: bar.committed, announced: bar.pledged, prospects }
  return { bar, knownOn: input.knownOn, asItIs: landingOf(known, AS_IT_IS), tried: landingOf(known, whatIf), line: await receivedLine(context, bar.period.startsOn, bar.asOf < bar.period.endsOn ? bar.asOf : bar.period.endsOn, input.knownOn), hasProspects, signedOnly: add(bar.received, bar.committed) }
}

export function countsProspects(context: Context, { asOf, knownOn }: FundQuestion): boolean {
  return asOf === context.clock.today() && !knownOn && holds(context.actor, 'partnership.view')
}

/** What the MDFM had received, less refunds, at the end of each day on which it changed. */
export async function receivedLine(context: Context, from: Day, to: Day, knownOn: Day | null | undefined): Promise<{ on: Day; total: Money }[]> {
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
