import { donorStatementReport } from '#app/features/statements/documents/donor-statement-report'
import { donorStatementJson } from '#app/features/statements/domain/report-json'
import { getDonorMoney } from '#app/features/statements/server/donor-money.queries.server'
import { reportFile } from '#app/features/statements/server/report-file.server'
import { load } from '#app/platform/http'
import { daysIn, formatIn, refusedFile } from '../secretariat/report-question.server'
import { ownStatement } from './own-statement.server'

export const loader = load('donor-workspace.view', async (entered) => {
  const format = formatIn(entered)
  const days = daysIn(entered)
  if (!days.ok) return refusedFile(days.failure, entered.language)
  const statement = await ownStatement(entered)
  const money = await getDonorMoney(entered.context, { ...statement, donor: statement.donor.id })
  return reportFile({ report: donorStatementReport(statement, money, entered.language), json: () => donorStatementJson(statement), format, language: entered.language, clock: entered.context.clock, isDemonstration: entered.server.config.demo })
})
