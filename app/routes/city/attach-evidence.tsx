import { evidenceForm } from '#app/features/reporting/forms/report.form'
import { reportingMessages } from '#app/features/reporting/messages'
import { attachEvidence } from '#app/features/reporting/server/attach-evidence.command.server'
import { OwnReportPage } from '#app/features/reporting/ui/own-report-page'
import { readSent } from '#app/kernel/evidence'
import { act } from '#app/platform/http'
import type { Route } from './+types/attach-evidence'

export { handle, loader, meta } from './report'

export const action = act('city-report.write', {
  form: evidenceForm,
  run: async ({ context, param }, { file }) => attachEvidence(context, { report: param('report'), ...(await readSent(file)) }),
  then: (_, { param, language }) => ({ to: `/city/reports/${param('report')}#evidence`, notice: { tone: 'good', text: reportingMessages[language].evidence.added } }),
  words: (language) => reportingMessages[language].evidenceRefusals,
  fields: { FILE_MISSING: 'file', FILE_TOO_LARGE: 'file', FILE_KIND_UNKNOWN: 'file', TOO_MANY_FILES: 'file' },
})

export default function AttachEvidence({ loaderData, actionData }: Route.ComponentProps) {
  return <OwnReportPage {...loaderData} refusedFile={actionData?.lastResult} />
}
