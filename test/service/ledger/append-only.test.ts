// What the database itself refuses, whoever asks it and with whatever statement.
import { expect, test } from 'vitest'
import type { Context } from '#app/platform/context'
import { busyFund } from './busy-fund'
import { faultsOf } from './faults'

const sql = (context: Context, statement: string) => context.database.write((transaction) => transaction.$executeRawUnsafe(statement))

/** [rule, table, a column that would be changed]. */
const FROZEN = [
  ['LEDGER-2', 'Entry', 'description'],
  ['LEDGER-2', 'Posting', 'amountMinor'],
  ['AUDIT-1', 'AuditEvent', 'after'],
  ['AGREEMENT-2', 'Document', 'title'],
  ['FUND-3', 'ExchangeRate', 'unitsPerUsd'],
  ['FUND-3', 'SupportCostRate', 'basisPoints'],
  ['PAYMENT-3', 'Refund', 'amountMinor'],
  ['PAYMENT-3', 'PaymentApplication', 'amountMinor'],
  ['ALLOCATION-2', 'LineReduction', 'amountMinor'],
] as const

test('LEDGER-2, FUND-3, PAYMENT-3, ALLOCATION-2, AUDIT-1: rows of the books, of rates and of the audit trail are never changed nor deleted', async () => {
  const w = await busyFund()
  for (const [rule, table, column] of FROZEN) {
    await expect(sql(w.system, `UPDATE "${table}" SET "${column}" = "${column}"`), `changing ${table}`).rejects.toMatchObject({ name: 'DatabaseRefusal', rule })
    await expect(sql(w.system, `DELETE FROM "${table}"`), `deleting ${table}`).rejects.toMatchObject({ name: 'DatabaseRefusal', rule })
  }
})

test('PLEDGE-2, PAYMENT-3, ALLOCATION-3: amounts of promises, of received payments and of shares stay as they were', async () => {
  const w = await busyFund()
  const refused: [string, string][] = [
    ['PLEDGE-2', `DELETE FROM "Pledge"`],
    ['PLEDGE-2', `UPDATE "Pledge" SET "amountMinor" = 1`],
    ['PLEDGE-2', `UPDATE "Pledge" SET "currency" = 'USD'`],
    ['PAYMENT-3', `DELETE FROM "Payment"`],
    ...['amountMinor', 'netUsdMinor', 'usdMinor', 'donorId', 'receivedOn', 'currency'].map((column): [string, string] => ['PAYMENT-3', `UPDATE "Payment" SET "${column}" = "${column}"`]),
    ['ALLOCATION-3', `DELETE FROM "AttributionShare"`],
    ['ALLOCATION-3', `UPDATE "AttributionShare" SET "amountMinor" = 1`],
    ['FUND-4', `UPDATE "FundPeriod" SET "state" = 'OPEN' WHERE "state" = 'CLOSED'`],
  ]
  for (const [rule, statement] of refused) await expect(sql(w.system, statement), statement).rejects.toMatchObject({ name: 'DatabaseRefusal', rule })
  expect(await faultsOf(w.system)).toEqual([])
})

test('PLEDGE-3, ALLOCATION-2, LEDGER-1: figures that no rule allows do not fit into their rows', async () => {
  const w = await busyFund()
  for (const statement of [
    `UPDATE "Instalment" SET "paidMinor" = "amountMinor" + 1`,
    `UPDATE "AllocationLine" SET "sentMinor" = "amountMinor" + 1`,
    `UPDATE "AllocationLine" SET "reducedMinor" = "amountMinor" + 1`,
    `INSERT INTO "Posting" ("id", "entryId", "line", "accountId", "side", "currency", "amountMinor", "usdMinor") SELECT 'pst_x', "entryId", 99, "accountId", 'DEBIT', "currency", -1, 1 FROM "Posting" LIMIT 1`,
  ]) {
    await expect(sql(w.system, statement), statement).rejects.toMatchObject({ name: 'DatabaseRefusal' })
  }
})
