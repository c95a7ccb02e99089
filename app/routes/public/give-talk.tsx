import { proposeForm } from '#app/features/partnerships/forms/partnership.form'
import { partnershipMessages } from '#app/features/partnerships/messages'
import { proposePartnership } from '#app/features/partnerships/server/propose-partnership.command.server'
import { TalkPage } from '#app/features/partnerships/ui/talk-pages'
import { addressSetting } from '#app/features/settings/server/settings.queries.server'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/give-talk'

export const loader = load('partnership.propose', async ({ context, language }) => ({ contact: await addressSetting(context, 'team-address'), title: partnershipMessages[language].talk.title }))

export const action = act('partnership.propose', {
  form: proposeForm,
  run: ({ context, server }, proposal) => proposePartnership(context, { ...proposal, origin: server.config.origin }),
  then: ({ thread }, { language }) => ({ to: `/${language}/give/something-else/${thread}`, notice: { tone: 'good', text: partnershipMessages[language].talk.sent } }),
  words: (language) => partnershipMessages[language].talkRefusals,
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveTalk({ loaderData, actionData }: Route.ComponentProps) {
  return <TalkPage contact={loaderData.contact} lastResult={actionData?.lastResult} />
}
