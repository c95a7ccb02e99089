import { redirect } from 'react-router'
import { worthForm } from '#app/features/in-kind/forms/offer.form'
import { inKindMessages } from '#app/features/in-kind/messages'
import { giveInKindMessages } from '#app/features/in-kind/messages/give'
import { getOfferChoices, getOfferDraft } from '#app/features/in-kind/server/drafts.queries.server'
import { saveWorth } from '#app/features/in-kind/server/save-draft.command.server'
import { GiveWorthPage } from '#app/features/in-kind/ui/give-pages'
import { act, load } from '#app/platform/http'
import { OFFER_FIELDS } from './offer-fields'
import type { Route } from './+types/give-offer-worth'

export const loader = load('in-kind.offer', async ({ context, param, language }) => {
  const { fields, sent, step } = await getOfferDraft(context, param('offer'))
  const at = (page: string) => `/${language}/give/in-kind/${param('offer')}/${page}`
  if (sent || step === 'what') throw redirect(at(sent ? 'sent' : 'what'))
  return { fields, currencies: (await getOfferChoices(context)).currencies, title: giveInKindMessages[language].worth.heading }
})

const { KIND_MISSING: _kind, AREA_MISSING: _area, DESCRIPTION_MISSING: _description, ...WORTH_FIELDS } = OFFER_FIELDS

export const action = act('in-kind.offer', {
  form: worthForm,
  run: ({ context, param }, fields) => saveWorth(context, { token: param('offer'), fields }),
  then: ({ token }, { language }) => `/${language}/give/in-kind/${token}/who`,
  words: (language) => ({ ...inKindMessages[language].offerRefusals, ...giveInKindMessages[language].refusals }),
  fields: WORTH_FIELDS,
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveOfferWorth({ loaderData, actionData }: Route.ComponentProps) {
  return <GiveWorthPage {...loaderData} lastResult={actionData?.lastResult} />
}
