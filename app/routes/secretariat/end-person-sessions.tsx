import { signOutForm } from '#app/features/identity/forms/identity.form'
import { identityMessages } from '#app/features/identity/messages'
import { endSessions } from '#app/features/identity/server/invite-person.command.server'
import { getPerson } from '#app/features/identity/server/people.queries.server'
import { PersonPage } from '#app/features/identity/ui/people-pages'
import { act } from '#app/platform/http'
import type { Route } from './+types/end-person-sessions'

export { loader, meta } from './person'

export const action = act('person.manage', {
  form: signOutForm,
  run: async ({ context, param }) => endSessions(context, { person: (await getPerson(context, param('person'))).id }),
  then: (_, { param, language }) => ({ to: `/secretariat/people/${param('person')}`, notice: { tone: 'good', text: identityMessages[language].people.signedOut } }),
  words: () => ({}),
})

export default function EndPersonSessions({ loaderData }: Route.ComponentProps) {
  return <PersonPage person={loaderData.person} />
}
