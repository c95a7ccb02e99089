import { donorStatementReport } from '#app/features/statements/documents/donor-statement-report'
import { donorStatementJson } from '#app/features/statements/domain/report-json'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { getDonorMoney } from '#app/features/statements/server/donor-money.queries.server'
import { reportFile } from '#app/features/statements/server/report-file.server'
import { load } from '#app/platform/http'
import { daysIn, formatIn, refusedFile } from './report-question.server'

export const loader = load('donor.view', async (entered) => {
  const { context, language, server, param } = entered
  const format = formatIn(entered)
  const days = daysIn(entered)
  if (!days.ok) return refusedFile(days.failure, language)
  const statement = await getDonorStatement(context, { donor: param('donor'), ...days.value })
  const money = await getDonorMoney(context, { ...statement, donor: statement.donor.id })
  return reportFile({ report: donorStatementReport(statement, money, language), json: () => donorStatementJson(statement), format, language, clock: context.clock, isDemonstration: server.config.demo })
})
