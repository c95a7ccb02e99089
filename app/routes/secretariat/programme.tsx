import type { SubmissionResult } from '@conform-to/react'
import { programmeMessages } from '#app/features/programmes/messages'
import { getProgramme } from '#app/features/programmes/server/programmes.queries.server'
import { AdvanceProgramme } from '#app/features/programmes/ui/advance-programme'
import { ProgrammeAwards } from '#app/features/programmes/ui/programme-awards'
import { ProgrammePage } from '#app/features/programmes/ui/programme-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { useMessages } from '#app/ui/language'
import { ButtonLink } from '#app/ui/primitives'
import { readProgrammeAwards } from '../public/programme-awards.server'
import type { Route } from './+types/programme'

export const loader = load('programme.view', async ({ context, param, language }) => {
  const programme = await getProgramme(context, param('programme'))
  return { programme, awards: await readProgrammeAwards(context, programme.id), mayManage: holds(context.actor, 'programme.manage'), title: programme.title[language] }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

/** A programme with its money and, for who may, its next step. */
export function ProgrammeWithSteps({ loaderData: { programme, awards, mayManage }, lastResult }: { loaderData: Route.ComponentProps['loaderData']; lastResult?: SubmissionResult<string[]> | null }) {
  const words = useMessages(programmeMessages).form
  const edit =
    mayManage && programme.status !== 'CANCELLED' ? (
      <ButtonLink href={`/secretariat/programmes/${programme.ref}/edit`} variant="quiet">
        {words.edit}
      </ButtonLink>
    ) : null
  return (
    <ProgrammePage programme={programme} base="/secretariat/programmes" actions={edit} funding={<ProgrammeAwards awards={awards} budget={programme.budget} cities="/secretariat/cities" />}>
      {mayManage ? <AdvanceProgramme programme={programme} lastResult={lastResult} /> : null}
    </ProgrammePage>
  )
}

export default function Programme({ loaderData }: Route.ComponentProps) {
  return <ProgrammeWithSteps loaderData={loaderData} />
}
