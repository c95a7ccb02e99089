import { statementMessages } from '#app/features/statements/messages'
import { explainFigure } from '#app/features/statements/server/explain.queries.server'
import { ExplainPage } from '#app/features/statements/ui/explain-page'
import { load } from '#app/platform/http'
import { nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/explain'
import { figureQuestion } from './fund-question.server'

export const loader = load('secretariat.view', async ({ context, url, language }) => {
  const explanation = await explainFigure(context, figureQuestion(context, url), { after: url.searchParams.get('before') })
  return { explanation, nextHref: explanation.next ? nextHref(url, explanation.next) : null, csvHref: `/secretariat/explain.csv${url.search}`, title: statementMessages[language].explain.figures[explanation.question.figure] }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Explain({ loaderData }: Route.ComponentProps) {
  return <ExplainPage {...loaderData} />
}
