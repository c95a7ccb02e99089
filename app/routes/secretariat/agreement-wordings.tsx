import { WORDING_FAMILIES } from '#app/features/agreements/domain/terms'
import { templateMessages } from '#app/features/templates/messages'
import { listEditedTemplates } from '#app/features/templates/server/templates.queries.server'
import { ClauseFamiliesPage } from '#app/features/templates/ui/clauses-page'
import { load } from '#app/platform/http'
import type { Route } from './+types/agreement-wordings'

export const loader = load('secretariat.view', async ({ context, language }) => {
  const edited = await listEditedTemplates(context)
  return { families: WORDING_FAMILIES.map((family) => ({ family, edited: edited.includes(`agreement:${family}`) })), title: templateMessages[language].clauses.title }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function AgreementWordings({ loaderData }: Route.ComponentProps) {
  return <ClauseFamiliesPage families={loaderData.families} />
}
