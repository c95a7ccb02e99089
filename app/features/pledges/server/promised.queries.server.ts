import { exactRate, getRateRow } from '#app/features/fund/server/fund.queries.server'
import { money, parseRate, toUsd, type Currency, type Money, type Rate } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'

/** An instalment as a day sees it: what of it counts, in its currency and in US dollars at the rate of the day of the pledge. */
export type PromisedRow = { id: string; pledge: string; donor: string; sequence: number; dueOn: Day; full: Money; paid: Money; counted: Money; amount: Money; recordedAt: Date }

export type PromisesAsked = {
  of: 'pledged' | 'outstanding'
  due: { gte?: Day; lte: Day }
  /** The day as at which the promises are seen, and what had been recorded by when; undefined: all. */
  asOf: Day
  recorded?: { lt: Date }
  /** The day of the books that `recorded` is the end of. */
  knownOn: Day | null
}

/** The MDFM's instalments behind the announced or the outstanding figure (PLEDGE-5), by due day. */
export async function listPromised(context: Context, { of, due, asOf, recorded, knownOn }: PromisesAsked): Promise<PromisedRow[]> {
  const confirmed = { confirmedOn: { lte: asOf }, confirmedAt: recorded }
  // A promise ends on the day on which somebody says so.
  const endsAfter = knownOn && knownOn < asOf ? knownOn : asOf
  const unconfirmed = [{ confirmedOn: null }, { confirmedOn: { gt: asOf } }, ...(recorded ? [{ confirmedAt: { gte: recorded.lt } }] : [])]
  const announced = { AND: [{ OR: unconfirmed }, { OR: [{ confirmedOn: { not: null } }, { endedOn: null }, { endedOn: { gt: endsAfter } }] }] }
  const rows = await reading(context).instalment.findMany({
    where: {
      dueOn: due,
      pledge: { AND: [{ modality: 'MDFM', status: { not: 'DRAFT' }, pledgedOn: { lte: asOf }, announcedAt: recorded ?? { not: null } }, of === 'outstanding' ? confirmed : announced] },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    include: { applications: { where: { appliedOn: { lte: asOf }, recordedAt: recorded }, select: { amountMinor: true } }, waivers: { where: { waivedOn: { lte: asOf }, recordedAt: recorded }, select: { amountMinor: true } }, pledge: { select: { ref: true, currency: true, rateId: true, announcedAt: true, donor: { select: { name: true } } } } },
  })
  const rates = new Map<string, Rate>()
  for (const id of new Set(rows.flatMap((row) => row.pledge.rateId ?? []))) rates.set(id, exactRate(await getRateRow(context, id)))
  const promised = rows.map((row): PromisedRow => {
    const currency = row.pledge.currency as Currency
    const paidMinor = row.applications.reduce((sum, part) => sum + part.amountMinor, 0n)
    const waivedMinor = row.waivers.reduce((sum, part) => sum + part.amountMinor, 0n)
    const counted = money(of === 'outstanding' ? row.amountMinor - paidMinor - waivedMinor : row.amountMinor, currency)
    const rate = row.pledge.rateId ? rates.get(row.pledge.rateId)! : parseRate(currency, '1')!
    return { id: row.id, pledge: row.pledge.ref, donor: row.pledge.donor.name, sequence: row.sequence, dueOn: row.dueOn as Day, full: money(row.amountMinor, currency), paid: money(paidMinor, currency), counted, amount: toUsd(counted, rate), recordedAt: row.pledge.announcedAt! }
  })
  return promised.filter((row) => row.counted.minor !== 0n)
}
