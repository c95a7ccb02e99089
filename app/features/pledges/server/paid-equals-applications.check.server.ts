import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** PLEDGE-3: what is paid of an instalment equals what was applied to it, and it is open as long as something is to be paid. */
export const check: Check = {
  name: 'what is paid of an instalment equals its applications (PLEDGE-3)',
  async run(context) {
    const rows = await reading(context).$queryRaw<{ reference: string; paid: bigint | number; applied: bigint | number | null }[]>`
      SELECT i."reference" AS "reference", i."paidMinor" AS "paid", SUM(a."amountMinor") AS "applied"
      FROM "Instalment" AS i LEFT JOIN "PaymentApplication" AS a ON a."instalmentId" = i."id"
      GROUP BY i."id", i."reference", i."paidMinor" HAVING COALESCE(SUM(a."amountMinor"), 0) <> i."paidMinor"`
    const open = await reading(context).$queryRaw<{ reference: string }[]>`
      SELECT "reference" FROM "Instalment" WHERE "isOpen" <> ("status" <> 'CANCELLED' AND "amountMinor" > "paidMinor" + "waivedMinor")`
    const paid = rows.map((row) => `Instalment ${row.reference} says that ${row.paid} minor units are paid, its applications say ${row.applied ?? 0}.`)
    return [...paid, ...open.map((row) => `Instalment ${row.reference} has the wrong mark of whether something is still to be paid.`)]
  },
}
