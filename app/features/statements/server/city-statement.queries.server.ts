import type { Recognition } from '#app/features/donors/domain/donor'
import { statementMessages } from '../messages'
import { citiesOf, isTeam, NotFound } from '#app/kernel/access'
import { sum, usd, type Money } from '#app/kernel/money'
import { MOVED } from '#app/features/allocations/domain/disbursement'
import type { Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'
import type { LineStatus } from '#app/features/allocations/domain/allocation'
import { recordedBy, wasKnown } from '../domain/known'
import { nameGivers, tellGivers } from './givers.queries.server'

export type CityAllocation = {
  line: string
  ref: string
  decision: string | null
  approvedOn: Day
  status: LineStatus
  programme: { ref: string; titleEn: string; titleFr: string }
  amount: Money
  disbursed: Money
  confirmed: Money
  expended: Money
  /** Who made it possible, as far as each donor wants it known; in the reader's language. */
  madePossibleBy: string[]
}

/** What a city was awarded, sent and confirmed, US dollars. */
export type CityStatement = { city: { id: string; ref: string; name: string; country: string }; asOf: Day; /** As it was known at the end of that day; null: as known today. */ knownOn: Day | null; allocated: Money; disbursed: Money; confirmed: Money; expended: Money; allocations: CityAllocation[] }

/** One city's statement as at a day, as known today or on a past day (STATEMENT-4), for the team and the city's own people. */
export async function getCityStatement(context: Context, input: { city: string; asOf: Day; knownOn?: Day | null }): Promise<CityStatement> {
  const isInside = isTeam(context.actor) || context.actor.kind === 'system'
  const city = await reading(context).city.findFirst({
    where: { AND: [{ OR: [{ id: input.city }, { ref: input.city }] }, isInside ? {} : { id: { in: citiesOf(context.actor) } }] },
    select: { id: true, ref: true, name: true, country: true },
  })
  if (!city) throw new NotFound()
  const { asOf, knownOn = null } = input
  const recordedAt = recordedBy(knownOn)
  const lines = await reading(context).allocationLine.findMany({
    where: { cityId: city.id, allocation: { approvedOn: { lte: asOf }, approvedAt: recordedAt } },
    include: {
      allocation: { include: { programme: { select: { ref: true, titleEn: true, titleFr: true } }, window: { select: { pledge: { select: { recognition: true } } } } } },
      reductions: { where: { reducedOn: { lte: asOf }, recordedAt } },
      disbursements: { where: { sentOn: { lte: asOf }, sentAt: recordedAt, status: { in: [...MOVED] } } },
      expenditures: { where: { reportedOn: { lte: asOf }, recordedAt } },
      ownShare: { select: { lineId: true } },
      shares: { select: { donorId: true }, orderBy: [{ amountMinor: 'desc' }, { donorId: 'asc' }] },
    },
  })
  lines.sort((a, b) => a.allocation.approvalOrder! - b.allocation.approvalOrder!)
  const sharesOf = (line: (typeof lines)[number]) => line.shares.map(({ donorId }) => ({ donor: donorId, gift: (line.allocation.window.pledge?.recognition ?? null) as Recognition | null }))
  const nameOf = await nameGivers(context, lines.flatMap(sharesOf))
  const total = (rows: readonly { amountMinor: bigint }[]) => usd(rows.reduce((a, row) => a + row.amountMinor, 0n))
  const allocations = lines.map((line): CityAllocation => ({
    line: line.id,
    ref: line.allocation.ref,
    decision: line.allocation.decision,
    approvedOn: line.allocation.approvedOn as Day,
    status: wasKnown(line.answeredAt, knownOn) ? (line.status as LineStatus) : 'AWAITING_CITY',
    programme: line.allocation.programme,
    amount: usd(line.amountMinor - total(line.reductions).minor),
    disbursed: total(line.disbursements),
    confirmed: total(line.disbursements.filter((d) => d.status === 'CONFIRMED' && d.confirmedOn !== null && d.confirmedOn <= asOf && wasKnown(d.confirmedAt, knownOn))),
    expended: total(line.expenditures),
    madePossibleBy: [...tellGivers(sharesOf(line).map(nameOf)), ...(line.ownShare ? [statementMessages[context.language].fundItself] : [])],
  }))
  return {
    city,
    asOf,
    knownOn,
    allocated: sum(allocations.map((a) => a.amount), 'USD'),
    disbursed: sum(allocations.map((a) => a.disbursed), 'USD'),
    confirmed: sum(allocations.map((a) => a.confirmed), 'USD'),
    expended: sum(allocations.map((a) => a.expended), 'USD'),
    allocations,
  }
}
