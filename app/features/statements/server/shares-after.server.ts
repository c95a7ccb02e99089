import { giveBack, type Share } from '#app/features/allocations/domain/attribution'
import { reading, type Context } from '#app/platform/context'

/** The shares of a line after some of its reductions, replayed in the order in which they were recorded; in order of donor reference. */
export async function sharesAfter(context: Context, lineId: string, reductions: readonly { amountMinor: bigint }[]): Promise<Share[]> {
  const rows = await reading(context).attributionShare.findMany({ where: { lineId }, include: { donor: { select: { ref: true } } } })
  rows.sort((a, b) => (a.donor.ref < b.donor.ref ? -1 : 1))
  let standing: Share[] = rows.map((row) => ({ donor: row.donorId, amountMinor: row.amountMinor }))
  for (const reduction of reductions) {
    const back = new Map(giveBack(standing, reduction.amountMinor).map((share) => [share.donor, share.amountMinor]))
    standing = standing.map((share) => ({ ...share, amountMinor: share.amountMinor - (back.get(share.donor) ?? 0n) }))
  }
  return standing
}
