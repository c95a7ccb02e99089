import { POOL } from '#app/features/fund/domain/window'
import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** STATEMENT-1 and ALLOCATION-4: what remains of a donor's money in the pool is its net programmable less its shares. */
export const check: Check = {
  name: 'what remains of each donor in the pool is its net programmable less its shares (STATEMENT-1, ALLOCATION-4)',
  async run(context) {
    const db = reading(context)
    const remainders = await db.poolRemainder.findMany()
    const payments = await db.payment.findMany({ where: { windowId: POOL, entryId: { not: null } }, select: { donorId: true, netUsdMinor: true, refunds: { select: { usdMinor: true, supportUsdMinor: true, feeUsdMinor: true } } } })
    const shares = await db.attributionShare.findMany({ where: { kind: 'notional' }, select: { donorId: true, amountMinor: true, reducedMinor: true } })
    const moves = await db.remainderMove.findMany({ where: { entryId: { not: null }, OR: [{ toId: POOL }, { fromId: POOL }] }, select: { donorId: true, toId: true, amountMinor: true } })
    const wanted = new Map<string, bigint>()
    const add = (donor: string, minor: bigint) => wanted.set(donor, (wanted.get(donor) ?? 0n) + minor)
    for (const p of payments) add(p.donorId, p.netUsdMinor! - p.refunds.reduce((a, r) => a + r.usdMinor - r.supportUsdMinor + r.feeUsdMinor, 0n))
    for (const s of shares) add(s.donorId, s.reducedMinor - s.amountMinor)
    for (const move of moves) add(move.donorId, move.toId === POOL ? move.amountMinor : -move.amountMinor)
    const stored = new Map(remainders.map((row) => [row.donorId, row.remainingMinor]))
    const donors = await db.donor.findMany({ where: { id: { in: [...new Set([...wanted.keys(), ...stored.keys()])] } }, select: { id: true, ref: true }, orderBy: { ref: 'asc' } })
    return donors.flatMap(({ id, ref }) => {
      const [is, should] = [stored.get(id), wanted.get(id) ?? 0n]
      if ((is ?? 0n) === should) return []
      return [`What remains of ${ref} in the pool is ${is === undefined ? 'not stored' : `stored as ${is} US cents`}, its payments and shares give ${should}.`]
    })
  },
}
