import { revokeForm } from '#app/features/identity/forms/identity.form'
import { identityMessages } from '#app/features/identity/messages'
import { revokeRole } from '#app/features/identity/server/invite-person.command.server'
import { getPerson } from '#app/features/identity/server/people.queries.server'
import { PersonPage } from '#app/features/identity/ui/people-pages'
import { NotFound } from '#app/kernel/access'
import { act } from '#app/platform/http'
import type { Route } from './+types/revoke-role'

export { loader, meta } from './person'

export const action = act('person.manage', {
  form: revokeForm,
  async run({ context, param }, { grant }) {
    const { roles } = await getPerson(context, param('person'))
    if (!roles.some((held) => held.grant === grant)) throw new NotFound()
    return revokeRole(context, { grant })
  },
  then: (_, { param, language }) => ({ to: `/secretariat/people/${param('person')}`, notice: { tone: 'good', text: identityMessages[language].people.taken } }),
  words: (language) => identityMessages[language].refusals,
  conflicts: ['LAST_ADMINISTRATOR', 'LAST_DONOR_ADMINISTRATOR'],
})

export default function RevokeRole({ loaderData, actionData }: Route.ComponentProps) {
  return <PersonPage person={loaderData.person} answers={{ revoke: actionData?.lastResult }} />
}
