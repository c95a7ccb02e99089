import { noDetailForm } from '#app/features/in-kind/forms/offer.form'
import { giveInKindMessages } from '#app/features/in-kind/messages/give'
import { sendOfferLink } from '#app/features/in-kind/server/send-offer.command.server'
import { GiveReviewPage } from '#app/features/in-kind/ui/give-review-pages'
import { formWords } from '#app/kernel/language/form-words'
import { act } from '#app/platform/http'
import type { Route } from './+types/give-offer-send'

export { loader, meta } from './give-offer-review'

export const action = act('in-kind.offer', {
  form: noDetailForm,
  run: ({ context, param, server, language }) => sendOfferLink(context, { token: param('offer'), link: (token) => `${server.config.origin}/${language}/give/in-kind/confirm/${token}` }),
  then: ({ step }, { param, language }) => `/${language}/give/in-kind/${param('offer')}/${step}`,
  words: (language) => ({ ...formWords(language), ...giveInKindMessages[language].refusals }),
})

export default function GiveOfferSend({ loaderData, actionData }: Route.ComponentProps) {
  return <GiveReviewPage {...loaderData} lastResult={actionData?.lastResult} />
}
