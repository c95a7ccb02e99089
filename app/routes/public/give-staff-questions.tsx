import { questionsForm } from '#app/features/placements/forms/placement.forms'
import { offerMessages } from '#app/features/placements/messages/offer'
import { getOffer } from '#app/features/placements/server/offer.queries.server'
import { answerQuestions } from '#app/features/placements/server/save-offer.command.server'
import { OfferQuestionsPage } from '#app/features/placements/ui/offer-pages'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/give-staff-questions'

export const loader = load('placement.propose', async ({ context, param, language }) => ({ ...(await getOffer(context, param('offer'))), talkHref: `/${language}/give/something-else`, title: offerMessages[language].title }))

export const action = act('placement.propose', {
  form: questionsForm,
  run: ({ context, param }, answers) => answerQuestions(context, { token: param('offer'), answers }),
  then: ({ token }, { language }) => `/${language}/give/staff/${token}/profile`,
  words: (language) => ({ ...offerMessages[language].neither, ...offerMessages[language].refusals }),
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveStaffQuestions({ loaderData, actionData }: Route.ComponentProps) {
  return <OfferQuestionsPage fields={loaderData.fields} talkHref={loaderData.talkHref} lastResult={actionData?.lastResult} />
}
