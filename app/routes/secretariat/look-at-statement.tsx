import { listConvertibleCurrencies } from '#app/features/fund/server/fund.queries.server'
import { LARGEST_STATEMENT_FILE, lookAtStatementForm } from '#app/features/bank/forms/bank.form'
import { bankMessages } from '#app/features/bank/messages'
import { findOwnAccount, previewStatements } from '#app/features/bank/server/preview.queries.server'
import { columnsOf, readStatementFile } from '#app/features/bank/server/read-file.queries.server'
import { isReadable, readingOf } from '#app/features/bank/server/table-reading.queries.server'
import { ImportStatementPage } from '#app/features/bank/ui/import-statement-page'
import { accept } from '#app/kernel/failure'
import { ask, load, seal } from '#app/platform/http'
import type { Route } from './+types/look-at-statement'

export const loader = load('bank.import', async ({ context, language }) => ({ account: await findOwnAccount(context), currencies: await listConvertibleCurrencies(context, context.clock.today()), title: bankMessages[language].import.title }))

export const action = ask('bank.import', {
  form: lookAtStatementForm,
  async run({ context, server }, input) {
    const { file } = input
    const isSent = file !== undefined && file.size > 0
    const bytes = isSent ? new Uint8Array(await file.slice(0, LARGEST_STATEMENT_FILE + 1).arrayBuffer()) : new Uint8Array(Buffer.from(input.content ?? '', 'base64url'))
    const name = (isSent ? file.name : input.name)?.slice(0, 200) || '-'
    const content = Buffer.from(bytes).toString('base64url')
    const reading = isSent ? null : readingOf(input)
    const columns = reading && isReadable(reading) ? null : columnsOf(bytes)
    const isNamed = reading !== null && Object.keys(reading.mapping).length > 0
    if (columns) return accept({ kind: 'COLUMNS' as const, name, content, ...columns, ...(isNamed ? { mapping: reading.mapping } : {}), isMissing: isNamed })
    const read = readStatementFile(bytes, reading)
    if (!read.ok) return read
    const { format, pending } = read.value
    const how = reading ? JSON.stringify(reading) : ''
    return accept({ kind: 'PREVIEW' as const, name, format, pending, statements: await previewStatements(context, read.value), sealed: { content, name, reading: how, mark: seal(server.config.sessionSecret, [content, name, how]) } })
  },
  words: (language) => bankMessages[language].fileRefusals,
  fields: { FILE_MISSING: 'file', FILE_TOO_LARGE: 'file', NO_KNOWN_FORMAT: 'file', NO_STATEMENTS: 'file', FILE_FAULTY: 'file', XML_BROKEN: 'file', XML_WITH_DOCTYPE: 'file', NOT_A_STATEMENT: 'file', COLUMNS_MISSING: 'column-amount' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function LookAtStatement({ loaderData, actionData }: Route.ComponentProps) {
  const faults = actionData?.refusal?.code === 'FILE_FAULTY' ? actionData.refusal.faults : null
  return <ImportStatementPage {...loaderData} answer={actionData?.answer} faults={faults} lastResult={actionData?.lastResult} />
}
