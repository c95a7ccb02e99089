import { draftForm } from '#app/features/calls/forms/application.form'
import { callMessages } from '#app/features/calls/messages'
import { saveDraft } from '#app/features/calls/server/apply.command.server'
import { getCityCall } from '#app/features/calls/server/calls.queries.server'
import { CityCallPage } from '#app/features/calls/ui/city-call-pages'
import { citiesOf } from '#app/kernel/access'
import { listDocuments } from '#app/platform/files'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/call'

export const loader = load('call.apply', async ({ context, param, url, language }) => {
  const seen = await getCityCall(context, param('call'), citiesOf(context.actor), url.searchParams.get('city'))
  return { ...seen, files: seen.application ? await listDocuments(context, `application:${seen.application.id}`) : [], title: seen.call.title[language] }
})

export const action = act('call.apply', {
  form: draftForm,
  run: ({ context, param }, { city, version, asked, ...answers }) => saveDraft(context, { call: param('call'), city, version, answers, typed: asked }),
  then: (_, { url, language }) => ({ to: `${url.pathname}${url.search}`, notice: { tone: 'good', text: callMessages[language].city.saved } }),
  words: (language) => callMessages[language].draftRefusals,
  conflicts: ['CHANGED_MEANWHILE', 'SENT_ALREADY', 'DEADLINE_PASSED'],
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function CityCall({ loaderData, actionData }: Route.ComponentProps) {
  return <CityCallPage {...loaderData} lastResult={actionData?.lastResult} />
}
