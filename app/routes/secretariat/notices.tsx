import { digestForm } from '#app/features/notices/forms/notices.form'
import { noticeMessages } from '#app/features/notices/messages'
import { chooseDigest } from '#app/features/notices/server/choose-digest.command.server'
import { getDigestChoice, getWaiting } from '#app/features/notices/server/notices.queries.server'
import { lastSequence, listUnread } from '#app/features/notices/server/happened.queries.server'
import { NoticesPage } from '#app/features/notices/ui/notices-page'
import { holds } from '#app/kernel/access'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/notices'

/** Digits that the next page begins below; anything else is the first page. */
const before = (url: URL) => (/^\d{1,15}$/.test(url.searchParams.get('before') ?? '') ? Number(url.searchParams.get('before')) : null)

export const loader = load('notice.choose', async ({ context, url, language }) => {
  const upTo = await lastSequence(context)
  const { rows, next } = await listUnread(context, { before: before(url) })
  return {
    happened: { rows, next: next === null ? null : `/secretariat/notices?before=${next}`, upTo },
    waiting: await getWaiting(context, language),
    seesInstalments: holds(context.actor, 'pro-forma.issue-for-donor'),
    digest: await getDigestChoice(context),
    title: noticeMessages[language].title,
  }
})

export const action = act('notice.choose', {
  form: digestForm,
  run: ({ context }, input) => chooseDigest(context, input),
  then: (_, { language }) => ({ to: '/secretariat/notices', notice: { tone: 'good', text: noticeMessages[language].saved } }),
  words: () => ({}),
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Notices({ loaderData, actionData }: Route.ComponentProps) {
  return <NoticesPage {...loaderData} errors={actionData?.lastResult.error} />
}
