import { cityStatementReport } from '#app/features/statements/documents/city-statement-report'
import { cityStatementJson } from '#app/features/statements/domain/report-json'
import { getCityStatement } from '#app/features/statements/server/city-statement.queries.server'
import { reportFile } from '#app/features/statements/server/report-file.server'
import { citiesOf, NotFound } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { daysIn, formatIn, refusedFile } from '../secretariat/report-question.server'

/** The statement of one's own city that the address names; the first one's where it names none. */
export const loader = load('city-workspace.view', async (entered) => {
  const { context, language, server, url } = entered
  const format = formatIn(entered)
  const days = daysIn(entered)
  if (!days.ok) return refusedFile(days.failure, language)
  const city = url.searchParams.get('city') ?? citiesOf(context.actor)[0]
  if (!city) throw new NotFound()
  const statement = await getCityStatement(context, { city, ...days.value })
  return reportFile({ report: cityStatementReport(statement, language), json: () => cityStatementJson(statement), format, language, clock: context.clock, isDemonstration: server.config.demo })
})
