import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** PLEDGE-1: instalments add up to the pledge exactly. */
export const check: Check = {
  name: 'instalments add up to their pledge (PLEDGE-1)',
  async run(context) {
    const rows = await reading(context).$queryRaw<{ ref: string; pledged: bigint | number; scheduled: bigint | number | null }[]>`
      SELECT p."ref" AS "ref", p."amountMinor" AS "pledged", SUM(i."amountMinor") AS "scheduled"
      FROM "Pledge" AS p LEFT JOIN "Instalment" AS i ON i."pledgeId" = p."id"
      GROUP BY p."id", p."ref", p."amountMinor" HAVING SUM(i."amountMinor") IS NULL OR SUM(i."amountMinor") <> p."amountMinor"`
    return rows.map((row) => `The instalments of ${row.ref} add up to ${row.scheduled ?? 0}, the pledge is ${row.pledged} minor units.`)
  },
}
