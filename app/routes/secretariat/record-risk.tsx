import { riskForm } from '#app/features/oversight/forms/oversight.form'
import { oversightMessages } from '#app/features/oversight/messages'
import { recordRisk } from '#app/features/oversight/server/oversight.command.server'
import { OversightPage } from '#app/features/oversight/ui/oversight-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/record-risk'

export { loader, meta } from './oversight'

export const action = act('oversight.record', {
  form: riskForm,
  run: ({ context, param }, input) => recordRisk(context, { city: param('city'), ...input }),
  then: (_, { param, language }) => ({ to: `/secretariat/cities/${param('city')}/oversight`, notice: { tone: 'good', text: oversightMessages[language].risk.recorded } }),
  words: () => ({}),
})

export default function RecordRisk({ loaderData, actionData }: Route.ComponentProps) {
  return <OversightPage {...loaderData} refused={{ deed: 'risk', result: actionData?.lastResult }} />
}
