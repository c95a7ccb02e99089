import { runImportForm } from '#app/features/imports/forms/import.form'
import { importMessages } from '#app/features/imports/messages'
import { importFiles } from '#app/features/imports/server/import-files.command.server'
import { unpacked } from '#app/features/imports/server/uploads.queries.server'
import { ImportPage } from '#app/features/imports/ui/import-page'
import { refuse } from '#app/kernel/failure'
import { act, isSealed } from '#app/platform/http'
import type { Route } from './+types/run-import'

export { loader, meta } from './look-at-import'

export const action = act('import.run', {
  form: runImportForm,
  async run({ context, server }, { content, mark }) {
    if (!isSealed(server.config.sessionSecret, [content], mark)) return refuse({ code: 'NOT_WHAT_WAS_SEEN' })
    return importFiles(context, { files: unpacked(content), dryRun: false })
  },
  then: ({ recorded }, { language }) => ({ to: '/secretariat/import', notice: { tone: 'good', text: importMessages[language].done(Object.values(recorded).reduce((sum, rows) => sum + rows, 0)) } }),
  words: (language) => importMessages[language].refusals,
})

export default function RunImport({ loaderData, actionData }: Route.ComponentProps) {
  return <ImportPage files={loaderData.files} lastResult={actionData?.lastResult} />
}
