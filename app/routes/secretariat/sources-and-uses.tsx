import { listPeriods } from '#app/features/fund/server/fund.queries.server'
import { differenceOf } from '#app/features/statements/domain/sources-and-uses'
import { statementMessages } from '#app/features/statements/messages'
import { getSourcesAndUses, getWindowStatement } from '#app/features/statements/server/sources-and-uses.queries.server'
import { SourcesAndUsesPage } from '#app/features/statements/ui/sources-and-uses-page'
import { load } from '#app/platform/http'
import { nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/sources-and-uses'
import { fundQuestion } from './fund-question.server'

export const loader = load('secretariat.view', async ({ context, url, language }) => {
  const asked = await fundQuestion(context, url)
  const report = await getSourcesAndUses(context, { ...asked, after: url.searchParams.get('before') })
  const pledge = url.searchParams.get('window')
  const window = pledge ? await getWindowStatement(context, { ...asked, pledge }) : null
  const address = new URLSearchParams({ period: asked.period, asOf: report.asOf, ...(asked.knownOn ? { knownOn: asked.knownOn } : {}) })
  return {
    report,
    window,
    difference: differenceOf(window ? window.figures : report.total),
    periods: (await listPeriods(context)).filter((p) => p.startsOn <= context.clock.today()).map((p) => p.code),
    next: report.next ? nextHref(url, report.next) : null,
    csvHref: `/secretariat/sources-and-uses.csv?${address.toString()}`,
    title: statementMessages[language].sources.name,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function SourcesAndUses({ loaderData }: Route.ComponentProps) {
  return <SourcesAndUsesPage {...loaderData} />
}
