import { emptyForm } from '#app/features/pledges/forms/gift.form'
import { giveMessages } from '#app/features/pledges/messages/give'
import { sendGiftLink } from '#app/features/pledges/server/submit-gift.command.server'
import { GiftReviewPage } from '#app/features/pledges/ui/gift-review-page'
import { formWords } from '#app/kernel/language/form-words'
import { act } from '#app/platform/http'
import type { Route } from './+types/give-send'

export { loader, meta } from './give-review'

export const action = act('pledge.submit', {
  form: emptyForm,
  run: ({ context, param, server, language }) => sendGiftLink(context, { token: param('gift'), link: (token) => `${server.config.origin}/${language}/give/confirm/${token}` }),
  then: (_, { param, language }) => `/${language}/give/${param('gift')}/sent`,
  words: (language) => ({ ...formWords(language), ...giveMessages[language].amountRefusals }),
})

export default function GiveSend({ loaderData, actionData }: Route.ComponentProps) {
  return <GiftReviewPage {...loaderData} lastResult={actionData?.lastResult} />
}
