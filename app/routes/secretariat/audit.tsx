import { auditMessages } from '#app/features/audit/messages'
import { listAuditEvents, listAuditNames } from '#app/features/audit/server/audit.queries.server'
import { AuditPage } from '#app/features/audit/ui/audit-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { dayOf, nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/audit'

export const loader = load('audit.view', async ({ context, url, language }) => {
  const text = (name: string) => url.searchParams.get(name)?.trim().slice(0, 200) ?? ''
  const [from, to] = [dayOf(url, 'from'), dayOf(url, 'to')]
  const before = Number(url.searchParams.get('before'))
  const { events, next } = await listAuditEvents(context, { person: text('person'), object: text('object'), from, to, name: text('name'), before: Number.isSafeInteger(before) && before > 0 ? before : undefined })
  return {
    events,
    names: await listAuditNames(context),
    filter: { person: text('person'), object: text('object'), from: from ?? '', to: to ?? '', name: text('name') },
    next: next === null ? null : nextHref(url, String(next)),
    seesPeople: holds(context.actor, 'person.manage'),
    title: auditMessages[language].trail,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Audit({ loaderData }: Route.ComponentProps) {
  return <AuditPage {...loaderData} />
}
