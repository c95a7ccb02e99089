import { FILES } from '#app/features/imports/domain/files'
import { lookAtImportForm } from '#app/features/imports/forms/import.form'
import { importMessages } from '#app/features/imports/messages'
import { tryImport } from '#app/features/imports/server/import-files.command.server'
import { packed, readUploads } from '#app/features/imports/server/uploads.queries.server'
import { ImportPage } from '#app/features/imports/ui/import-page'
import { accept } from '#app/kernel/failure'
import { ask, load, seal } from '#app/platform/http'
import type { Route } from './+types/look-at-import'

export const loader = load('import.run', ({ language }) => ({ files: Object.entries(FILES).map(([file, columns]) => [file, Object.keys(columns)] as const), title: importMessages[language].title }))

export const action = ask('import.run', {
  form: lookAtImportForm,
  async run({ context, server }, { files }) {
    const read = await readUploads(files.map((file) => ({ name: file.name, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) })))
    if (!read.ok) return read
    const trial = await tryImport(context, { files: read.value })
    if (!trial.ok) return trial
    const content = packed(read.value)
    return accept({ recorded: Object.entries(trial.value.recorded), known: trial.value.known, sealed: { content, mark: seal(server.config.sessionSecret, [content]) } })
  },
  words: (language) => importMessages[language].refusals,
  fields: { UPLOAD_TOO_LARGE: 'files', NO_SUCH_FILE: 'files', FILE_TWICE: 'files', NOT_A_WORKBOOK: 'files', FILES_MISSING: 'files' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function LookAtImport({ loaderData, actionData }: Route.ComponentProps) {
  const faults = actionData?.refusal?.code === 'IMPORT_REFUSED' ? actionData.refusal.faults : null
  return <ImportPage files={loaderData.files} preview={actionData?.answer} faults={faults} lastResult={actionData?.lastResult} />
}
