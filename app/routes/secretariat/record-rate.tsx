import { recordRateForm } from '#app/features/fund/forms/rate.form'
import { rateMessages } from '#app/features/fund/messages'
import { recordTypedRate } from '#app/features/fund/server/record-rate.command.server'
import { RecordRatePage } from '#app/features/fund/ui/record-rate-page'
import { listRateCurrencies } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { act, load } from '#app/platform/http'
import { dayOf } from '#app/platform/http/list-address'
import type { Route } from './+types/record-rate'

export const loader = load('rate.record', ({ context, url, language }) => ({
  currencies: listRateCurrencies(),
  begin: { currency: url.searchParams.get('currency') ?? '', effectiveOn: dayOf(url, 'on') ?? context.clock.today(), source: url.searchParams.get('source') ?? '' },
  title: rateMessages[language].form.title,
}))

export const action = act('rate.record', {
  form: recordRateForm,
  run: ({ context, language }, { currency, effectiveOn, unitsPerUsd, source, reason, isSure }) =>
    recordTypedRate(context, {
      currency,
      effectiveOn: effectiveOn as Day,
      unitsPerUsd: language === 'fr' && /^\d+,\d+$/.test(unitsPerUsd) ? unitsPerUsd.replace(',', '.') : unitsPerUsd,
      source,
      reason: reason || null,
      isSure: isSure === 'on',
    }),
  then: ({ news }, { language }, { currency }) => ({ to: `/secretariat/rates/${currency}`, notice: { tone: 'good', text: rateMessages[language].form[news === 'KNOWN' ? 'known' : 'done'](currency) } }),
  words: (language) => rateMessages[language].recordRefusals,
  fields: { RATE_NOT_POSITIVE: 'unitsPerUsd', UNKNOWN_CURRENCY: 'currency', RATE_OF_USD: 'currency', DAY_TOO_FAR: 'effectiveOn', REASON_MISSING: 'reason', RATE_FAR_OFF: 'isSure' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function RecordRate({ loaderData, actionData }: Route.ComponentProps) {
  return <RecordRatePage {...loaderData} lastResult={actionData?.lastResult} />
}
