import { askForChangeForm } from '#app/features/pledges/forms/change-request.form'
import { changeRequestMessages } from '#app/features/pledges/messages/change-request'
import { askForChange } from '#app/features/pledges/server/change-requests.command.server'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { act } from '#app/platform/http'
import { PledgeOfDonor } from './pledge'
import type { Route } from './+types/ask-change'

export { loader, meta } from './pledge'

export const action = act('pledge.ask-change', {
  form: askForChangeForm,
  run: async ({ context, param }, input) => askForChange(context, { pledge: (await getPledge(context, param('pledge'))).id, ...input }),
  then: (_, { param, language }) => ({ to: `/donor/pledges/${param('pledge')}`, notice: { tone: 'good', text: changeRequestMessages[language].sent } }),
  words: (language) => changeRequestMessages[language].askRefusals,
  conflicts: ['ASKED_ALREADY'],
})

export default function AskChange({ loaderData, actionData }: Route.ComponentProps) {
  return <PledgeOfDonor loaderData={loaderData} lastAsked={actionData?.lastResult} />
}
