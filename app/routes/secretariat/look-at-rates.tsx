import { lookAtRatesForm } from '#app/features/fund/forms/rate.form'
import { rateMessages } from '#app/features/fund/messages'
import { LARGEST_RATE_FILE, previewRates, readRateFile } from '#app/features/fund/server/rate-file.queries.server'
import { ImportRatesPage } from '#app/features/fund/ui/import-rates-page'
import { accept } from '#app/kernel/failure'
import { fetchFile } from '#app/platform/fetch'
import { ask, load, seal } from '#app/platform/http'
import type { Route } from './+types/look-at-rates'

export const loader = load('rate.record', ({ server, language }) => ({ addresses: server.config.rateAddresses, title: rateMessages[language].file.title }))

/** Ten seconds is long for a file of some kilobytes. */
const LIMITS = { milliseconds: 10_000, bytes: LARGEST_RATE_FILE }

export const action = ask('rate.record', {
  form: lookAtRatesForm,
  async run({ context, server }, { from, file }) {
    const { rateAddresses, sessionSecret } = server.config
    const found = from === 'FILE' ? accept(new Uint8Array((await file?.slice(0, LARGEST_RATE_FILE + 1).arrayBuffer()) ?? [])) : await fetchFile(rateAddresses[from], LIMITS)
    if (!found.ok) return found
    const read = readRateFile(found.value, context.clock.today())
    if (!read.ok) return read
    const name = from === 'FILE' ? (file?.name.slice(0, 200) ?? '') : rateAddresses[from]
    const content = Buffer.from(found.value).toString('base64url')
    const { layout, skipped } = read.value
    return accept({ name, layout, skipped, rates: await previewRates(context, read.value), sealed: { content, name, mark: seal(sessionSecret, [content, name]) } })
  },
  words: (language) => rateMessages[language].fileRefusals,
  fields: { FILE_MISSING: 'file', FILE_TOO_LARGE: 'file', NOT_UTF8: 'file', XML_BROKEN: 'file', XML_WITH_DOCTYPE: 'file', NEITHER_LAYOUT: 'file', NO_RATES: 'file', FILE_FAULTY: 'file', UNREACHABLE: 'from', TOO_SLOW: 'from', ANSWERED_OTHERWISE: 'from', LEADS_ELSEWHERE: 'from', FETCHED_TOO_LARGE: 'from' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function LookAtRates({ loaderData, actionData }: Route.ComponentProps) {
  const faults = actionData?.refusal?.code === 'FILE_FAULTY' ? actionData.refusal.faults : null
  return <ImportRatesPage addresses={loaderData.addresses} preview={actionData?.answer} faults={faults} lastResult={actionData?.lastResult} />
}
