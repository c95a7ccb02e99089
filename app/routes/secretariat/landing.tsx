import { listPeriods } from '#app/features/fund/server/fund.queries.server'
import { readWhatIf } from '#app/features/statements/forms/what-if.form'
import { landingMessages } from '#app/features/statements/messages/landing'
import { getLanding } from '#app/features/statements/server/landing.queries.server'
import { LandingPage } from '#app/features/statements/ui/landing-page'
import { load } from '#app/platform/http'
import type { Route } from './+types/landing'
import { fundQuestion } from './fund-question.server'

export const loader = load('secretariat.view', async ({ context, url, language }) => {
  const { whatIf, typed, errors } = readWhatIf(url.searchParams, language === 'fr')
  const landing = await getLanding(context, await fundQuestion(context, url), whatIf)
  const periods = (await listPeriods(context)).filter((period) => period.startsOn <= context.clock.today()).map((period) => period.code)
  return { landing, periods, typed, errors, title: landingMessages[language].name }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Landing({ loaderData }: Route.ComponentProps) {
  return <LandingPage {...loaderData} />
}
