import { scoringMessages } from '#app/features/calls/messages/scoring'
import { getApplication } from '#app/features/calls/server/applications.queries.server'
import { ApplicationPage } from '#app/features/calls/ui/application-page'
import { holds } from '#app/kernel/access'
import { listDocuments } from '#app/platform/files'
import { load } from '#app/platform/http'
import type { Route } from './+types/application'

export const loader = load('call.view', async ({ context, param, language }) => {
  const application = await getApplication(context, param('application'))
  return { application, files: await listDocuments(context, `application:${application.id}`), duties: { score: holds(context.actor, 'call.score'), declare: holds(context.actor, 'call.declare-conflict') }, title: `${scoringMessages[language].page.application} ${application.ref}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Application({ loaderData }: Route.ComponentProps) {
  return <ApplicationPage {...loaderData} />
}
