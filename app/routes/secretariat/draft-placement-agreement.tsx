import { draftPlacementAgreementForm } from '#app/features/agreements/forms/agreement.forms'
import { agreementMessages } from '#app/features/agreements/messages'
import { draftPlacementAgreement } from '#app/features/agreements/server/draft-placement-agreement.command.server'
import { getPlacementToAgree } from '#app/features/agreements/server/placement-agreements.queries.server'
import { DraftPlacementAgreementPage } from '#app/features/agreements/ui/placement-agreements'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/draft-placement-agreement'

export const loader = load('agreement.draft', async ({ context, param, language }) => ({
  placement: await getPlacementToAgree(context, param('placement')),
  title: agreementMessages[language].draft.title,
}))

export const action = act('agreement.draft', {
  form: draftPlacementAgreementForm,
  run: ({ context, param }, input) => draftPlacementAgreement(context, { ...input, placement: param('placement') }),
  then: ({ number }, { language }) => ({ to: `/secretariat/agreements/${number}`, notice: { tone: 'good', text: agreementMessages[language].draft.done(number) } }),
  words: (language) => agreementMessages[language].refusals,
  conflicts: ['PLACEMENT_HAS_AGREEMENT'],
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function DraftPlacementAgreement({ loaderData, actionData }: Route.ComponentProps) {
  return <DraftPlacementAgreementPage placement={loaderData.placement} lastResult={actionData?.lastResult} />
}
