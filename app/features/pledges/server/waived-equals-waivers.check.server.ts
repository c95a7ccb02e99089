import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** PLEDGE-6: what is waived of an instalment equals its waivers. */
export const check: Check = {
  name: 'what is waived of an instalment equals its waivers (PLEDGE-6)',
  async run(context) {
    const rows = await reading(context).$queryRaw<{ reference: string; waived: bigint | number; rows: bigint | number | null }[]>`
      SELECT i."reference" AS "reference", i."waivedMinor" AS "waived", SUM(w."amountMinor") AS "rows"
      FROM "Instalment" AS i LEFT JOIN "InstalmentWaiver" AS w ON w."instalmentId" = i."id"
      GROUP BY i."id", i."reference", i."waivedMinor" HAVING COALESCE(SUM(w."amountMinor"), 0) <> i."waivedMinor"`
    return rows.map((row) => `Instalment ${row.reference} says that ${row.waived} minor units are waived, its waivers say ${row.rows ?? 0}.`)
  },
}
