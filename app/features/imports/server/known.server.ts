// What the books know already of the references in the files.
import type { CommandContext } from '#app/platform/context'
import type { Content } from '../domain/content'
import type { FileWithRef } from '../domain/files'

const TABLES: Record<FileWithRef, string> = {
  'cities.csv': 'City',
  'donors.csv': 'Donor',
  'programmes.csv': 'Programme',
  'pledges.csv': 'Pledge',
  'payments.csv': 'Payment',
  'refunds.csv': 'Refund',
  'allocations.csv': 'Allocation',
  'disbursements.csv': 'Disbursement',
  'expenditures.csv': 'Expenditure',
  'in-kind.csv': 'InKindOffer',
  'placements.csv': 'StaffPlacement',
}

/** Rows that were taken in before, by reference. */
export async function importedRows(context: CommandContext, file: FileWithRef, refs: readonly string[]): Promise<Map<string, Content>> {
  const rows = await context.transaction.$queryRaw<{ ref: string; content: string }[]>`
    SELECT r."ref" AS "ref", r."content" AS "content" FROM json_each(${JSON.stringify(refs)}) AS j JOIN "ImportedRow" AS r ON r."kind" = ${file} AND r."ref" = j.value`
  return new Map(rows.map((row) => [row.ref, JSON.parse(row.content) as Content]))
}

/** Ids of what is on the books under these references. */
export async function idsByRef(context: CommandContext, file: FileWithRef, refs: readonly string[]): Promise<Map<string, string>> {
  const rows = await context.transaction.$queryRawUnsafe<{ ref: string; id: string }[]>(`SELECT t."ref" AS "ref", t."id" AS "id" FROM json_each(?) AS j JOIN "${TABLES[file]}" AS t ON t."ref" = j.value`, JSON.stringify([...new Set(refs)]))
  return new Map(rows.map((row) => [row.ref, row.id]))
}

/** How often each rate of these currencies is on the books, by what it says. */
export async function knownRates(context: CommandContext, currencies: readonly string[]): Promise<Map<string, number>> {
  const rows = await context.transaction.exchangeRate.findMany({ where: { currency: { in: [...new Set(currencies)] } }, select: { currency: true, effectiveOn: true, unitsPerUsd: true, source: true } })
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(rateKey(row), (counts.get(rateKey(row)) ?? 0) + 1)
  return counts
}

export function rateKey(row: { currency: string; effectiveOn: string; unitsPerUsd: string; source: string }): string {
  return JSON.stringify([row.currency, row.effectiveOn, row.unitsPerUsd, row.source])
}
