import { followForm } from '#app/features/oversight/forms/oversight.form'
import { oversightMessages } from '#app/features/oversight/messages'
import { followFinding } from '#app/features/oversight/server/oversight.command.server'
import { OversightPage } from '#app/features/oversight/ui/oversight-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/follow-finding'

export { loader, meta } from './oversight'

export const action = act('oversight.record', {
  form: followForm,
  run: ({ context }, { finding, step, deed }) => followFinding(context, { finding, step, closes: deed === 'CLOSE' }),
  then: ({ ref, isOpen }, { param, language }) => ({ to: `/secretariat/cities/${param('city')}/oversight`, notice: { tone: 'good', text: oversightMessages[language].finding[isOpen ? 'noted' : 'closedDone'](ref) } }),
  words: (language) => oversightMessages[language].followRefusals,
  conflicts: ['FINDING_CLOSED'],
})

export default function FollowFinding({ loaderData, actionData }: Route.ComponentProps) {
  return <OversightPage {...loaderData} refused={{ deed: 'follow', result: actionData?.lastResult }} />
}
