import { load } from '#app/platform/http'
import { csvResponse } from '#app/platform/sheet/csv'
import { statementCsv } from '#app/features/statements/documents/statement-csv'
import { ownStatement } from './own-statement.server'

export const loader = load('donor-workspace.view', async (entered) => {
  const statement = await ownStatement(entered)
  return csvResponse(`statement-${statement.donor.ref}-${statement.asOf}.csv`, statementCsv(statement))
})
