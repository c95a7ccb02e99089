import { redirect } from 'react-router'
import { searchMessages } from '#app/features/search/messages'
import { findActions } from '#app/features/search/server/actions.queries.server'
import { searchEverything } from '#app/features/search/server/search.queries.server'
import { SearchPage } from '#app/features/search/ui/search-page'
import { load } from '#app/platform/http'
import type { Route } from './+types/search'

/** A number that one thing carries leads straight to it. */
export const loader = load('secretariat.view', async ({ context, url, language }) => {
  const typed = url.searchParams.get('q')?.trim().slice(0, 120) ?? ''
  const { groups, only } = await searchEverything(context, typed)
  if (only) throw redirect(only)
  return { typed, groups, actions: await findActions(context, typed), title: searchMessages[language].search }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Search({ loaderData }: Route.ComponentProps) {
  return <SearchPage typed={loaderData.typed} groups={loaderData.groups} actions={loaderData.actions} />
}
