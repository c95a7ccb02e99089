import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** PAYMENT-3: what is applied of a payment equals its applications. */
export const check: Check = {
  name: 'what is applied of a payment equals its applications (PAYMENT-3)',
  async run(context) {
    const rows = await reading(context).$queryRaw<{ ref: string; kept: bigint | number; applied: bigint | number | null }[]>`
      SELECT p."ref" AS "ref", p."appliedMinor" AS "kept", SUM(a."amountMinor") AS "applied"
      FROM "Payment" AS p LEFT JOIN "PaymentApplication" AS a ON a."paymentId" = p."id"
      GROUP BY p."id", p."ref", p."appliedMinor" HAVING COALESCE(SUM(a."amountMinor"), 0) <> p."appliedMinor"`
    return rows.map((row) => `Payment ${row.ref} says that ${row.kept} minor units are applied, its applications say ${row.applied ?? 0}.`)
  },
}
