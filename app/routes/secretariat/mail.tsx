import { mailCatalogueMessages } from '#app/features/identity/messages/mail-catalogue'
import { MailPreviewPage } from '#app/features/identity/ui/mail-catalogue-pages'
import { NotFound } from '#app/kernel/access'
import { LANGUAGES } from '#app/kernel/language'
import { load } from '#app/platform/http'
import { listMailPurposes } from '#app/platform/mail'
import { sampleOf } from './mail-samples.server'
import type { Route } from './+types/mail'

export const loader = load('secretariat.view', ({ param, language }) => {
  const mail = listMailPurposes().find((entry) => entry.purpose === param('mail'))
  if (!mail) throw new NotFound()
  return { mail, shown: LANGUAGES.map((version) => sampleOf(mail.purpose, version)), title: mailCatalogueMessages[language].purposes[mail.purpose].name }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Mail({ loaderData }: Route.ComponentProps) {
  return <MailPreviewPage {...loaderData} />
}
