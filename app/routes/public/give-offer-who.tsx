import { redirect } from 'react-router'
import { giveInKindMessages } from '#app/features/in-kind/messages/give'
import { getOfferChoices, getOfferDraft } from '#app/features/in-kind/server/drafts.queries.server'
import { saveOfferGiver } from '#app/features/in-kind/server/save-draft.command.server'
import { GiveWhoPage } from '#app/features/in-kind/ui/give-pages'
import { giftWhoForm } from '#app/features/pledges/forms/gift.form'
import { giveMessages } from '#app/features/pledges/messages/give'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/give-offer-who'

export const loader = load('in-kind.offer', async ({ context, param, language }) => {
  const { fields, sent, step } = await getOfferDraft(context, param('offer'))
  const at = (page: string) => `/${language}/give/in-kind/${param('offer')}/${page}`
  if (sent) throw redirect(at('sent'))
  if (step === 'what' || step === 'worth') throw redirect(at(step))
  return { fields, countries: (await getOfferChoices(context)).countries, title: giveMessages[language].who.heading }
})

export const action = act('in-kind.offer', {
  form: giftWhoForm,
  run: ({ context, param }, { kind, donorNumber: _unasked, ...fields }) => saveOfferGiver(context, { token: param('offer'), fields: { ...fields, donorKind: kind } }),
  then: ({ token }, { language }) => `/${language}/give/in-kind/${token}/review`,
  words: (language) => giveInKindMessages[language].whoRefusals,
  fields: { WRONG_KIND: 'kind', UNKNOWN_COUNTRY: 'country' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveOfferWho({ loaderData, actionData }: Route.ComponentProps) {
  return <GiveWhoPage {...loaderData} lastResult={actionData?.lastResult} />
}
