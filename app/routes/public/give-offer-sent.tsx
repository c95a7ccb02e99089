import { redirect } from 'react-router'
import { giveInKindMessages } from '#app/features/in-kind/messages/give'
import { getOfferDraft } from '#app/features/in-kind/server/drafts.queries.server'
import { GiveOfferSentPage } from '#app/features/in-kind/ui/give-review-pages'
import { load } from '#app/platform/http'
import type { Route } from './+types/give-offer-sent'

export const loader = load('in-kind.offer', async ({ context, param, language }) => {
  const { fields, step } = await getOfferDraft(context, param('offer'))
  const at = (page: string) => `/${language}/give/in-kind/${param('offer')}/${page}`
  if (step !== 'review') throw redirect(at(step))
  return { email: fields.email ?? '', sendAction: at('send'), whoHref: at('who'), title: giveInKindMessages[language].sent.heading }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveOfferSent({ loaderData }: Route.ComponentProps) {
  return <GiveOfferSentPage {...loaderData} />
}
