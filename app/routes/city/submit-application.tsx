import { submissionForm } from '#app/features/calls/forms/application.form'
import { callMessages } from '#app/features/calls/messages'
import { submitApplication } from '#app/features/calls/server/apply.command.server'
import { CityCallPage } from '#app/features/calls/ui/city-call-pages'
import { formWords } from '#app/kernel/language/form-words'
import { parseAmount } from '#app/kernel/money'
import { act } from '#app/platform/http'
import type { Route } from './+types/submit-application'

export { loader, meta } from './call'

export const action = act('call.apply', {
  form: submissionForm,
  async run({ context, param, language }, { city, version, asked, ...answers }) {
    const amount = parseAmount(asked, 'USD', language === 'fr')
    if (!amount.ok) return amount
    return submitApplication(context, { call: param('call'), city, version, answers, typed: asked, asked: amount.value })
  },
  then: ({ ref }, { param, url, language }) => ({ to: `/city/calls/${param('call')}${url.search}`, notice: { tone: 'good', text: callMessages[language].city.submitted(ref) } }),
  words: (language) => ({ ...callMessages[language].submitRefusals, ...formWords(language) }),
  fields: { BELOW_FLOOR: 'asked', ABOVE_CEILING: 'asked', AMOUNT_MISSING: 'asked', AMOUNT_NOT_A_NUMBER: 'asked', AMOUNT_THOUSANDS_MARK: 'asked', AMOUNT_NOT_POSITIVE: 'asked', AMOUNT_TOO_MANY_DECIMALS: 'asked', AMOUNT_TOO_LARGE: 'asked' },
  conflicts: ['CHANGED_MEANWHILE', 'DEADLINE_PASSED'],
})

export default function SubmitApplication({ loaderData, actionData }: Route.ComponentProps) {
  return <CityCallPage {...loaderData} lastResult={actionData?.lastResult} />
}
