import { keyOf } from '#app/features/fund/domain/measures'
import { usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'

export type ShortfallCause = 'REFUND' | 'DISPUTE' | 'CORRECTION' | 'INCOME'

/** A window that holds less than nothing: by how much, since when, and what made it so where one row did. */
export type Shortfall = { window: string; modality: string; priorityArea: string | null; pledge: { ref: string; donor: string } | null; short: Money; since: Day; cause: { kind: ShortfallCause; ref: string; /** The payment, or the other income, that it is of. */ payment: string } | null }

const WINDOW = keyOf.window('')

/** Every window that is short today, or the one of a pledge; each is named, and nothing more is allocated from it (FUND-1). */
export async function listShortfalls(context: Context, filter: { window?: string } = {}): Promise<Shortfall[]> {
  authorize(context, 'secretariat.view')
  const db = reading(context)
  const today = context.clock.today()
  const rows = await db.$queryRaw<{ key: string; through: bigint | number }[]>`
    SELECT m."key" AS "key", m."throughMinor" AS "through" FROM "FundMeasure" AS m
    WHERE m."measure" = 'available' AND m."throughMinor" < 0
      AND m."day" = (SELECT MAX(l."day") FROM "FundMeasure" AS l WHERE l."measure" = m."measure" AND l."key" = m."key" AND l."day" <= ${today})
    ORDER BY m."throughMinor"`
  const short = rows.map((row) => ({ window: row.key.slice(WINDOW.length), minor: -BigInt(row.through) })).filter((row) => !filter.window || row.window === filter.window)
  return Promise.all(
    short.map(async ({ window, minor }): Promise<Shortfall> => {
      const { modality, priorityArea, pledge } = await db.window.findUniqueOrThrow({ where: { id: window }, select: { modality: true, priorityArea: true, pledge: { select: { ref: true, donor: { select: { name: true } } } } } })
      const since = await shortSince(context, window, today)
      return { window, modality, priorityArea, pledge: pledge && { ref: pledge.ref, donor: pledge.donor.name }, short: usd(minor), since, cause: await causeOf(context, window, since) }
    }),
  )
}

/** The first of the days in a row at whose end the window held less than nothing. */
async function shortSince(context: Context, window: string, today: Day): Promise<Day> {
  const figure = { measure: 'available', key: keyOf.window(window) }
  const lastGood = await reading(context).fundMeasure.findFirst({ where: { ...figure, day: { lte: today }, throughMinor: { gte: 0n } }, orderBy: { day: 'desc' }, select: { day: true } })
  const first = await reading(context).fundMeasure.findFirst({ where: { ...figure, day: { lte: today, ...(lastGood ? { gt: lastGood.day } : {}) } }, orderBy: { day: 'asc' }, select: { day: true } })
  return (first?.day ?? today) as Day
}

async function causeOf(context: Context, windowId: string, on: Day): Promise<Shortfall['cause']> {
  const db = reading(context)
  const refund = await db.refund.findFirst({ where: { payment: { windowId }, refundedOn: on, amountMinor: { gt: 0n } }, orderBy: { usdMinor: 'desc' }, select: { ref: true, dispute: { select: { id: true } }, payment: { select: { ref: true } } } })
  if (refund) return { kind: refund.dispute ? 'DISPUTE' : 'REFUND', ref: refund.ref, payment: refund.payment.ref }
  const correction = await db.payment.findFirst({ where: { windowId, receivedOn: on, reversesId: { not: null } }, select: { ref: true, reverses: { select: { ref: true } } } })
  if (correction) return { kind: 'CORRECTION', ref: correction.ref, payment: correction.reverses!.ref }
  const income = await db.otherIncome.findFirst({ where: { windowId, receivedOn: on, reversesId: { not: null } }, select: { ref: true, reverses: { select: { ref: true } } } })
  return income && { kind: 'INCOME', ref: income.ref, payment: income.reverses!.ref }
}
