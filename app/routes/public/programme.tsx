import { getPublicProgramme } from '#app/features/programmes/server/programmes.queries.server'
import { ProgrammeAwards } from '#app/features/programmes/ui/programme-awards'
import { ProgrammePage } from '#app/features/programmes/ui/programme-page'
import { listAcceptedStories } from '#app/features/reporting/server/reports.queries.server'
import { Stories } from '#app/features/reporting/ui/stories'
import { listPublicGivers } from '#app/features/transparency/server/public-givers.queries.server'
import { MadePossibleBy } from '#app/features/transparency/ui/made-possible-by'
import { load } from '#app/platform/http'
import { useLanguage } from '#app/ui/language'
import { readProgrammeAwards } from './programme-awards.server'
import type { Route } from './+types/programme'

export const loader = load('fund.view-public', async ({ context, param, language }) => {
  const programme = await getPublicProgramme(context, param('programme'))
  return { programme, awards: await readProgrammeAwards(context, programme.id), stories: await listAcceptedStories(context, { programme: programme.id }), givers: await listPublicGivers(context, { programme: programme.id }), title: programme.title[language] }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Programme({ loaderData: { programme, awards, stories, givers } }: Route.ComponentProps) {
  const language = useLanguage()
  const cities = `/${language}/cities`
  const funding = (
    <>
      <ProgrammeAwards awards={awards} budget={programme.budget} cities={cities} />
      <MadePossibleBy {...givers} />
    </>
  )
  return (
    <ProgrammePage programme={programme} base={`/${language}/programmes`} funding={funding}>
      <Stories stories={stories} of="several" cities={cities} />
    </ProgrammePage>
  )
}
