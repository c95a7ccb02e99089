import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

type Row = { ref: string; openingMinor: bigint; movedMinor: bigint; closingMinor: bigint }

/** BANK-4: the balances of each statement, and its lines as they are stored. */
export const check: Check = {
  name: 'of each bank statement, opening balance and lines give the closing balance (BANK-4)',
  async run(context) {
    const rows = await reading(context).$queryRaw<Row[]>`
      SELECT s."ref" AS "ref", s."openingMinor" AS "openingMinor", s."closingMinor" AS "closingMinor",
        COALESCE(SUM(CASE l."direction" WHEN 'CREDIT' THEN l."amountMinor" WHEN 'DEBIT' THEN -l."amountMinor" END), 0) AS "movedMinor"
      FROM "BankStatement" AS s LEFT JOIN "BankStatementLine" AS m ON m."statementId" = s."id" LEFT JOIN "BankLine" AS l ON l."id" = m."lineId"
      WHERE s."openingMinor" IS NOT NULL GROUP BY s."id" HAVING s."openingMinor" + "movedMinor" <> s."closingMinor"`
    return rows.map((row) => `Bank statement ${row.ref} opens with ${row.openingMinor}, its lines move ${row.movedMinor}, and it closes with ${row.closingMinor} minor units.`)
  },
}
