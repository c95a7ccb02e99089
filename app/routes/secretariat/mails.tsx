import { mailCatalogueMessages } from '#app/features/identity/messages/mail-catalogue'
import { MailCataloguePage } from '#app/features/identity/ui/mail-catalogue-pages'
import { templateMessages } from '#app/features/templates/messages'
import { listEditedTemplates } from '#app/features/templates/server/templates.queries.server'
import { load } from '#app/platform/http'
import { listMailPurposes } from '#app/platform/mail'
import type { Route } from './+types/mails'

export const loader = load('secretariat.view', async ({ context, language }) => ({
  mails: listMailPurposes(),
  edited: (await listEditedTemplates(context)).map((template) => template.replace(/^mail:/, '')),
  editedTag: templateMessages[language].edited,
  title: mailCatalogueMessages[language].title,
}))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Mails({ loaderData }: Route.ComponentProps) {
  return <MailCataloguePage {...loaderData} />
}
