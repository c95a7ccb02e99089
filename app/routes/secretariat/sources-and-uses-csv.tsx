import { sourcesAndUsesCsv } from '#app/features/statements/documents/sources-and-uses-csv'
import { listSourcesAndUses } from '#app/features/statements/server/sources-and-uses.queries.server'
import { load } from '#app/platform/http'
import { csvResponse } from '#app/platform/sheet/csv'
import { fundQuestion } from './fund-question.server'

export const loader = load('secretariat.view', async ({ context, url }) => {
  const report = await listSourcesAndUses(context, await fundQuestion(context, url))
  return csvResponse(`sources-and-uses-${report.period.code}-${report.asOf}.csv`, sourcesAndUsesCsv(report))
})
