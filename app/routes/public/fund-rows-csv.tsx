import { ROW_COLUMNS } from '#app/features/transparency/domain/open-data'
import { toDecimal } from '#app/kernel/money'
import { load } from '#app/platform/http'
import { csvResponse, toCsv } from '#app/platform/sheet/csv'
import { rowsOf } from './public-rows.server'

export const loader = load('fund.view-public', async (entered) => {
  const { of, period, asOf, rows } = await rowsOf(entered)
  const text = toCsv(
    ROW_COLUMNS,
    rows.map((row) => [period.code, asOf, of, row.label, row.detail, row.city?.name ?? null, row.city?.country ?? null, row.on, { figure: toDecimal(row.amount) }]),
  )
  return csvResponse(`fund-${of}-${period.code}.csv`, text)
})
