import { signAgreementForm } from '#app/features/agreements/forms/agreement.forms'
import { agreementMessages } from '#app/features/agreements/messages'
import { getAgreement } from '#app/features/agreements/server/agreements.queries.server'
import { signAsPartner } from '#app/features/agreements/server/sign-as-partner.command.server'
import { SignAgreementPage } from '#app/features/agreements/ui/sign-agreement-page'
import { refuse } from '#app/kernel/failure'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/sign-agreement'

export const loader = load('agreement.sign-as-partner', async ({ context, param, language }) => {
  const agreement = await getAgreement(context, param('agreement'))
  return { agreement, email: context.actor.kind === 'person' ? context.actor.email : '', title: agreementMessages[language].sign.title }
})

export const action = act('agreement.sign-as-partner', {
  form: signAgreementForm,
  run: async ({ context, param, server }, { name, title, sha256, consent }) =>
    consent ? signAsPartner(context, { agreement: param('agreement'), name, title, sha256, origin: server.config.origin }) : refuse({ code: 'CONSENT_MISSING' }),
  then: ({ number }, { language }) => ({ to: `/donor/agreements/${number}`, notice: { tone: 'good', text: agreementMessages[language].sign.done } }),
  words: (language) => agreementMessages[language].refusals,
  fields: { OTHER_SIGNATORY: 'name', CONSENT_MISSING: 'consent' },
  conflicts: ['AGREEMENT_CANNOT_MOVE', 'ALREADY_SIGNED', 'OTHER_TEXT'],
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function SignAgreement({ loaderData, actionData }: Route.ComponentProps) {
  return <SignAgreementPage {...loaderData} lastResult={actionData?.lastResult} />
}
