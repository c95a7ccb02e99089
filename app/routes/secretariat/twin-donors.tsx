import { donorMessages } from '#app/features/donors/messages'
import { listTwins } from '#app/features/donors/server/twins.queries.server'
import { TwinsPage } from '#app/features/donors/ui/twins-pages'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/twin-donors'

export const loader = load('donor.view', async ({ context, language }) => ({ groups: await listTwins(context), mayMerge: holds(context.actor, 'donor.merge'), title: donorMessages[language].twins.link }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function TwinDonors({ loaderData }: Route.ComponentProps) {
  return <TwinsPage {...loaderData} />
}
