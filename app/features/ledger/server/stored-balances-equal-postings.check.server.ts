import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** LEDGER-7: an account's stored balance equals the sum of its postings. */
export const check: Check = {
  name: 'stored balances equal the sum of their postings (LEDGER-7)',
  async run(context) {
    const rows = await reading(context).$queryRaw<{ path: string; currency: string }[]>`
      SELECT a."path" AS "path", p."currency" AS "currency"
      FROM "Posting" AS p
      JOIN "Account" AS a ON a."id" = p."accountId"
      LEFT JOIN "AccountBalance" AS b ON b."accountId" = p."accountId" AND b."currency" = p."currency"
      GROUP BY a."path", p."currency", b."debitMinor", b."creditMinor", b."debitUsdMinor", b."creditUsdMinor"
      HAVING b."debitMinor" IS NULL
        OR SUM(CASE p."side" WHEN 'DEBIT' THEN p."amountMinor" ELSE 0 END) <> b."debitMinor"
        OR SUM(CASE p."side" WHEN 'CREDIT' THEN p."amountMinor" ELSE 0 END) <> b."creditMinor"
        OR SUM(CASE p."side" WHEN 'DEBIT' THEN p."usdMinor" ELSE 0 END) <> b."debitUsdMinor"
        OR SUM(CASE p."side" WHEN 'CREDIT' THEN p."usdMinor" ELSE 0 END) <> b."creditUsdMinor"`
    const stray = await reading(context).$queryRaw<{ path: string; currency: string }[]>`
      SELECT a."path" AS "path", b."currency" AS "currency" FROM "AccountBalance" AS b JOIN "Account" AS a ON a."id" = b."accountId"
      WHERE NOT EXISTS (SELECT 1 FROM "Posting" AS p WHERE p."accountId" = b."accountId" AND p."currency" = b."currency")
        AND (b."debitMinor" <> 0 OR b."creditMinor" <> 0)`
    return [...rows, ...stray].map((row) => `The stored balance of ${row.path} in ${row.currency} is not the sum of its postings.`)
  },
}
