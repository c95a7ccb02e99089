import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** PLEDGE-3: what is paid of an instalment equals what was applied to it. */
export const check: Check = {
  name: 'what is paid of an instalment equals its applications (PLEDGE-3)',
  async run(context) {
    const rows = await reading(context).$queryRaw<{ reference: string; paid: bigint | number; applied: bigint | number | null }[]>`
      SELECT i."reference" AS "reference", i."paidMinor" AS "paid", SUM(a."amountMinor") AS "applied"
      FROM "Instalment" AS i LEFT JOIN "PaymentApplication" AS a ON a."instalmentId" = i."id"
      GROUP BY i."id", i."reference", i."paidMinor" HAVING COALESCE(SUM(a."amountMinor"), 0) <> i."paidMinor"`
    return rows.map((row) => `Instalment ${row.reference} says that ${row.paid} minor units are paid, its applications say ${row.applied ?? 0}.`)
  },
}
