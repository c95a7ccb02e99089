import { cityStatementReport } from '#app/features/statements/documents/city-statement-report'
import { cityStatementJson } from '#app/features/statements/domain/report-json'
import { getCityStatement } from '#app/features/statements/server/city-statement.queries.server'
import { reportFile } from '#app/features/statements/server/report-file.server'
import { load } from '#app/platform/http'
import { daysIn, formatIn, refusedFile } from './report-question.server'

export const loader = load('city.view', async (entered) => {
  const { context, language, server, param } = entered
  const format = formatIn(entered)
  const days = daysIn(entered)
  if (!days.ok) return refusedFile(days.failure, language)
  const statement = await getCityStatement(context, { city: param('city'), ...days.value })
  return reportFile({ report: cityStatementReport(statement, language), json: () => cityStatementJson(statement), format, language, clock: context.clock, isDemonstration: server.config.demo })
})
