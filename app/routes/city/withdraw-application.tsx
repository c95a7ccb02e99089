import { withdrawForm } from '#app/features/calls/forms/application.form'
import { callMessages } from '#app/features/calls/messages'
import { withdrawApplication } from '#app/features/calls/server/apply.command.server'
import { CityCallPage } from '#app/features/calls/ui/city-call-pages'
import { act } from '#app/platform/http'
import { ErrorSummary } from '#app/ui/form'
import type { Route } from './+types/withdraw-application'

export { loader, meta } from './call'

export const action = act('call.apply', {
  form: withdrawForm,
  run: ({ context }, { application }) => withdrawApplication(context, { application }),
  then: ({ ref }, { param, url, language }) => ({ to: `/city/calls/${param('call')}${url.search}`, notice: { tone: 'good', text: callMessages[language].city.withdrawn(ref) } }),
  words: (language) => callMessages[language].withdrawRefusals,
  conflicts: ['NOT_SENT', 'DECIDED_ALREADY'],
})

export default function WithdrawApplication({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={actionData?.lastResult.error} />
      <CityCallPage {...loaderData} />
    </>
  )
}
