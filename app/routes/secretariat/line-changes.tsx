import { ChangesDeskPage } from '#app/features/line-changes/ui/changes-pages'
import { load } from '#app/platform/http'
import { changesDesk } from './changes-desk.server'
import type { Route } from './+types/line-changes'

export const loader = load('line-change.view', changesDesk)

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function LineChanges({ loaderData }: Route.ComponentProps) {
  return <ChangesDeskPage {...loaderData} />
}
