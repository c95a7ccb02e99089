import { linkOfferForm } from '#app/features/in-kind/forms/need.form'
import { needMessages } from '#app/features/in-kind/messages/needs'
import { linkOffer } from '#app/features/in-kind/server/needs.command.server'
import { getOffer } from '#app/features/in-kind/server/offers.queries.server'
import { NeedsPage } from '#app/features/in-kind/ui/needs-pages'
import { act, load } from '#app/platform/http'
import { needOnBoard } from './needs-board.server'
import type { Route } from './+types/link-need'

export const loader = load('in-kind.view', needOnBoard)

export { meta } from './needs'

export const action = act('in-kind.manage', {
  form: linkOfferForm,
  run: async ({ context, param, server }, { offer }) => linkOffer(context, { need: param('need'), offer: (await getOffer(context, offer)).id, origin: server.config.origin }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/needs#${ref}`, notice: { tone: 'good', text: needMessages[language].isLinked(ref) } }),
  words: (language) => needMessages[language].deedRefusals,
  conflicts: ['NEED_ENDED', 'MATCHED_ALREADY'],
})

export default function LinkNeed({ loaderData, actionData }: Route.ComponentProps) {
  return <NeedsPage {...loaderData} answer={{ need: loaderData.need, result: actionData?.lastResult }} />
}
