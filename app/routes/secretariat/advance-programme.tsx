import { advanceProgrammeForm } from '#app/features/programmes/forms/programme.form'
import { programmeMessages } from '#app/features/programmes/messages'
import { advanceProgramme } from '#app/features/programmes/server/advance-programme.command.server'
import { getProgramme } from '#app/features/programmes/server/programmes.queries.server'
import { act } from '#app/platform/http'
import { ProgrammeWithSteps } from './programme'
import type { Route } from './+types/advance-programme'

export { loader, meta } from './programme'

export const action = act('programme.manage', {
  form: advanceProgrammeForm,
  run: async ({ context, param }, { to }) => advanceProgramme(context, { programme: (await getProgramme(context, param('programme'))).id, to }),
  then: ({ ref, status }, { language }) => ({ to: `/secretariat/programmes/${ref}`, notice: { tone: 'good', text: programmeMessages[language].advance.done(programmeMessages[language].statuses[status]) } }),
  words: (language) => programmeMessages[language].refusals,
  conflicts: ['NO_SUCH_STEP'],
})

export default function AdvanceProgramme({ loaderData, actionData }: Route.ComponentProps) {
  return <ProgrammeWithSteps loaderData={loaderData} lastResult={actionData?.lastResult} />
}
