import { redirect } from 'react-router'
import { ownPath } from '#app/features/identity/domain/next-path'
import { signInForm } from '#app/features/identity/forms/identity.form'
import { identityMessages } from '#app/features/identity/messages'
import { mailSignInLink } from '#app/features/identity/server/mail-sign-in-link.command.server'
import { SignInPage } from '#app/features/identity/ui/sign-in-pages'
import { workspaceOf } from '#app/kernel/access'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/sign-in'

export const loader = load('fund.view-public', ({ context, url, language }) => {
  const next = ownPath(url.searchParams.get('next'))
  if (context.actor.kind === 'person' && !url.searchParams.has('sent')) throw redirect(next ?? workspaceOf(context.actor))
  return { next, sentTo: url.searchParams.get('sent'), title: identityMessages[language].signIn.title }
})

export const action = act('fund.view-public', {
  form: signInForm,
  run: async ({ context, server }, { email, next }) => mailSignInLink(context, { email, link: await server.auth.createLink(email, ownPath(next) ?? '') }),
  then: (_, __, { email }) => `/sign-in?sent=${encodeURIComponent(email)}`,
  words: () => ({}),
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  return <SignInPage {...loaderData} lastResult={actionData?.lastResult} />
}
