import { NeedsPage } from '#app/features/in-kind/ui/needs-pages'
import { load } from '#app/platform/http'
import { needsBoard } from './needs-board.server'
import type { Route } from './+types/needs'

export const loader = load('in-kind.view', needsBoard)

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Needs({ loaderData }: Route.ComponentProps) {
  return <NeedsPage {...loaderData} />
}
