import { eraseForm } from '#app/features/identity/forms/identity.form'
import { ownDataMessages } from '#app/features/identity/messages/own-data'
import { eraseOwnData } from '#app/features/identity/server/erase-own-data.command.server'
import { OwnDataPage } from '#app/features/identity/ui/own-data-page'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/data'

export const loader = load('account.use', ({ language }) => ({ title: ownDataMessages[language].title }))

export const action = act('account.use', {
  form: eraseForm,
  run: ({ context }, input) => eraseOwnData(context, input),
  then: async (_, { server, request, language }) => ({ to: `/${language}`, headers: await server.auth.signOut(request), notice: { tone: 'info', text: ownDataMessages[language].done } }),
  words: (language) => ownDataMessages[language].refusals,
  fields: { OTHER_ADDRESS: 'email', LAST_ADMINISTRATOR: 'email', LAST_DONOR_ADMINISTRATOR: 'email' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Data({ actionData }: Route.ComponentProps) {
  return <OwnDataPage lastResult={actionData?.lastResult} />
}
