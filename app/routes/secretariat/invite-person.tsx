import { inviteForm } from '#app/features/identity/forms/identity.form'
import { identityMessages } from '#app/features/identity/messages'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { InvitePage } from '#app/features/identity/ui/people-pages'
import type { Day } from '#app/kernel/time'
import { act, load } from '#app/platform/http'
import { roleScopeOf } from './role-scope.server'
import type { Route } from './+types/invite-person'

export const loader = load('person.manage', ({ language }) => ({ title: identityMessages[language].people.invite }))

export const action = act('person.manage', {
  form: inviteForm,
  async run({ context, server }, { of, fromOn, untilOn, ...person }) {
    const scope = await roleScopeOf(context, person.role, of)
    if (!scope.ok) return scope
    return invitePerson(context, { ...person, ...scope.value, fromOn: (fromOn as Day | undefined) ?? null, untilOn: (untilOn as Day | undefined) ?? null, origin: server.config.origin })
  },
  then: ({ person }, { language }, { name }) => ({ to: `/secretariat/people/${person}`, notice: { tone: 'good', text: identityMessages[language].people.invited(name) } }),
  words: (language) => identityMessages[language].refusals,
  fields: { OWN_ROLES: 'email', SCOPE_MISSING: 'of', UNKNOWN_SCOPE: 'of', DAYS_IN_DISORDER: 'untilOn' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function InvitePerson({ actionData }: Route.ComponentProps) {
  return <InvitePage lastResult={actionData?.lastResult} />
}
