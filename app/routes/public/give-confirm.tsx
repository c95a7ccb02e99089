import { pledgeMessages } from '#app/features/pledges/messages'
import { giveMessages } from '#app/features/pledges/messages/give'
import { emptyForm } from '#app/features/pledges/forms/gift.form'
import { getGiftToConfirm, understoodGift } from '#app/features/pledges/server/gift.queries.server'
import { confirmGift } from '#app/features/pledges/server/submit-gift.command.server'
import { ConfirmGiftPage } from '#app/features/pledges/ui/gift-sent-page'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/give-confirm'

export const loader = load('pledge.confirm-by-link', async ({ context, param, language }) => {
  const draft = await getGiftToConfirm(context, param('token'))
  return { amount: understoodGift(draft, context.clock.today()).amount, purpose: draft.fields.purpose, organisation: draft.fields.organisation ?? '', title: giveMessages[language].confirm.heading }
})

export const action = act('pledge.confirm-by-link', {
  form: emptyForm,
  run: ({ context, param, server }) => confirmGift(context, { token: param('token'), workspace: `${server.config.origin}/donor` }),
  async then(gift, { server, language, request }) {
    // A link signs in once, as every mailed link does: later it only leads to the door.
    if (!gift.isNew) return `/sign-in?next=${encodeURIComponent(`/donor/pledges/${gift.ref}`)}`
    // Whoever opened the mailed link has the mailbox: that is what a sign-in link proves, too.
    const session = await server.auth.openFor(gift.email, request)
    return { to: `/donor/pledges/${gift.ref}`, headers: session, notice: { tone: 'good', text: giveMessages[language].confirm.done(gift.ref) } }
  },
  words: (language) => ({ ...pledgeMessages[language].createRefusals, MAY_NOT_PROMISE: giveMessages[language].confirm.mayNotPromise }),
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveConfirm({ loaderData, actionData }: Route.ComponentProps) {
  return <ConfirmGiftPage {...loaderData} lastResult={actionData?.lastResult} />
}
