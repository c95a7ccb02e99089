import { callForm } from '#app/features/calls/forms/call.form'
import { callMessages } from '#app/features/calls/messages'
import { SaveCallPage } from '#app/features/calls/ui/save-call-page'
import { act, load } from '#app/platform/http'
import { CALL_FIELDS, callFormWords, readCallChoices, saveTypedCall } from './save-call.server'
import type { Route } from './+types/create-call'

export const loader = load('call.manage', async ({ context, language }) => ({ ...(await readCallChoices(context)), title: callMessages[language].form.createTitle }))

export const action = act('call.manage', {
  form: callForm,
  run: (entered, input) => saveTypedCall(entered, null, input),
  then: ({ ref }, { language }) => ({ to: `/secretariat/calls/${ref}`, notice: { tone: 'good', text: callMessages[language].form.saved(ref) } }),
  words: callFormWords,
  fields: CALL_FIELDS,
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function CreateCall({ loaderData, actionData }: Route.ComponentProps) {
  return <SaveCallPage windows={loaderData.windows} programmes={loaderData.programmes} lastResult={actionData?.lastResult} />
}
