import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

type Row = { currency: string; heldMinor: bigint; openMinor: bigint }

/** BANK-9: what the suspense account holds is what its open lines are: those put into it, less those that went back. */
export const check: Check = {
  name: 'the suspense account holds what its open lines of the bank are (BANK-9)',
  async run(context) {
    const rows = await reading(context).$queryRaw<Row[]>`
      WITH "open" AS (
        SELECT l."currency" AS "currency", SUM(l."amountMinor") AS "minor" FROM "BankDeed" AS d JOIN "BankLine" AS l ON l."id" = d."lineId"
        WHERE d."kind" = 'SUSPENSE' AND d."undoneAt" IS NULL
          AND NOT EXISTS (SELECT 1 FROM "BankDeedPart" AS p JOIN "BankDeed" AS r ON r."id" = p."deedId" WHERE p."returnedLineId" = l."id" AND r."undoneAt" IS NULL)
        GROUP BY l."currency"
      ), "held" AS (
        SELECT b."currency" AS "currency", b."creditMinor" - b."debitMinor" AS "minor" FROM "AccountBalance" AS b JOIN "Account" AS a ON a."id" = b."accountId" WHERE a."path" = 'liabilities:suspense'
      )
      SELECT c."currency" AS "currency", COALESCE((SELECT "minor" FROM "held" WHERE "held"."currency" = c."currency"), 0) AS "heldMinor", COALESCE((SELECT "minor" FROM "open" WHERE "open"."currency" = c."currency"), 0) AS "openMinor"
      FROM (SELECT "currency" FROM "held" UNION SELECT "currency" FROM "open") AS c WHERE "heldMinor" <> "openMinor"`
    return rows.map((row) => `The suspense account holds ${row.heldMinor} minor units of ${row.currency}, its open lines are ${row.openMinor}.`)
  },
}
