// What leaves as open data: public figures only, and no donor type from which somebody who chose not to be shown could be found. TRANSPARENCY-2.
import { countPeople } from '#app/features/donors/server/donors.queries.server'
import { DONOR_TYPES, type DonorType } from '#app/features/donors/domain/donor'
import { listPeriods } from '#app/features/fund/server/fund.queries.server'
import { fundPositionJson } from '#app/features/statements/domain/report-json'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { toDecimal, usd } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { publicBreakdown } from '../domain/breakdown'
import type { PublicRowsOf } from '../domain/public-rows'
import { listPublicRows, type PublicRows } from './public-rows.queries.server'

type OpenPosition = Omit<ReturnType<typeof fundPositionJson>, 'received_by_donor_type'> & { received_by_donor_type: Record<DonorType | 'OTHERS', string | null> }

/** The fund position as the public may have it: a donor type that may not be shown is null, and OTHERS holds their sum. */
export async function getOpenPosition(context: Context, input: { period: string; asOf: Day }): Promise<OpenPosition> {
  authorize(context, 'fund.view-public')
  const position = await getFundPosition(context, input)
  const { startsOn, endsOn } = position.period
  const people = await peopleBehind(context, startsOn, input.asOf < endsOn ? input.asOf : endsOn)
  const { shown, othersMinor } = publicBreakdown(DONOR_TYPES.map((type) => ({ type, amountMinor: position.receivedByDonorType[type].minor, ...(people.get(type) ?? { donors: 0, anonymous: 0 }) })))
  const amounts = new Map(shown.map(({ type, amountMinor }) => [type, toDecimal(usd(amountMinor))]))
  const byType = Object.fromEntries(DONOR_TYPES.map((type) => [type, amounts.get(type) ?? null])) as Record<DonorType, string | null>
  return { ...fundPositionJson(position), received_by_donor_type: { ...byType, OTHERS: toDecimal(usd(othersMinor ?? 0n)) } }
}

/** Donors whose money arrived between two days, in whatever window, by type. */
async function peopleBehind(context: Context, from: Day, to: Day): Promise<Map<DonorType, { donors: number; anonymous: number }>> {
  const donors = await reading(context).donor.findMany({
    where: { payments: { some: { entryId: { not: null }, receivedOn: { gte: from, lte: to } } } },
    select: { id: true, mergedIntoId: true, type: true, recognition: true, pledges: { where: { recognition: 'ANONYMOUS' }, select: { id: true }, take: 1 } },
  })
  return countPeople(donors)
}

/** The rows of a public total, of every period that has begun. */
export async function listOpenRows(context: Context, of: PublicRowsOf): Promise<PublicRows[]> {
  const today = context.clock.today()
  const periods = (await listPeriods(context)).filter((period) => period.startsOn <= today)
  return Promise.all(periods.map((period) => listPublicRows(context, { of, period: period.code, asOf: today < period.endsOn ? today : period.endsOn })))
}
