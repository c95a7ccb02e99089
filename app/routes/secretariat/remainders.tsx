import { remainderMessages } from '#app/features/remainders/messages'
import { countProposedMoves, listMoves, listRemainders } from '#app/features/remainders/server/moves.queries.server'
import { RemaindersPage } from '#app/features/remainders/ui/move-pages'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { instantCursor, nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/remainders'

export const loader = load('remainder.view', async ({ context, url, language }) => {
  const { moves, next } = await listMoves(context, { before: instantCursor(url) })
  return {
    ...(await listRemainders(context)),
    moves,
    waiting: await countProposedMoves(context),
    next: next && nextHref(url, `${next.at.toISOString()}~${next.id}`),
    today: context.clock.today(),
    mayPropose: holds(context.actor, 'remainder.propose'),
    title: remainderMessages[language].remainders,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Remainders({ loaderData }: Route.ComponentProps) {
  return <RemaindersPage {...loaderData} />
}
