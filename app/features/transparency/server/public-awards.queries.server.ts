import { usd, type Money } from '#app/kernel/money'
import type { Bilingual } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'

/** A line of an approved allocation, less what was taken back; US dollars. */
export type PublicAward = {
  key: string
  programme: { ref: string; title: Bilingual }
  /** Null for the whole network. */
  city: { ref: string; name: string; country: string; memberSince: Day | null; memberUntil: Day | null } | null
  on: Day
  amount: Money
}

/** What was awarded to a programme or to a city, in order of approval: what the public sees on its page. */
export async function listPublicAwards(context: Context, of: { programme: string } | { city: string }): Promise<PublicAward[]> {
  authorize(context, 'fund.view-public')
  const lines = await reading(context).allocationLine.findMany({
    where: 'programme' in of ? { allocation: { approvedOn: { not: null }, programmeId: of.programme } } : { cityId: of.city, allocation: { approvedOn: { not: null } } },
    orderBy: [{ allocation: { approvalOrder: 'asc' } }, { sequence: 'asc' }],
    select: {
      id: true,
      amountMinor: true,
      reducedMinor: true,
      city: { select: { ref: true, name: true, country: true, memberSince: true, memberUntil: true } },
      allocation: { select: { approvedOn: true, programme: { select: { ref: true, titleEn: true, titleFr: true } } } },
    },
  })
  return lines
    .filter((line) => line.amountMinor !== line.reducedMinor)
    .map((line) => ({
      key: line.id,
      programme: { ref: line.allocation.programme.ref, title: { en: line.allocation.programme.titleEn, fr: line.allocation.programme.titleFr } },
      city: line.city && { ...line.city, memberSince: line.city.memberSince as Day | null, memberUntil: line.city.memberUntil as Day | null },
      on: line.allocation.approvedOn as Day,
      amount: usd(line.amountMinor - line.reducedMinor),
    }))
}
