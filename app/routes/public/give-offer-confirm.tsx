import { noDetailForm } from '#app/features/in-kind/forms/offer.form'
import { inKindMessages } from '#app/features/in-kind/messages'
import { giveInKindMessages } from '#app/features/in-kind/messages/give'
import { getOfferToConfirm } from '#app/features/in-kind/server/drafts.queries.server'
import { confirmOffer } from '#app/features/in-kind/server/send-offer.command.server'
import { ConfirmOfferPage } from '#app/features/in-kind/ui/give-review-pages'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/give-offer-confirm'

export const loader = load('in-kind.confirm-by-link', async ({ context, param, language }) => ({ ...(await getOfferToConfirm(context, param('token'))), title: giveInKindMessages[language].confirm.heading }))

export const action = act('in-kind.confirm-by-link', {
  form: noDetailForm,
  run: ({ context, param, server }) => confirmOffer(context, { token: param('token'), origin: server.config.origin }),
  async then({ ref, email, isNew }, { server, language, request }) {
    // A link signs in once, as every mailed link does: later it only leads to the door.
    if (!isNew) return `/sign-in?next=${encodeURIComponent(`/donor/in-kind/${ref}`)}`
    const session = await server.auth.openFor(email, request)
    return { to: `/donor/in-kind/${ref}`, headers: session, notice: { tone: 'good', text: giveInKindMessages[language].confirm.done(ref) } }
  },
  words: (language) => inKindMessages[language].offerRefusals,
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveOfferConfirm({ loaderData, actionData }: Route.ComponentProps) {
  return <ConfirmOfferPage {...loaderData} lastResult={actionData?.lastResult} />
}
