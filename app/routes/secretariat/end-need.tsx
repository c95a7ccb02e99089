import { endNeedForm } from '#app/features/in-kind/forms/need.form'
import { needMessages } from '#app/features/in-kind/messages/needs'
import { endNeed } from '#app/features/in-kind/server/needs.command.server'
import { NeedsPage } from '#app/features/in-kind/ui/needs-pages'
import { act, load } from '#app/platform/http'
import { needOnBoard } from './needs-board.server'
import type { Route } from './+types/end-need'

export const loader = load('in-kind.view', needOnBoard)

export { meta } from './needs'

export const action = act('in-kind.manage', {
  form: endNeedForm,
  run: ({ context, param }, { to, reason }) => endNeed(context, { need: param('need'), to, reason }),
  then: ({ ref }, { language }) => ({ to: '/secretariat/needs', notice: { tone: 'good', text: needMessages[language].ended(ref) } }),
  words: (language) => needMessages[language].deedRefusals,
  fields: { NOTHING_LINKED: 'to' },
  conflicts: ['NEED_ENDED'],
})

export default function EndNeed({ loaderData, actionData }: Route.ComponentProps) {
  return <NeedsPage {...loaderData} answer={{ need: loaderData.need, result: actionData?.lastResult }} />
}
