import { LARGEST_STATEMENT_FILE, lookAtStatementForm } from '#app/features/bank/forms/bank.form'
import { bankMessages } from '#app/features/bank/messages'
import { previewStatements } from '#app/features/bank/server/preview.queries.server'
import { readStatementFile } from '#app/features/bank/server/read-file.queries.server'
import { ImportStatementPage } from '#app/features/bank/ui/import-statement-page'
import { accept } from '#app/kernel/failure'
import { ask, load, seal } from '#app/platform/http'
import type { Route } from './+types/look-at-statement'

export const loader = load('bank.import', ({ language }) => ({ title: bankMessages[language].import.title }))

export const action = ask('bank.import', {
  form: lookAtStatementForm,
  async run({ context, server }, { file }) {
    const bytes = new Uint8Array(await file.slice(0, LARGEST_STATEMENT_FILE + 1).arrayBuffer())
    const read = readStatementFile(bytes)
    if (!read.ok) return read
    const [name, content] = [file.name.slice(0, 200) || '-', Buffer.from(bytes).toString('base64url')]
    const { format, pending } = read.value
    return accept({ name, format, pending, statements: await previewStatements(context, read.value), sealed: { content, name, mark: seal(server.config.sessionSecret, [content, name]) } })
  },
  words: (language) => bankMessages[language].fileRefusals,
  fields: { FILE_MISSING: 'file', FILE_TOO_LARGE: 'file', NO_KNOWN_FORMAT: 'file', NO_STATEMENTS: 'file', FILE_FAULTY: 'file', XML_BROKEN: 'file', XML_WITH_DOCTYPE: 'file', NOT_A_STATEMENT: 'file' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function LookAtStatement({ actionData }: Route.ComponentProps) {
  const faults = actionData?.refusal?.code === 'FILE_FAULTY' ? actionData.refusal.faults : null
  return <ImportStatementPage preview={actionData?.answer} faults={faults} lastResult={actionData?.lastResult} />
}
