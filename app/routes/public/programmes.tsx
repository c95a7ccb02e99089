import { listClusterChoices } from '#app/features/clusters/server/clusters.queries.server'
import { PUBLIC_STATUSES } from '#app/features/programmes/domain'
import { programmeMessages } from '#app/features/programmes/messages'
import { listPublicProgrammes } from '#app/features/programmes/server/programmes.queries.server'
import { ListProgrammesPage } from '#app/features/programmes/ui/list-programmes-page'
import { load } from '#app/platform/http'
import { useLanguage, useMessages } from '#app/ui/language'
import { programmesListOf } from '../secretariat/lists/programmes.server'
import { publicTools, readPage } from '../secretariat/lists/team-list.server'
import type { Route } from './+types/programmes'

const publicList = programmesListOf(PUBLIC_STATUSES, '/programmes', listPublicProgrammes)

export const loader = load('fund.view-public', async (entered) => {
  const { rows, filter, tools } = await readPage(entered, publicList)
  return { list: { rows, filter, tools: publicTools(entered, tools), clusters: await listClusterChoices(entered.context), statuses: PUBLIC_STATUSES }, title: publicList.title(entered.language) }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Programmes({ loaderData }: Route.ComponentProps) {
  const words = useMessages(programmeMessages).list
  return <ListProgrammesPage {...loaderData.list} base={`/${useLanguage()}/programmes`} title={words.publicTitle} lead={words.publicLead} />
}
