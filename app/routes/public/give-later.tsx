import { getOfferDraft } from '#app/features/in-kind/server/drafts.queries.server'
import { getOffer } from '#app/features/placements/server/offer.queries.server'
import { readUnfinished, type Unfinished } from '#app/features/pledges/domain/unfinished'
import { resumeForm } from '#app/features/pledges/forms/gift.form'
import { giveMessages } from '#app/features/pledges/messages/give'
import { getGiftDraft } from '#app/features/pledges/server/gift.queries.server'
import { mailResumeLink } from '#app/features/pledges/server/mail-resume-link.command.server'
import { KeepForLaterPage } from '#app/features/pledges/ui/keep-for-later'
import { NotFound } from '#app/kernel/access'
import { formWords } from '#app/kernel/language/form-words'
import { act, load } from '#app/platform/http'
import type { Context } from '#app/platform/context'
import type { Route } from './+types/give-later'

/** What stands behind the address, if anything does: not found where it is unknown or has expired. */
async function typedIn(context: Context, { kind, token }: Unfinished): Promise<{ email?: string }> {
  if (kind === 'money') return (await getGiftDraft(context, token)).fields
  return (kind === 'staff' ? await getOffer(context, token) : await getOfferDraft(context, token)).fields
}

async function unfinished(context: Context, page: string | null) {
  const found = readUnfinished(page ?? '')
  if (!found) throw new NotFound()
  return { ...found, email: (await typedIn(context, found)).email ?? null }
}

export const loader = load('pledge.submit', async ({ context, url, server, language }) => {
  const { page, email } = await unfinished(context, url.searchParams.get('page'))
  const backHref = `/${language}/give/${page}`
  return { page, email, backHref, address: `${server.config.origin}${backHref}`, title: giveMessages[language].later.title }
})

export const action = act('pledge.submit', {
  form: resumeForm,
  async run({ context, server, language }, { page, email }) {
    const found = await unfinished(context, page)
    return mailResumeLink(context, { token: found.token, email, link: `${server.config.origin}/${language}/give/${found.page}` })
  },
  then: ({ email }, { language }, { page }) => ({ to: `/${language}/give/${page}`, notice: { tone: 'good', text: giveMessages[language].later.sent(email) } }),
  words: formWords,
  fields: { TOO_MANY_MAILS: 'email' },
})

/** Who has the address may go on with it: it goes to no search engine and to no other site. */
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }, { name: 'robots', content: 'noindex' }]

export default function GiveLater({ loaderData, actionData }: Route.ComponentProps) {
  return <KeepForLaterPage {...loaderData} lastResult={actionData?.lastResult} />
}
