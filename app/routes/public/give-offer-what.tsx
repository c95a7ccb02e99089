import { redirect } from 'react-router'
import { whatForm } from '#app/features/in-kind/forms/offer.form'
import { inKindMessages } from '#app/features/in-kind/messages'
import { giveInKindMessages } from '#app/features/in-kind/messages/give'
import { getOfferDraft } from '#app/features/in-kind/server/drafts.queries.server'
import { saveWhat } from '#app/features/in-kind/server/save-draft.command.server'
import { GiveWhatPage } from '#app/features/in-kind/ui/give-pages'
import { act, load } from '#app/platform/http'
import { OFFER_FIELDS } from './offer-fields'
import type { Route } from './+types/give-offer-what'

export const loader = load('in-kind.offer', async ({ context, param, language }) => {
  const { fields, sent } = await getOfferDraft(context, param('offer'))
  if (sent) throw redirect(`/${language}/give/in-kind/${param('offer')}/sent`)
  return { fields, title: giveInKindMessages[language].what.heading }
})

export const action = act('in-kind.offer', {
  form: whatForm,
  run: ({ context, param }, fields) => saveWhat(context, { token: param('offer'), fields }),
  then: ({ token }, { language }) => `/${language}/give/in-kind/${token}/worth`,
  words: (language) => ({ ...inKindMessages[language].offerRefusals, ...giveInKindMessages[language].refusals }),
  fields: { KIND_MISSING: OFFER_FIELDS.KIND_MISSING, AREA_MISSING: OFFER_FIELDS.AREA_MISSING, DESCRIPTION_MISSING: OFFER_FIELDS.DESCRIPTION_MISSING },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveOfferWhat({ loaderData, actionData }: Route.ComponentProps) {
  return <GiveWhatPage {...loaderData} lastResult={actionData?.lastResult} />
}
