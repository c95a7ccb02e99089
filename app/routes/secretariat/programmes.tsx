import { listClusterChoices } from '#app/features/clusters/server/clusters.queries.server'
import { PROGRAMME_STATUSES } from '#app/features/programmes/domain'
import { programmeMessages } from '#app/features/programmes/messages'
import { ListProgrammesPage } from '#app/features/programmes/ui/list-programmes-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { useMessages } from '#app/ui/language'
import { ButtonLink } from '#app/ui/primitives'
import { programmesList } from './lists/programmes.server'
import { readList } from './lists/team-list.server'
import type { Route } from './+types/programmes'

export const loader = load('programme.view', async (entered) => ({
  list: { ...(await readList(entered, programmesList)), clusters: await listClusterChoices(entered.context), statuses: PROGRAMME_STATUSES },
  mayCreate: holds(entered.context.actor, 'programme.manage'),
  title: programmeMessages[entered.language].programmes,
}))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Programmes({ loaderData }: Route.ComponentProps) {
  const words = useMessages(programmeMessages).list
  const create = loaderData.mayCreate ? <ButtonLink href="/secretariat/programmes/create">{words.create}</ButtonLink> : null
  return <ListProgrammesPage {...loaderData.list} base="/secretariat/programmes" title={words.teamTitle} lead={words.teamLead} actions={create} />
}
