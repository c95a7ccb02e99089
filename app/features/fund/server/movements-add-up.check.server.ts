import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** FUND-5: what became known of a figure's day adds up to what the day changed. */
export const check: Check = {
  name: 'what became known of each figure adds up to the figure (FUND-5)',
  async run(context) {
    const rows = await reading(context).$queryRaw<{ measure: string; key: string; day: string; known: bigint | number; stands: bigint | number }[]>`
      SELECT "measure", "key", "day", SUM("known") AS "known", SUM("stands") AS "stands" FROM (
        SELECT "measure", "key", "day", "deltaMinor" AS "known", 0 AS "stands" FROM "FundMovement"
        UNION ALL SELECT "measure", "key", "day", 0 AS "known", "deltaMinor" AS "stands" FROM "FundMeasure"
      ) AS both GROUP BY "measure", "key", "day" HAVING SUM("known") <> SUM("stands")`
    return rows.map((row) => `Of ${row.measure} ${row.key} on ${row.day}, ${row.known} US cents became known, and it stands at ${row.stands}.`)
  },
}
