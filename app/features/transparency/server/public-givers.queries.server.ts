import type { Recognition } from '#app/features/donors/domain/donor'
import type { ProgrammeKind } from '#app/features/programmes/domain'
import { POOL } from '#app/features/fund/domain/window'
import { nameGivers, tellGivers, type NamedGiver, type ShareOfGiver } from '#app/features/statements/server/givers.queries.server'
import { authorize, reading, type Context } from '#app/platform/context'

/** Names in the order of their shares, the largest first, then kinds of donors; who stands behind the last of them is counted. No sums: a share of the pool is notional. */
export type PublicGivers = { names: string[]; more: number }

/** How many names a page shows before it counts. */
const SHOWN = 24

/** Who made the awards to a programme, a city or all programmes of a kind possible, as each donor wants to be known, in the reader's language. TRANSPARENCY-2. */
export async function listPublicGivers(context: Context, of: { programme: string } | { city: string } | { kind: ProgrammeKind }): Promise<{ earmarked: PublicGivers; pooled: PublicGivers }> {
  authorize(context, 'fund.view-public')
  const db = reading(context)
  const approved = { approvedOn: { not: null } }
  const where = 'city' in of ? { cityId: of.city, allocation: approved } : { allocation: { ...approved, ...('kind' in of ? { programme: { kind: of.kind } } : { programmeId: of.programme }) } }
  const [pooled, windows] = await Promise.all([
    sharesOf(context, { ...where, allocation: { ...where.allocation, windowId: POOL } }),
    db.allocation.findMany({ where: { ...where.allocation, windowId: { not: POOL }, lines: { some: 'city' in of ? { cityId: of.city } : {} } }, distinct: ['windowId'], select: { windowId: true, window: { select: { pledge: { select: { recognition: true } } } } } }),
  ])
  const earmarked = await Promise.all(
    windows.map(async ({ windowId, window }) => (await sharesOf(context, { ...where, allocation: { ...where.allocation, windowId } })).map((share) => ({ ...share, gift: (window.pledge?.recognition ?? 'ANONYMOUS') as Recognition }))),
  )
  const exact = earmarked.flat().sort((a, b) => (a.minor > b.minor ? -1 : a.minor < b.minor ? 1 : a.donor < b.donor ? -1 : 1))
  const nameOf = await nameGivers(context, [...pooled, ...exact])
  return { earmarked: shown(exact, nameOf), pooled: shown(pooled, nameOf) }
}

type Share = ShareOfGiver & { minor: bigint }

/** Every donor's part of the lines after what was taken back, the largest first. */
async function sharesOf(context: Context, line: object): Promise<Share[]> {
  const sums = await reading(context).attributionShare.groupBy({ by: ['donorId'], where: { line }, _sum: { amountMinor: true, reducedMinor: true } })
  return sums
    .map(({ donorId, _sum }) => ({ donor: donorId, gift: null, minor: (_sum.amountMinor ?? 0n) - (_sum.reducedMinor ?? 0n) }))
    .filter(({ minor }) => minor > 0n)
    .sort((a, b) => (a.minor > b.minor ? -1 : a.minor < b.minor ? 1 : a.donor < b.donor ? -1 : 1))
}

function shown(shares: readonly Share[], nameOf: (share: ShareOfGiver) => NamedGiver): PublicGivers {
  const names = tellGivers(shares.map(nameOf))
  return { names: names.slice(0, SHOWN), more: Math.max(0, names.length - SHOWN) }
}
