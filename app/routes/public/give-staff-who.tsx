import { redirect } from 'react-router'
import { releasingForm } from '#app/features/placements/forms/placement.forms'
import { offerMessages } from '#app/features/placements/messages/offer'
import { getReleasing } from '#app/features/placements/server/offer.queries.server'
import { saveReleasing } from '#app/features/placements/server/save-offer.command.server'
import { OfferWhoPage } from '#app/features/placements/ui/offer-pages'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/give-staff-who'

export const loader = load('placement.propose', async ({ context, param, language }) => {
  const releasing = await getReleasing(context, param('offer'))
  if (releasing.sent) throw redirect(`/${language}/give/staff/${param('offer')}/sent`)
  return { ...releasing, title: offerMessages[language].who.heading }
})

export const action = act('placement.propose', {
  form: releasingForm,
  run: ({ context, param }, fields) => saveReleasing(context, { token: param('offer'), fields }),
  then: ({ token }, { language }) => `/${language}/give/staff/${token}/review`,
  words: (language) => offerMessages[language].refusals,
  fields: { WRONG_KIND: 'kind', UNKNOWN_COUNTRY: 'country' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveStaffWho({ loaderData, actionData }: Route.ComponentProps) {
  return <OfferWhoPage {...loaderData} lastResult={actionData?.lastResult} />
}
