import { ROW_COLUMNS, rowsOfFile } from '#app/features/transparency/domain/open-data'
import { listOpenRows } from '#app/features/transparency/server/open-data.queries.server'
import { NotFound } from '#app/kernel/access'
import { toDecimal } from '#app/kernel/money'
import { load } from '#app/platform/http'
import { csvResponse, toCsv } from '#app/platform/sheet/csv'

export const loader = load('fund.view-public', async ({ context, param }) => {
  const of = rowsOfFile(param('file'))
  if (!of) throw new NotFound()
  const periods = await listOpenRows(context, of)
  const rows = periods.flatMap(({ period, asOf, rows }) => rows.map((row) => [period.code, asOf, of, row.label, row.detail, row.city?.name ?? null, row.city?.country ?? null, row.on, { figure: toDecimal(row.amount) }]))
  return csvResponse(`${of}.csv`, toCsv(ROW_COLUMNS, rows))
})
