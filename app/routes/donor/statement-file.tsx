import { donorStatementReport } from '#app/features/statements/documents/donor-statement-report'
import { reportFile } from '#app/features/statements/server/report-file.server'
import { load } from '#app/platform/http'
import { daysIn, formatIn, refusedFile } from '../secretariat/report-question.server'
import { ownStatement } from './own-statement.server'

export const loader = load('donor-workspace.view', async (entered) => {
  const format = formatIn(entered, ['pdf', 'xlsx'])
  const days = daysIn(entered)
  if (!days.ok) return refusedFile(days.failure, entered.language)
  const report = donorStatementReport(await ownStatement(entered), entered.language)
  return reportFile({ report, format, language: entered.language, clock: entered.context.clock, isDemonstration: entered.server.config.demo })
})
