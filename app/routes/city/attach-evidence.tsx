import { LARGEST_EVIDENCE } from '#app/features/reporting/domain/evidence'
import { evidenceForm } from '#app/features/reporting/forms/report.form'
import { reportingMessages } from '#app/features/reporting/messages'
import { attachEvidence } from '#app/features/reporting/server/attach-evidence.command.server'
import { OwnReportPage } from '#app/features/reporting/ui/own-report-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/attach-evidence'

export { handle, loader, meta } from './report'

export const action = act('city-report.write', {
  form: evidenceForm,
  async run({ context, param }, { file }) {
    // One byte more than is kept tells that a file is too large.
    const bytes = new Uint8Array((await file?.slice(0, LARGEST_EVIDENCE + 1).arrayBuffer()) ?? [])
    return attachEvidence(context, { report: param('report'), name: file?.name ?? '', bytes })
  },
  then: (_, { param, language }) => ({ to: `/city/reports/${param('report')}#evidence`, notice: { tone: 'good', text: reportingMessages[language].evidence.added } }),
  words: (language) => reportingMessages[language].evidenceRefusals,
  fields: { FILE_MISSING: 'file', FILE_TOO_LARGE: 'file', FILE_KIND_UNKNOWN: 'file', TOO_MANY_FILES: 'file' },
})

export default function AttachEvidence({ loaderData, actionData }: Route.ComponentProps) {
  return <OwnReportPage {...loaderData} refusedFile={actionData?.lastResult} />
}
