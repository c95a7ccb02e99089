import { confirmOfferForm } from '#app/features/in-kind/forms/offer.form'
import { inKindMessages } from '#app/features/in-kind/messages'
import { giveInKindMessages } from '#app/features/in-kind/messages/give'
import { getOfferToConfirm } from '#app/features/in-kind/server/drafts.queries.server'
import { confirmOffer } from '#app/features/in-kind/server/send-offer.command.server'
import { ConfirmOfferPage } from '#app/features/in-kind/ui/give-review-pages'
import { readSent } from '#app/kernel/evidence'
import { giveMessages } from '#app/features/pledges/messages/give'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/give-offer-confirm'

export const loader = load('in-kind.confirm-by-link', async ({ context, param, language }) => ({ ...(await getOfferToConfirm(context, param('token'))), title: giveInKindMessages[language].confirm.heading }))

export const action = act('in-kind.confirm-by-link', {
  form: confirmOfferForm,
  run: async ({ context, param, server }, { files }) => confirmOffer(context, { token: param('token'), files: await Promise.all(files.map(readSent)), origin: server.config.origin }),
  async then({ ref, email, isNew }, { server, language, request }) {
    // A link signs in once, as every mailed link does: later it only leads to the door.
    if (!isNew) return `/sign-in?next=${encodeURIComponent(`/donor/in-kind/${ref}`)}`
    const session = await server.auth.openFor(email, request)
    return { to: `/donor/in-kind/${ref}`, headers: session, notice: { tone: 'good', text: giveInKindMessages[language].confirm.done(ref) } }
  },
  words: (language) => ({ ...inKindMessages[language].offerRefusals, ...inKindMessages[language].fileRefusals, TOO_MANY_AT_ONCE: giveInKindMessages[language].confirm.tooManyAtOnce, MAY_NOT_PROMISE: giveMessages[language].confirm.mayNotPromise }),
  fields: { FILE_MISSING: 'files', FILE_TOO_LARGE: 'files', FILE_KIND_UNKNOWN: 'files', TOO_MANY_FILES: 'files', TOO_MANY_AT_ONCE: 'files' },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveOfferConfirm({ loaderData, actionData }: Route.ComponentProps) {
  return <ConfirmOfferPage {...loaderData} lastResult={actionData?.lastResult} />
}
