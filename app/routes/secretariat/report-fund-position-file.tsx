import { fundPositionReport } from '#app/features/statements/documents/fund-position-report'
import { fundPositionJson } from '#app/features/statements/domain/report-json'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { reportFile } from '#app/features/statements/server/report-file.server'
import { load } from '#app/platform/http'
import { daysIn, formatIn, periodIn, refusedFile } from './report-question.server'

export const loader = load('secretariat.view', async (entered) => {
  const { context, language, server } = entered
  const format = formatIn(entered)
  const days = daysIn(entered)
  if (!days.ok) return refusedFile(days.failure, language)
  const period = await periodIn(entered)
  if (!period.ok) return refusedFile(period.failure, language)
  const position = await getFundPosition(context, { period: period.value, ...days.value })
  return reportFile({ report: fundPositionReport(position, language), json: () => fundPositionJson(position), format, language, clock: context.clock, isDemonstration: server.config.demo })
})
