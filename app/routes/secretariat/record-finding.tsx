import { findingForm } from '#app/features/oversight/forms/oversight.form'
import { oversightMessages } from '#app/features/oversight/messages'
import { recordFinding } from '#app/features/oversight/server/oversight.command.server'
import { OversightPage } from '#app/features/oversight/ui/oversight-page'
import type { Day } from '#app/kernel/time'
import { act } from '#app/platform/http'
import type { Route } from './+types/record-finding'

export { loader, meta } from './oversight'

export const action = act('oversight.record', {
  form: findingForm,
  run: ({ context, param }, { dueOn, ...input }) => recordFinding(context, { city: param('city'), dueOn: dueOn as Day, ...input }),
  then: ({ ref }, { param, language }) => ({ to: `/secretariat/cities/${param('city')}/oversight`, notice: { tone: 'good', text: oversightMessages[language].finding.recorded(ref) } }),
  words: (language) => oversightMessages[language].findingRefusals,
  fields: { OWNER_NOT_OF_TEAM: 'owner', DUE_IN_PAST: 'dueOn' },
})

export default function RecordFinding({ loaderData, actionData }: Route.ComponentProps) {
  return <OversightPage {...loaderData} refused={{ deed: 'finding', result: actionData?.lastResult }} />
}
