import { takeStatementForm } from '#app/features/bank/forms/bank.form'
import { bankMessages } from '#app/features/bank/messages'
import { readStatementFile } from '#app/features/bank/server/read-file.queries.server'
import { sealedReading } from '#app/features/bank/server/table-reading.queries.server'
import { takeStatements } from '#app/features/bank/server/take-statements.command.server'
import { ImportStatementPage } from '#app/features/bank/ui/import-statement-page'
import { refuse } from '#app/kernel/failure'
import { act, isSealed } from '#app/platform/http'
import type { Route } from './+types/take-statement'

export { loader, meta } from './look-at-statement'

export const action = act('bank.import', {
  form: takeStatementForm,
  async run({ context, server }, { content, name, reading = '', mark }) {
    if (!isSealed(server.config.sessionSecret, [content, name, reading], mark)) return refuse({ code: 'NOT_WHAT_WAS_SEEN' })
    const file = readStatementFile(Buffer.from(content, 'base64url'), sealedReading(reading))
    return file.ok ? takeStatements(context, { file: file.value, name }) : file
  },
  then: ({ fresh, known }, { language }) => ({ to: '/secretariat/payments/bank', notice: { tone: 'good', text: bankMessages[language].import.done(fresh, known) } }),
  words: (language) => bankMessages[language].fileRefusals,
})

export default function TakeStatement({ loaderData, actionData }: Route.ComponentProps) {
  return <ImportStatementPage {...loaderData} lastResult={actionData?.lastResult} />
}
