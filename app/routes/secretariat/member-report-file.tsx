import { getMemberReportFile } from '#app/features/member-reports/server/member-reports.queries.server'
import { NotFound } from '#app/kernel/access'
import { isLanguage } from '#app/kernel/language'
import { downloadOf } from '#app/platform/files'
import { load } from '#app/platform/http'

/** The file in the language that the address names. */
export const loader = load('city-report.view', async ({ context, param, request }) => {
  const language = param('file')
  if (!isLanguage(language)) throw new NotFound()
  return downloadOf(request, (await getMemberReportFile(context, param('report'), language)).document)
})
