import { choicesForm } from '#app/features/donors/forms/choices.form'
import { donorWorkspaceMessages } from '#app/features/donors/messages/workspace'
import { listOwnChoices } from '#app/features/donors/server/choices.queries.server'
import { choose } from '#app/features/donors/server/choose.command.server'
import { ChoicesPage } from '#app/features/donors/ui/choices-page'
import type { Id } from '#app/kernel/identity'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/choices'

export const loader = load('donor.choose-mails', async ({ context, language }) => ({ choices: await listOwnChoices(context), title: donorWorkspaceMessages[language].choices.title }))

export const action = act('donor.choose', {
  form: choicesForm,
  run: ({ context }, { donor, recognition, receipts }) => choose(context, { donor: donor as Id<'donor'>, recognition, receipts }),
  then: (_, { language }) => ({ to: '/donor/choices', notice: { tone: 'good', text: donorWorkspaceMessages[language].choices.saved } }),
  words: () => ({}),
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Choices({ loaderData, actionData }: Route.ComponentProps) {
  return <ChoicesPage choices={loaderData.choices} errors={actionData?.lastResult.error} />
}
