import { openMemberReport } from '#app/features/member-reports/server/make-member-report.command.server'
import { getMemberReportFile } from '#app/features/member-reports/server/member-reports.queries.server'
import { NotFound } from '#app/kernel/access'
import { isLanguage } from '#app/kernel/language'
import { downloadOf } from '#app/platform/files'
import { load } from '#app/platform/http'

/** The file of a report that was sent to the reader, in the language that the address names. */
export const loader = load('member-report.read', async ({ context, param, request }) => {
  const language = param('file')
  if (!isLanguage(language)) throw new NotFound()
  const file = await getMemberReportFile(context, param('report'), language)
  await openMemberReport(context, { report: file.report })
  return downloadOf(request, file.document)
})
