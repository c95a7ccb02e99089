import { redirect } from 'react-router'
import { giftWhoForm } from '#app/features/pledges/forms/gift.form'
import { giveMessages } from '#app/features/pledges/messages/give'
import { getGiver } from '#app/features/pledges/server/gift.queries.server'
import { saveGiver } from '#app/features/pledges/server/save-gift.command.server'
import { GiftWhoPage } from '#app/features/pledges/ui/gift-who-page'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/give-who'

export const loader = load('pledge.submit', async ({ context, param, language }) => {
  const giver = await getGiver(context, param('gift'))
  if (giver.standing === 'promised' || giver.standing === 'ended') throw redirect(`/${language}/give/${param('gift')}/sent`)
  return { ...giver, title: giveMessages[language].who.heading }
})

export const action = act('pledge.submit', {
  form: giftWhoForm,
  run: ({ context, param }, fields) => saveGiver(context, { token: param('gift'), fields }),
  then: ({ token }, { language }) => `/${language}/give/${token}/review`,
  words: (language) => giveMessages[language].giverRefusals,
  fields: { WRONG_KIND: 'kind', UNKNOWN_COUNTRY: 'country' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveWho({ loaderData, actionData }: Route.ComponentProps) {
  return <GiftWhoPage {...loaderData} lastResult={actionData?.lastResult} />
}
