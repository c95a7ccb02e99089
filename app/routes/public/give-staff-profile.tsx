import { redirect } from 'react-router'
import { offerProfileForm } from '#app/features/placements/forms/placement.forms'
import { placementMessages } from '#app/features/placements/messages'
import { offerMessages } from '#app/features/placements/messages/offer'
import { getOffer, getStayChoices } from '#app/features/placements/server/offer.queries.server'
import { saveOfferProfile } from '#app/features/placements/server/save-offer.command.server'
import { OfferProfilePage } from '#app/features/placements/ui/offer-pages'
import { act, load } from '#app/platform/http'
import { STAY_FIELDS } from '../placement-fields'
import type { Route } from './+types/give-staff-profile'

/** Limits and worth are read back while they are typed. */
export const handle = { interactive: true }

export const loader = load('placement.propose', async ({ context, param, language }) => {
  const { fields, sent } = await getOffer(context, param('offer'))
  const at = (step: string) => `/${language}/give/staff/${param('offer')}/${step}`
  if (sent) throw redirect(at('sent'))
  if (!fields.arrangement) throw redirect(at('questions'))
  return { fields, arrangement: fields.arrangement, ...(await getStayChoices(context)), questionsHref: at('questions'), title: offerMessages[language].profile.heading }
})

export const action = act('placement.propose', {
  form: offerProfileForm,
  run: ({ context, param }, fields) => saveOfferProfile(context, { token: param('offer'), fields }),
  then: ({ token }, { language }) => `/${language}/give/staff/${token}/who`,
  words: (language) => ({ ...placementMessages[language].recordRefusals, ...offerMessages[language].refusals }),
  fields: { ...STAY_FIELDS, OWN_MORATORIUM: 'startsOn' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveStaffProfile({ loaderData, actionData }: Route.ComponentProps) {
  return <OfferProfilePage {...loaderData} lastResult={actionData?.lastResult} />
}
