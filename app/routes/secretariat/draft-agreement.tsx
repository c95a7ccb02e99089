import { draftAgreementForm } from '#app/features/agreements/forms/agreement.forms'
import { agreementMessages } from '#app/features/agreements/messages'
import { listPledgesAwaitingAgreement } from '#app/features/agreements/server/agreements.queries.server'
import { draftAgreement } from '#app/features/agreements/server/draft-agreement.command.server'
import { DraftAgreementPage } from '#app/features/agreements/ui/draft-agreement-page'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/draft-agreement'

export const loader = load('agreement.draft', async ({ context, url, language }) => ({
  pledges: await listPledgesAwaitingAgreement(context),
  chosen: url.searchParams.get('pledge'),
  title: agreementMessages[language].draft.title,
}))

export const action = act('agreement.draft', {
  form: draftAgreementForm,
  run: ({ context }, input) => draftAgreement(context, input),
  then: ({ number }, { language }) => ({ to: `/secretariat/agreements/${number}`, notice: { tone: 'good', text: agreementMessages[language].draft.done(number) } }),
  words: (language) => agreementMessages[language].refusals,
  fields: { PLEDGE_NOT_OPEN: 'pledge', AGREEMENT_EXISTS: 'pledge' },
  conflicts: ['AGREEMENT_EXISTS'],
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function DraftAgreement({ loaderData, actionData }: Route.ComponentProps) {
  return <DraftAgreementPage {...loaderData} lastResult={actionData?.lastResult} />
}
