// What is followed of each donor's contributions, added up in every direction and held against the donor's statement and the rows. STATEMENT-8.
import { expect } from 'vitest'
import { FOLLOWED } from '#app/features/statements/domain/follow'
import { getContributions } from '#app/features/statements/server/contributions.queries.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import type { Day } from '#app/kernel/time'
import type { World } from './random-history'

const total = (rows: readonly { minor: bigint }[]) => rows.reduce((a, { minor }) => a + minor, 0n)

export async function assertFollowed(w: World, asOf: Day): Promise<void> {
  const sentOf = new Map<string, bigint>()
  for (const donor of w.donors) {
    const [told, followed] = [await getDonorStatement(w.system, { donor, asOf }), await getContributions(w.system, { donor, asOf })]
    const { contributions, parts, total: all } = followed
    expect({ received: all.received, net: all.netProgrammable, allocated: all.allocated, remaining: all.remaining }).toEqual({ received: told.received, net: told.netProgrammable, allocated: told.attributed, remaining: told.remaining })
    for (const row of contributions) {
      expect(row.received.minor - row.refunded.minor - row.fees.minor - row.supportCost.minor).toBe(row.netProgrammable.minor)
      expect(row.allocated.minor + row.remaining.minor).toBe(row.netProgrammable.minor)
      expect(row.netProgrammable.minor < 0n || row.remaining.minor >= 0n).toBe(true)
      const own = parts.filter((part) => part.contribution === row.ref)
      for (const key of FOLLOWED) expect(total(own.map((part) => part[key]))).toBe(row[key].minor)
      expect(own.every((part) => part.line.kind === row.kind)).toBe(true)
    }
    for (const key of FOLLOWED) expect(total(contributions.map((row) => row[key])) + followed.uncovered[key].minor).toBe(all[key].minor)
    const byLine = new Map<string, bigint>()
    for (const part of parts) byLine.set(part.line.key, (byLine.get(part.line.key) ?? 0n) + part.allocated.minor)
    expect([...byLine.values()], `lines as at ${asOf}`).toEqual(told.allocations.flatMap((a) => a.lines.map((line) => line.amount.minor)))
    for (const part of parts) sentOf.set(part.line.key, (sentOf.get(part.line.key) ?? 0n) + part.sent.minor)
  }
  for (const [lineId, minor] of sentOf) {
    const { _sum } = await w.system.database.read.disbursement.aggregate({ where: { lineId, sentOn: { lte: asOf } }, _sum: { amountMinor: true } })
    expect(minor, `sent of a line as at ${asOf}`).toBe(_sum.amountMinor ?? 0n)
  }
}
