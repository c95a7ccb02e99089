import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

type Line = { ref: string; state: string; deeds: number; said: string | null }
type Deed = { ref: string; amountMinor: bigint; partsMinor: bigint }
type Payment = { ref: string; lines: number }

/** BANK-2: one deed stands, the line is in its state, and its parts are the line; a payment is shown by one line. */
export const check: Check = {
  name: 'a line of the bank is booked at most once, in whole (BANK-2, BANK-8)',
  async run(context) {
    const db = reading(context)
    const lines = await db.$queryRaw<Line[]>`
      SELECT l."ref" AS "ref", l."state" AS "state", COUNT(d."id") AS "deeds",
        MAX(CASE d."kind" WHEN 'SUSPENSE' THEN CASE WHEN EXISTS (SELECT 1 FROM "BankDeedPart" AS p JOIN "BankDeed" AS r ON r."id" = p."deedId" WHERE p."returnedLineId" = l."id" AND r."undoneAt" IS NULL) THEN 'BOOKED' ELSE 'SUSPENSE' END WHEN 'INTERNAL' THEN 'SET_ASIDE' ELSE CASE WHEN d."id" IS NULL THEN 'WAITING' ELSE 'BOOKED' END END) AS "said"
      FROM "BankLine" AS l LEFT JOIN "BankDeed" AS d ON d."lineId" = l."id" AND d."undoneAt" IS NULL
      GROUP BY l."id" HAVING COUNT(d."id") > 1 OR "said" <> l."state"`
    const deeds = await db.$queryRaw<Deed[]>`
      SELECT l."ref" AS "ref", l."amountMinor" AS "amountMinor", SUM(p."amountMinor") AS "partsMinor"
      FROM "BankDeed" AS d JOIN "BankLine" AS l ON l."id" = d."lineId" JOIN "BankDeedPart" AS p ON p."deedId" = d."id"
      WHERE d."undoneAt" IS NULL GROUP BY d."id" HAVING SUM(p."amountMinor") <> l."amountMinor"`
    const payments = await db.$queryRaw<Payment[]>`
      SELECT p."ref" AS "ref", COUNT(*) AS "lines" FROM "BankDeedPart" AS b JOIN "BankDeed" AS d ON d."id" = b."deedId" JOIN "Payment" AS p ON p."id" = b."paymentId"
      WHERE d."undoneAt" IS NULL GROUP BY p."id" HAVING COUNT(*) > 1`
    return [
      ...lines.map((line) => `Line ${line.ref} stands as ${line.state}, and ${line.deeds} bookings of it stand${line.said ? ` (${line.said})` : ''}.`),
      ...deeds.map((deed) => `The parts of line ${deed.ref} add up to ${deed.partsMinor}, the line is ${deed.amountMinor} minor units.`),
      ...payments.map((payment) => `Payment ${payment.ref} is shown by ${payment.lines} lines of the bank.`),
    ]
  },
}
