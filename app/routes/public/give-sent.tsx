import { redirect } from 'react-router'
import { giveMessages } from '#app/features/pledges/messages/give'
import { getGiftDraft } from '#app/features/pledges/server/gift.queries.server'
import { GiftSentPage } from '#app/features/pledges/ui/gift-sent-page'
import { findPaidSession } from '#app/features/payments/server/card-checkout.server'
import { load } from '#app/platform/http'
import type { Route } from './+types/give-sent'

export const loader = load('pledge.submit', async ({ context, param, language }) => {
  const draft = await getGiftDraft(context, param('gift'))
  const at = (step: string) => `/${language}/give/${param('gift')}/${step}`
  if (!draft.fields.email) throw redirect(at('who'))
  const session = draft.pledge && (await findPaidSession(context, draft.pledge))
  if (session) throw redirect(at(`thanks?session_id=${session}`))
  return { standing: draft.standing, pledge: draft.pledgeRef, giveHref: `/${language}/give`, email: draft.fields.email, sendAction: at('send'), whoHref: at('who'), title: giveMessages[language].sent.heading }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveSent({ loaderData }: Route.ComponentProps) {
  return <GiftSentPage {...loaderData} />
}
