import { FUND_ITSELF, giveBack, type Share } from '#app/features/allocations/domain/attribution'
import { reading, type Context } from '#app/platform/context'

/** The shares of a line after some of its reductions, replayed in the order in which they were recorded; in order of donor reference, the fund's own last. */
export async function sharesAfter(context: Context, lineId: string, reductions: readonly { amountMinor: bigint }[]): Promise<Share[]> {
  const rows = await reading(context).attributionShare.findMany({ where: { lineId }, include: { donor: { select: { ref: true } } } })
  rows.sort((a, b) => (a.donor.ref < b.donor.ref ? -1 : 1))
  let standing: Share[] = rows.map((row) => ({ donor: row.donorId, amountMinor: row.amountMinor }))
  const own = await reading(context).fundShare.findUnique({ where: { lineId } })
  if (own) standing.push({ donor: FUND_ITSELF, amountMinor: own.amountMinor })
  for (const reduction of reductions) {
    const back = new Map(giveBack(standing, reduction.amountMinor).map((share) => [share.donor, share.amountMinor]))
    standing = standing.map((share) => ({ ...share, amountMinor: share.amountMinor - (back.get(share.donor) ?? 0n) }))
  }
  return standing
}
