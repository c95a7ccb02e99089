import { noFields } from '#app/features/donors/forms/people.form'
import { peopleMessages } from '#app/features/donors/messages/people'
import { joinDonor } from '#app/features/donors/server/invite-to-donor.command.server'
import { getInvitation } from '#app/features/donors/server/people.queries.server'
import { JoinDonorPage } from '#app/features/donors/ui/people-pages'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/join-donor'

export const loader = load('donor.join-by-link', async ({ context, param, language }) => {
  const invitation = await getInvitation(context, param('token'))
  return { invitation, title: peopleMessages[language].join.title(invitation.donor) }
})

export const action = act('donor.join-by-link', {
  form: noFields,
  run: ({ context, param }) => joinDonor(context, { token: param('token') }),
  // Whoever opened the mailed link has the mailbox: that is what a sign-in link proves, too.
  then: async ({ email, donor }, { server, language, request }) => ({ to: '/donor', headers: await server.auth.openFor(email, request), notice: { tone: 'good', text: peopleMessages[language].join.done(donor) } }),
  words: (language) => peopleMessages[language].joinRefusals,
  conflicts: ['INVITATION_USED', 'INVITATION_REVOKED'],
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function JoinDonor({ loaderData, actionData }: Route.ComponentProps) {
  return <JoinDonorPage {...loaderData} lastResult={actionData?.lastResult} />
}
