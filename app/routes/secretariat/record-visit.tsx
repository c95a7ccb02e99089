import { visitForm } from '#app/features/oversight/forms/oversight.form'
import { oversightMessages } from '#app/features/oversight/messages'
import { recordVisit } from '#app/features/oversight/server/oversight.command.server'
import { OversightPage } from '#app/features/oversight/ui/oversight-page'
import type { Day } from '#app/kernel/time'
import { act } from '#app/platform/http'
import type { Route } from './+types/record-visit'

export { loader, meta } from './oversight'

export const action = act('oversight.record', {
  form: visitForm,
  run: ({ context, param }, { visitedOn, ...input }) => recordVisit(context, { city: param('city'), visitedOn: visitedOn as Day, ...input }),
  then: ({ ref }, { param, language }) => ({ to: `/secretariat/cities/${param('city')}/oversight`, notice: { tone: 'good', text: oversightMessages[language].visit.recorded(ref) } }),
  words: (language) => oversightMessages[language].visitRefusals,
  fields: { VISIT_IN_FUTURE: 'visitedOn' },
})

export default function RecordVisit({ loaderData, actionData }: Route.ComponentProps) {
  return <OversightPage {...loaderData} refused={{ deed: 'visit', result: actionData?.lastResult }} />
}
