import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

type Row = { key: string; day: string; difference: bigint | number }

/** STATEMENT-5: what every day changed in a window's sources is what it changed in what the window holds; and the windows add up to the whole. */
export const check: Check = {
  name: 'sources less uses are what each window holds, and the windows add up to the fund (STATEMENT-5)',
  async run(context) {
    const db = reading(context)
    const windows = await db.$queryRaw<Row[]>`
      SELECT "key", "day", SUM(CASE WHEN "measure" IN ('received', 'otherIncome', 'moved') THEN "deltaMinor" ELSE -"deltaMinor" END) AS "difference"
      FROM "FundMeasure" WHERE "key" LIKE 'window:%' AND "measure" IN ('received', 'otherIncome', 'moved', 'refunded', 'supportCost', 'fees', 'available', 'allocated')
      GROUP BY "key", "day" HAVING SUM(CASE WHEN "measure" IN ('received', 'otherIncome', 'moved') THEN "deltaMinor" ELSE -"deltaMinor" END) <> 0 ORDER BY "key", "day"`
    const totals = await db.$queryRaw<Row[]>`
      SELECT "measure" AS "key", "day", SUM(CASE WHEN "key" = 'all' THEN "deltaMinor" ELSE -"deltaMinor" END) AS "difference"
      FROM "FundMeasure" WHERE ("key" = 'all' OR "key" LIKE 'window:%') AND "measure" IN ('received', 'otherIncome', 'moved', 'refunded', 'supportCost', 'fees', 'net', 'allocated', 'disbursed', 'spentDirectly')
      GROUP BY "measure", "day" HAVING SUM(CASE WHEN "key" = 'all' THEN "deltaMinor" ELSE -"deltaMinor" END) <> 0 ORDER BY "measure", "day"`
    return [
      ...windows.map((row) => `In ${row.key}, the sources of ${row.day} differ from what it holds by ${row.difference} US cents.`),
      ...totals.map((row) => `Of ${row.key} on ${row.day}, the fund's figure differs from those of its windows by ${row.difference} US cents.`),
    ]
  },
}
