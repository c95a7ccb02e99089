import { PUBLIC_STATUSES } from '#app/features/programmes/domain'
import { programmeMessages } from '#app/features/programmes/messages'
import { listPublicProgrammes } from '#app/features/programmes/server/programmes.queries.server'
import { ListProgrammesPage } from '#app/features/programmes/ui/list-programmes-page'
import { load } from '#app/platform/http'
import { useLanguage, useMessages } from '#app/ui/language'
import { readProgrammesList } from './programmes-list.server'
import type { Route } from './+types/programmes'

export const loader = load('fund.view-public', async (entered) => ({ list: await readProgrammesList(entered, PUBLIC_STATUSES, listPublicProgrammes), title: programmeMessages[entered.language].programmes }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Programmes({ loaderData }: Route.ComponentProps) {
  const words = useMessages(programmeMessages).list
  return <ListProgrammesPage {...loaderData.list} base={`/${useLanguage()}/programmes`} title={words.publicTitle} lead={words.publicLead} />
}
