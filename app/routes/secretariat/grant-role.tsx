import { grantForm } from '#app/features/identity/forms/identity.form'
import { identityMessages } from '#app/features/identity/messages'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { getPerson } from '#app/features/identity/server/people.queries.server'
import { PersonPage } from '#app/features/identity/ui/people-pages'
import type { Day } from '#app/kernel/time'
import { act } from '#app/platform/http'
import { roleScopeOf } from './role-scope.server'
import type { Route } from './+types/grant-role'

export { loader, meta } from './person'

export const action = act('person.manage', {
  form: grantForm,
  async run({ context, param, server }, { role, of, fromOn, untilOn }) {
    const { name, email, language } = await getPerson(context, param('person'))
    const scope = await roleScopeOf(context, role, of)
    if (!scope.ok) return scope
    return invitePerson(context, { name, email, language, role, ...scope.value, fromOn: (fromOn as Day | undefined) ?? null, untilOn: (untilOn as Day | undefined) ?? null, origin: server.config.origin })
  },
  then: ({ person }, { language }) => ({ to: `/secretariat/people/${person}`, notice: { tone: 'good', text: identityMessages[language].people.given } }),
  words: (language) => identityMessages[language].refusals,
  fields: { OWN_ROLES: 'role', SCOPE_MISSING: 'of', UNKNOWN_SCOPE: 'of', DAYS_IN_DISORDER: 'untilOn' },
})

export default function GrantRole({ loaderData, actionData }: Route.ComponentProps) {
  return <PersonPage person={loaderData.person} answers={{ grant: actionData?.lastResult }} />
}
