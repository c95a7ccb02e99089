import { createHash } from 'node:crypto'
import { importRatesForm } from '#app/features/fund/forms/rate.form'
import { rateMessages } from '#app/features/fund/messages'
import { importRates } from '#app/features/fund/server/import-rates.command.server'
import { readRateFile } from '#app/features/fund/server/rate-file.queries.server'
import { ImportRatesPage } from '#app/features/fund/ui/import-rates-page'
import { refuse } from '#app/kernel/failure'
import { act, isSealed } from '#app/platform/http'
import type { Route } from './+types/import-rates'

export { loader, meta } from './look-at-rates'

export const action = act('rate.record', {
  form: importRatesForm,
  async run({ context, server }, { content, name, mark }) {
    if (!isSealed(server.config.sessionSecret, [content, name], mark)) return refuse({ code: 'NOT_WHAT_WAS_SEEN' })
    const bytes = Buffer.from(content, 'base64url')
    const file = readRateFile(bytes, context.clock.today())
    return file.ok ? importRates(context, { file: file.value, name, sha256: createHash('sha256').update(bytes).digest('hex') }) : file
  },
  then: ({ recorded, replaced, known }, { language }) => ({ to: '/secretariat/rates', notice: { tone: 'good', text: rateMessages[language].file.done(recorded, replaced, known) } }),
  words: (language) => rateMessages[language].fileRefusals,
})

export default function ImportRates({ loaderData, actionData }: Route.ComponentProps) {
  return <ImportRatesPage addresses={loaderData.addresses} lastResult={actionData?.lastResult} />
}
