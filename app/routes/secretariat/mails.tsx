import { mailCatalogueMessages } from '#app/features/identity/messages/mail-catalogue'
import { MailCataloguePage } from '#app/features/identity/ui/mail-catalogue-pages'
import { load } from '#app/platform/http'
import { listMailPurposes } from '#app/platform/mail'
import type { Route } from './+types/mails'

export const loader = load('secretariat.view', ({ language }) => ({ mails: listMailPurposes(), title: mailCatalogueMessages[language].title }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Mails({ loaderData }: Route.ComponentProps) {
  return <MailCataloguePage mails={loaderData.mails} />
}
