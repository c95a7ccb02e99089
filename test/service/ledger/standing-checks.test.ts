// A check that cannot fail proves nothing: each is shown a fault that went past every command and trigger.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Check } from '#app/platform/checks'
import { loadChecks } from '../../../scripts/checks.ts'
import { busyFund } from './busy-fund'

/** Invariants of the check -> [what was done to the file, what the check says]. Triggers that stand in the way are dropped first. */
const FAULTS: Record<string, [string[], RegExp]> = {
  'LEDGER-1': [[`UPDATE "Posting" SET "usdMinor" = "usdMinor" + 1 WHERE "line" = 0 AND "entryId" = (SELECT "id" FROM "Entry" WHERE "sequence" = 3)`], /Entry ent_\w+ is out of balance by 0 minor units of EUR, 1 US cents/],
  'LEDGER-3': [[`UPDATE "Posting" SET "amountMinor" = 99, "usdMinor" = 99 WHERE "entryId" = (SELECT "id" FROM "Entry" WHERE "reversesId" IS NOT NULL)`], /does not mirror entry/],
  'LEDGER-5': [[`UPDATE "Entry" SET "occurredOn" = '2025-06-01' WHERE "sequence" = 3`], /Entry ent_\w+ was posted into the closed period 2024-2025/],
  'LEDGER-6': [[`UPDATE "AccountBalance" SET "creditMinor" = "creditMinor" + 1 WHERE "currency" = 'EUR' AND "accountId" = (SELECT "id" FROM "Account" WHERE "path" = 'assets:bank:eur')`], /trial balance in EUR is off by -1 minor units/],
  'LEDGER-7': [[`DELETE FROM "AccountBalance" WHERE "accountId" = (SELECT "id" FROM "Account" WHERE "path" = 'liabilities:support-cost')`], /stored balance of liabilities:support-cost in USD/],
  'TEMPLATE-3': [[`INSERT INTO "TemplateVersion" ("id", "template", "version", "texts", "note", "recordedBy", "recordedAt") VALUES ('tpl_lost', 'mail:report-due', 1, '{"en":{"late":"It was due {whenever}."},"fr":{}}', 'test', 'test', '2026-01-05')`], /Template mail:report-due, version 1, en, late: nothing fills \{whenever\}/],
  'IDENTITY-7': [[`INSERT INTO "Person" ("id", "name", "email", "createdAt", "updatedAt") VALUES ('prs_lone', 'Lone', 'lone@giver.example', '2026-01-05', '2026-01-05')`, `INSERT INTO "RoleGrant" ("id", "personId", "role", "donorId", "grantedAt", "grantedBy") SELECT 'rol_lone', 'prs_lone', 'donor-contact', "id", '2026-01-05', 'test' FROM "Donor" WHERE "ref" = 'DN-2026-0001'`], /Donor DN-2026-0001 has people who speak for it and none of them administers it/],
  'FUND-1': [[`UPDATE "FundMeasure" SET "throughMinor" = -5 WHERE "measure" = 'available' AND "key" <> 'window:win_mdfm'`], /holds -5 US cents on 2026-02-10, and neither a refund nor a fee explains it/],
  'FUND-2': [[`UPDATE "FundMeasure" SET "throughMinor" = "throughMinor" + 1 WHERE "measure" = 'received' AND "key" = 'all'`], /running total of received all on 2026-02-10/],
  'FUND-5': [[`UPDATE "FundMovement" SET "deltaMinor" = "deltaMinor" + 1 WHERE "measure" = 'received' AND "key" = 'all'`], /Of received all on 2026-02-10, \d+ US cents became known, and it stands at/],
  'RATE-3': [[`UPDATE "ExchangeRate" SET "unitsPerUsd" = '0.00', "sequence" = 2 WHERE "currency" = 'JPY'`], /JPY on 2026-01-01 is no positive number of units per US dollar: 0.00\.\n.*has the number 2/],
  'PLEDGE-1': [[`UPDATE "Instalment" SET "amountMinor" = "amountMinor" + 1 WHERE "sequence" = 2`], /add up to 1700001, the pledge is 1700000 minor units/],
  'PLEDGE-3': [[`UPDATE "Instalment" SET "paidMinor" = "paidMinor" - 1 WHERE "sequence" = 1 AND "paidMinor" = 850000`], /says that 849999 minor units are paid, its applications say 850000/],
  'PLEDGE-5': [[`UPDATE "FundMeasure" SET "deltaMinor" = "deltaMinor" + 1 WHERE "measure" = 'outstanding'`], /outstanding due:2026 on 2026-02-10 changed by/],
  'PLEDGE-6': [[`UPDATE "Instalment" SET "waivedMinor" = "waivedMinor" - 1 WHERE "waivedMinor" > 0`], /says that 849999 minor units are waived, its waivers say 850000/],
  'PAYMENT-3': [[`UPDATE "Payment" SET "appliedMinor" = "appliedMinor" + 1 WHERE "pledgeId" IS NOT NULL AND "currency" = 'EUR'`], /says that \d+ minor units are applied, its applications say \d+/],
  'PAYMENT-5': [[`UPDATE "Payment" SET "netUsdMinor" = "netUsdMinor" + 1 WHERE "currency" = 'EUR'`], /stored figure "net programmable" is \d+ US cents, what is behind it gives/],
  'PAYMENT-6': [[`UPDATE "ExchangeRate" SET "unitsPerUsd" = '0.86' WHERE "currency" = 'EUR'`, `UPDATE "Payment" SET "rateBasis" = 'CREDITED', "usdMinor" = "usdMinor" + 1 WHERE "currency" = 'USD'`], /is worth \d+ US cents, its amount at the rate that it kept gives \d+\.(.|\n)*is worth 214001 US cents, 214000 were credited/],
  'INCOME-3': [[`UPDATE "FundRemainder" SET "remainingMinor" = "remainingMinor" + 1`, `UPDATE "OtherIncome" SET "usdMinor" = "usdMinor" + 2 WHERE "currency" = 'EUR'`], /What the fund owns in win_mdfm is stored as 11766 US cents, its income and shares give 11767\.\nOther income is stored as 11765 US cents, its rows give 11767, the ledger 11765/],
  'REMAINDER-3': [[`UPDATE "FundMeasure" SET "deltaMinor" = "deltaMinor" + 1 WHERE "measure" = 'moved' AND "key" = 'window:win_mdfm'`], /What was moved into win_mdfm is stored as \d+ US cents, its rows give \d+, the ledger \d+/],
  'ALLOCATION-1': [[`UPDATE "Allocation" SET "totalMinor" = "totalMinor" + 1`], /add up to 400000, the allocation is 400001 US cents/],
  'ALLOCATION-2': [[`UPDATE "Disbursement" SET "amountMinor" = 300000 WHERE "returnsId" IS NULL`], /More was sent than line 1/],
  'ALLOCATION-3': [[`UPDATE "AttributionShare" SET "amountMinor" = "amountMinor" - 1`], /shares of line 1 of \S+ add up to 299999, the line is 300000 US cents/],
  'ALLOCATION-4': [[`UPDATE "PoolRemainder" SET "remainingMinor" = "remainingMinor" + 1`], /What remains of DN-2026-0001 in the pool is stored as/],
  'ALLOCATION-6': [[`UPDATE "Disbursement" SET "amountMinor" = -160000 WHERE "returnsId" IS NOT NULL`], /came back 160000 US cents, 150000 were sent/],
  'REPORT-3': [[`UPDATE "Expenditure" SET "amountMinor" = "amountMinor" + 1`], /Line 1 of \S+ says that 70000 US cents were spent, its rows say 70001\.\n.*tells of 70000 US cents, 70001 were counted as spent/],
  'STATEMENT-1': [[`DELETE FROM "PoolRemainder"`], /What remains of DN-2026-0001 in the pool is not stored/],
  'STATEMENT-5': [[`UPDATE "FundMeasure" SET "deltaMinor" = "deltaMinor" + 1 WHERE "measure" = 'fees' AND "key" = 'window:win_mdfm'`], /In window:win_mdfm, the sources of 2026-02-10 differ from what it holds by -1 US cents/],
  'OFFER-2': [[`UPDATE "FundMeasure" SET "deltaMinor" = "deltaMinor" + 1 WHERE "measure" = 'inKind' AND "key" = 'all'`], /Gifts in kind of 2026-02-10 are stored as 10001 US cents, the deliveries give 10000/],
  'CLOSING-1': [[`UPDATE "PeriodSnapshot" SET "figures" = "figures" || ' ' WHERE "kind" = 'INTERIM'`], /The interim figures of 2024-2025 were frozen with SHA-256 \w+, their text now has/],
  'CLOSING-2': [[`UPDATE "PeriodSnapshot" SET "takenBy" = 'prs_lin'`], /certified figures of 2024-2025 were certified by the person who began the closing/],
  'CLOSING-4': [[`INSERT INTO "FundMovement" ("measure", "key", "day", "recordedOn", "deltaMinor") VALUES ('received', 'all', '2025-06-01', '2025-06-02', 5)`], /The certified figures of 2024-2025 differ from what is known of their day: .*0\.05/],
  'OFFER-4': [[`UPDATE "InKindDelivery" SET "quantity" = '2.5'`], /Of IK-1, 2\.5 were delivered, and 2 were offered/],
  'PLACEMENT-7': [[`UPDATE "StaffPlacement" SET "endedOn" = '2026-06-30'`], /Placement PLC-1 stands as ACTIVE 2026-01-01 2026-12-31 2026-06-30 2026-01-01, its history says ACTIVE 2026-01-01 2026-12-31 open 2026-01-01/],
  'DECISION-1': [[`UPDATE "Decision" SET "ref" = 'D-2026-0003'`, `UPDATE "Meeting" SET "heldOn" = '2026-02-11'`], /After number 0 of 2026 comes D-2026-0003\.\n.*was taken on 2026-02-10, its meeting is of 2026-02-11/],
  'CALL-4': [[`UPDATE "CallSheet" SET "mean" = "mean" + 1`], /A sheet of CA-2026-0001 says a mean of 301 hundredths, its points give 300/],
  'CALL-5': [[`UPDATE "Call" SET "decidedBy" = 'prs_amina'`], /CA-2026-0001 was decided by somebody who scored it or is in conflict/],
  'CALL-6': [[`UPDATE "Call" SET "amountMinor" = 60000, "ceilingMinor" = 60000`, `UPDATE "CallScore" SET "points" = 0`], /CL-2026-0001 awards 80000 US cents, it offered 60000/],
  'AGREEMENT-2': [[`UPDATE "Document" SET "bytes" = zeroblob("byteLength")`], /was issued with SHA-256 \w+ and now has/],
  'APPROVAL-1': [[`DELETE FROM "Approval" WHERE "sequence" = 2`], /dsb_\w+ needed two approvals and was decided with one/],
  'BANK-2': [[`UPDATE "BankLine" SET "state" = 'WAITING' WHERE "state" = 'BOOKED'`, `UPDATE "BankDeedPart" SET "amountMinor" = 9`], /Line BL-\S+ stands as WAITING, and 1 bookings of it stand \(BOOKED\)\.\n.*parts of line BL-\S+ add up to 9, the line is 10/],
  'BANK-9': [[`UPDATE "AccountBalance" SET "creditMinor" = "creditMinor" + 1 WHERE "accountId" = (SELECT "id" FROM "Account" WHERE "path" = 'liabilities:suspense')`], /suspense account holds 8 minor units of JPY, its open lines are 7/],
  'BANK-4': [[`UPDATE "BankStatement" SET "closingMinor" = "closingMinor" + 1`], /opens with 100, its lines move 17, and it closes with 118/],
  'BANK-12': [[`INSERT INTO "BankReconciliation" ("id", "ref", "currency", "asOf", "state", "standing", "figures", "sha256", "certifiedBy", "certifiedAt") VALUES ('bkr_1', 'BR-2026-0001', 'EUR', '2026-02-10', 'CERTIFIED', 'EUR:2026-02-10', '{}', '00', 'prs_farid', '2026-02-10')`], /bank reconciliation BR-2026-0001 are not those that were certified/],
  'AGREEMENT-5': [[`UPDATE "Pledge" SET "confirmedBy" = 'prs_x' WHERE "currency" = 'EUR'`], /is confirmed and above the threshold/],
}

const codesOf = (name: string) => name.match(/[A-Z]+-\d+/g) ?? []

describe('the standing checks', () => {
  let checks: Check[]
  beforeAll(async () => {
    checks = await loadChecks()
  })

  test('every check has at least one fault that it is shown here', () => {
    expect(checks.filter((check) => !codesOf(check.name).some((code) => code in FAULTS)).map((check) => check.name)).toEqual([])
  })

  test('find nothing in a fund in which everything happened, and each finds its fault: LEDGER-1 to STATEMENT-1, STATEMENT-5, FUND-5, OFFER-2, PLACEMENT-7, CALL-4 to CALL-6', async () => {
    const w = await busyFund()
    for (const check of checks) expect(await check.run(w.system), check.name).toEqual([])

    const undo = new Error('the fault is taken out again')
    for (const [code, [faults, sentence]] of Object.entries(FAULTS)) {
      const said: string[] = []
      const planting = w.system.database.write(async (transaction) => {
        const triggers = await transaction.$queryRaw<{ name: string }[]>`SELECT name FROM sqlite_master WHERE type = 'trigger'`
        for (const { name } of triggers) await transaction.$executeRawUnsafe(`DROP TRIGGER "${name}"`)
        for (const fault of faults) expect(await transaction.$executeRawUnsafe(fault), `${code} was planted`).toBeGreaterThan(0)
        for (const check of checks.filter((one) => (codesOf(one.name) as readonly string[]).includes(code))) said.push(...(await check.run({ ...w.system, transaction })))
        throw undo
      })
      await expect(planting).rejects.toBe(undo)
      expect(said.join('\n'), code).toMatch(sentence)
    }
    for (const check of checks) expect(await check.run(w.system), check.name).toEqual([])
  })
})
