import { emptyForm } from '#app/features/placements/forms/placement.forms'
import { placementMessages } from '#app/features/placements/messages'
import { offerMessages } from '#app/features/placements/messages/offer'
import { getOfferToConfirm } from '#app/features/placements/server/offer.queries.server'
import { confirmOffer } from '#app/features/placements/server/submit-offer.command.server'
import { ConfirmOfferPage } from '#app/features/placements/ui/offer-review-pages'
import { giveMessages } from '#app/features/pledges/messages/give'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/give-staff-confirm'

export const loader = load('placement.confirm-by-link', async ({ context, param, language }) => ({ fields: await getOfferToConfirm(context, param('token')), title: offerMessages[language].confirm.heading }))

export const action = act('placement.confirm-by-link', {
  form: emptyForm,
  run: ({ context, param, server }) => confirmOffer(context, { token: param('token'), workspace: `${server.config.origin}/donor/placements` }),
  async then(offer, { server, language, request }) {
    // A link signs in once, as every mailed link does: later it only leads to the door.
    if (!offer.isNew) return `/sign-in?next=${encodeURIComponent(`/donor/placements/${offer.ref}`)}`
    // Whoever opened the mailed link has the mailbox: that is what a sign-in link proves, too.
    const session = await server.auth.openFor(offer.email, request)
    return { to: `/donor/placements/${offer.ref}`, headers: session, notice: { tone: 'good', text: offerMessages[language].confirm.done(offer.ref) } }
  },
  words: (language) => ({ ...placementMessages[language].recordRefusals, ...offerMessages[language].refusals, MAY_NOT_PROMISE: giveMessages[language].confirm.mayNotPromise }),
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveStaffConfirm({ loaderData, actionData }: Route.ComponentProps) {
  return <ConfirmOfferPage {...loaderData} lastResult={actionData?.lastResult} />
}
