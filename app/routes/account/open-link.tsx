import { ownPath } from '#app/features/identity/domain/next-path'
import { openLinkForm } from '#app/features/identity/forms/identity.form'
import { identityMessages } from '#app/features/identity/messages'
import { OpenLinkPage } from '#app/features/identity/ui/sign-in-pages'
import { accept, refuse } from '#app/kernel/failure'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/open-link'

export const loader = load('fund.view-public', ({ url, language }) => ({ next: ownPath(url.searchParams.get('next')), title: identityMessages[language].signIn.openTitle }))

export const action = act('fund.view-public', {
  form: openLinkForm,
  async run({ server, param, request }) {
    const cookies = await server.auth.openLink(param('token'), request)
    return cookies ? accept({ cookies }) : refuse({ code: 'LINK_STALE' })
  },
  then: ({ cookies }, _, { next }) => ({ to: ownPath(next) ?? '/home', headers: cookies }),
  words: (language) => ({ LINK_STALE: identityMessages[language].signIn.stale }),
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function OpenLink({ loaderData, actionData }: Route.ComponentProps) {
  return <OpenLinkPage next={loaderData.next} stale={Boolean(actionData?.lastResult)} />
}
