import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** LEDGER-1: debits equal credits in each currency, and in US dollars. */
export const check: Check = {
  name: 'every entry balances in each currency and in US dollars (LEDGER-1)',
  async run(context) {
    const rows = await reading(context).$queryRaw<{ entry: string; currency: string; difference: bigint | number; value: bigint | number }[]>`
      SELECT e."id" AS "entry", p."currency" AS "currency",
        SUM(CASE p."side" WHEN 'DEBIT' THEN p."amountMinor" ELSE -p."amountMinor" END) AS "difference",
        SUM(CASE p."side" WHEN 'DEBIT' THEN p."usdMinor" ELSE -p."usdMinor" END) AS "value"
      FROM "Entry" AS e LEFT JOIN "Posting" AS p ON p."entryId" = e."id"
      GROUP BY e."id", p."currency"
      HAVING COUNT(p."id") = 0
        OR SUM(CASE p."side" WHEN 'DEBIT' THEN p."amountMinor" ELSE -p."amountMinor" END) <> 0
        OR SUM(CASE p."side" WHEN 'DEBIT' THEN p."usdMinor" ELSE -p."usdMinor" END) <> 0`
    return rows.map((row) => `Entry ${row.entry} is out of balance by ${row.difference ?? 0} minor units of ${row.currency ?? 'no currency: it has no postings'}, ${row.value ?? 0} US cents.`)
  },
}
