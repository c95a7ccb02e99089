import { identityMessages } from '#app/features/identity/messages'
import { DevMailListPage } from '#app/features/identity/ui/dev-mail-pages'
import { load } from '#app/platform/http'
import { listOutbox } from '#app/platform/mail/outbox'
import type { Route } from './+types/dev-mail'

export const loader = load('development.view', async ({ server, url, language }) => {
  const search = url.searchParams.get('search') ?? ''
  return { mails: await listOutbox(server, search), search, title: identityMessages[language].devMail.title }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function DevMail({ loaderData }: Route.ComponentProps) {
  return <DevMailListPage {...loaderData} />
}
