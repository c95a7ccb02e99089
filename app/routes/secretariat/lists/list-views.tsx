import { ViewsPage } from '#app/features/views/ui/views-page'
import { load } from '#app/platform/http'
import { viewsOfList } from './views-of-list.server'
import type { Route } from './+types/list-views'

export const loader = load('view.save', viewsOfList)

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function ListViews({ loaderData }: Route.ComponentProps) {
  return <ViewsPage {...loaderData} />
}
