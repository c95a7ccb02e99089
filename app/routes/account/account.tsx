import { profileForm } from '#app/features/identity/forms/identity.form'
import { identityMessages } from '#app/features/identity/messages'
import { changeProfile } from '#app/features/identity/server/change-profile.command.server'
import { getOwnProfile } from '#app/features/identity/server/identity.queries.server'
import { AccountPage } from '#app/features/identity/ui/sign-in-pages'
import { workspaceOf } from '#app/kernel/access'
import { act, load, writeCookie } from '#app/platform/http'
import type { Route } from './+types/account'

export const loader = load('account.use', async ({ context, server, request, language }) => ({
  profile: await getOwnProfile(context),
  sessions: await server.auth.listSessions(request),
  workspace: workspaceOf(context.actor),
  title: identityMessages[language].account.title,
}))

export const action = act('account.use', {
  form: profileForm,
  run: ({ context }, input) => changeProfile(context, input),
  then: (_, { server }, { language }) => ({
    to: '/account',
    headers: new Headers({ 'Set-Cookie': writeCookie('language', language, 31_536_000, server.config.origin.startsWith('https:')) }),
    notice: { tone: 'good', text: identityMessages[language].account.saved },
  }),
  words: () => ({}),
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  return <AccountPage {...loaderData} lastResult={actionData?.lastResult} />
}
