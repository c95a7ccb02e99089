import { mailCatalogueMessages } from '#app/features/identity/messages/mail-catalogue'
import { MailPreviewPage } from '#app/features/identity/ui/mail-catalogue-pages'
import { getTemplate } from '#app/features/templates/server/templates.queries.server'
import { TemplateHistory } from '#app/features/templates/ui/template-history'
import { holds, NotFound } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { listMailPurposes } from '#app/platform/mail'
import { shownIn } from './mail-wording.server'
import type { Route } from './+types/mail'

export const loader = load('secretariat.view', async ({ context, param, language }) => {
  const mail = listMailPurposes().find((entry) => entry.purpose === param('mail'))
  if (!mail) throw new NotFound()
  const template = await getTemplate(context, `mail:${mail.purpose}`)
  return { mail, template, shown: shownIn(mail.purpose, template.texts), mayChange: holds(context.actor, 'template.manage'), title: mailCatalogueMessages[language].purposes[mail.purpose].name }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Mail({ loaderData: { mail, shown, template, mayChange } }: Route.ComponentProps) {
  return (
    <MailPreviewPage mail={mail} shown={shown}>
      <TemplateHistory template={template} at={`/secretariat/mails/${mail.purpose}`} mayChange={mayChange} testable />
    </MailPreviewPage>
  )
}
