import { MOVED } from '#app/features/allocations/domain/disbursement'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { listStoriesAccepted } from '#app/features/reporting/server/reports.queries.server'
import type { Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'
import { placesOf, type MemberFigures } from '../domain/member-report'

const CITY = { select: { ref: true, name: true, country: true, longitude: true, latitude: true, of: { select: { isAfrica: true } } } } as const
type CityOf = { ref: string; name: string; country: string; longitude: number | null; latitude: number | null; of: { isAfrica: boolean } }

const placeOf = (city: CityOf | null) => city && { ref: city.ref, name: city.name, country: city.country, longitude: city.longitude, latitude: city.latitude, inAfrica: city.of.isAfrica }

/** NETWORK-1: what was allocated, sent and reported as spent within the period until a day, by place. */
export async function figuresOf(context: Context, period: { code: string; startsOn: Day; endsOn: Day }, asOf: Day): Promise<MemberFigures> {
  const days = { gte: period.startsOn, lte: asOf }
  const db = reading(context)
  const lines = await db.allocationLine.findMany({
    where: { allocation: { entryId: { not: null } }, OR: [{ allocation: { approvedOn: days } }, { reductions: { some: { reducedOn: days } } }, { disbursements: { some: { sentOn: days } } }, { expenditures: { some: { reportedOn: days } } }] },
    select: {
      amountMinor: true,
      city: CITY,
      allocation: { select: { approvedOn: true } },
      reductions: { where: { reducedOn: days }, select: { amountMinor: true } },
      disbursements: { where: { sentOn: days, status: { in: [...MOVED] } }, select: { amountMinor: true } },
      expenditures: { where: { reportedOn: days }, select: { amountMinor: true } },
    },
  })
  const minorOf = (rows: readonly { amountMinor: bigint }[]) => rows.reduce((sum, row) => sum + row.amountMinor, 0n)
  const isWithin = (on: string | null) => on !== null && on >= days.gte && on <= days.lte
  const { places, totals } = placesOf(
    lines.map((line) => ({
      city: placeOf(line.city),
      allocated: (isWithin(line.allocation.approvedOn) ? line.amountMinor : 0n) - minorOf(line.reductions),
      disbursed: minorOf(line.disbursements),
      expended: minorOf(line.expenditures),
    })),
  )
  const position = await getFundPosition(context, { period: period.code, asOf })
  const cents = (amount: { minor: bigint }) => amount.minor.toString()
  const stories = await listStoriesAccepted(context, { from: period.startsOn, until: asOf })
  return {
    period: { code: period.code, startsOn: period.startsOn, endsOn: period.endsOn },
    asOf,
    places,
    totals,
    byArea: (['PA1', 'PA2', 'PA3'] as const).map((area) => ({ area, allocated: cents(position.allocatedByArea[area]) })),
    to: { africa: cents(position.allocatedToAfrica), ldc: cents(position.allocatedToLdc), lic: cents(position.allocatedToLic) },
    stories: stories.map((story) => ({ city: story.city.name, programme: story.programme.title, summary: story.summary, people: story.people })),
  }
}
