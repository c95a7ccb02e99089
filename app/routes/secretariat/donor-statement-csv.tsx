import { statementCsv } from '#app/features/statements/documents/statement-csv'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { load } from '#app/platform/http'
import { dayOf, knownOnOf } from '#app/platform/http/list-address'
import { csvResponse } from '#app/platform/sheet/csv'

export const loader = load('donor.view', async ({ context, param, url }) => {
  const statement = await getDonorStatement(context, { donor: param('donor'), asOf: dayOf(url, 'asOf') ?? context.clock.today(), knownOn: knownOnOf(url, context.clock.today()) })
  return csvResponse(`statement-${statement.donor.ref}-${statement.asOf}.csv`, statementCsv(statement))
})
