import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** IDENTITY-7: a donor for which somebody speaks for good has somebody who administers it for good. */
export const check: Check = {
  name: 'a donor for which people speak has an administrator of its own (IDENTITY-7)',
  async run(context) {
    const rows = await reading(context).$queryRaw<{ ref: string }[]>`
      SELECT d."ref" AS "ref" FROM "RoleGrant" AS g JOIN "Donor" AS d ON d."id" = g."donorId"
      WHERE g."fromOn" IS NULL AND g."untilOn" IS NULL
      GROUP BY d."id", d."ref" HAVING SUM(CASE WHEN g."isAdministrator" THEN 1 ELSE 0 END) = 0 ORDER BY d."ref"`
    return rows.map((row) => `Donor ${row.ref} has people who speak for it and none of them administers it.`)
  },
}
