import { AgreementText } from '#app/features/agreements/ui/agreement-text'
import { templateMessages } from '#app/features/templates/messages'
import { getTemplate } from '#app/features/templates/server/templates.queries.server'
import { ClausesPage } from '#app/features/templates/ui/clauses-page'
import { TemplateHistory } from '#app/features/templates/ui/template-history'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { agreementsIn, clauseCrumbs, familyIn } from './agreement-wording.server'
import type { Route } from './+types/agreement-wording'

export const loader = load('secretariat.view', async ({ context, param, language }) => {
  const family = familyIn(param('family'))
  const template = await getTemplate(context, `agreement:${family}`)
  return { family, template, crumbs: clauseCrumbs(family, language), shown: agreementsIn(family, template.version, template.texts), mayChange: holds(context.actor, 'template.manage'), title: templateMessages[language].clauses.families[family] }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function AgreementWording({ loaderData: { family, template, crumbs, shown, mayChange } }: Route.ComponentProps) {
  return (
    <ClausesPage family={family} crumbs={crumbs} shown={{ en: <AgreementText text={shown.en} />, fr: <AgreementText text={shown.fr} /> }}>
      <TemplateHistory template={template} at={`/secretariat/agreement-wording/${family}`} mayChange={mayChange} />
    </ClausesPage>
  )
}
