import { writeInThreadForm } from '#app/features/partnerships/forms/partnership.form'
import { partnershipMessages } from '#app/features/partnerships/messages'
import { listThreadFiles } from '#app/features/partnerships/server/files.queries.server'
import { getThread } from '#app/features/partnerships/server/partnerships.queries.server'
import { writeInThread } from '#app/features/partnerships/server/propose-partnership.command.server'
import { ThreadPage } from '#app/features/partnerships/ui/talk-pages'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/give-thread'

export const loader = load('partnership.propose', async ({ context, param, language }) => ({ thread: await getThread(context, param('thread')), files: await listThreadFiles(context, param('thread')), at: `/${language}/give/something-else/${param('thread')}`, title: partnershipMessages[language].talk.threadTitle }))

export const action = act('partnership.propose', {
  form: writeInThreadForm,
  run: ({ context, param, server }, { text }) => writeInThread(context, { thread: param('thread'), text, origin: server.config.origin }),
  then: (_, { param, language }) => ({ to: `/${language}/give/something-else/${param('thread')}`, notice: { tone: 'good', text: partnershipMessages[language].talk.written } }),
  words: (language) => partnershipMessages[language].talkRefusals,
})

/** Who has the address may read here: it goes to no search engine and to no other site. To this one it must go, or the browser hides where a form comes from. */
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }, { name: 'robots', content: 'noindex' }, { name: 'referrer', content: 'same-origin' }]

export default function GiveThread({ loaderData, actionData }: Route.ComponentProps) {
  return <ThreadPage {...loaderData} lastResult={actionData?.lastResult} />
}
