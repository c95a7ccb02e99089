import { DevMailPage } from '#app/features/identity/ui/dev-mail-pages'
import { load } from '#app/platform/http'
import { getOutboxMail } from '#app/platform/mail/outbox'
import type { Route } from './+types/dev-mail-item'

export const loader = load('development.view', async ({ server, param }) => {
  const { html: _, ...mail } = await getOutboxMail(server, param('mail'))
  return { mail }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.mail.subject }]

export default function DevMailItem({ loaderData }: Route.ComponentProps) {
  return <DevMailPage mail={loaderData.mail} />
}
