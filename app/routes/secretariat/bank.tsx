import { LINE_STATES } from '#app/features/bank/domain/line'
import { bankMessages } from '#app/features/bank/messages'
import { countWaitingLines, listCertain, listLines, listStatements, listSuspense } from '#app/features/bank/server/lines.queries.server'
import { BankInboxPage } from '#app/features/bank/ui/bank-pages'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { choiceOf, dayCursor, nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/bank'

export const loader = load('bank.view', async ({ context, url, language }) => {
  const state = choiceOf(url, 'state', [...LINE_STATES, 'ALL']) ?? 'WAITING'
  const direction = choiceOf(url, 'direction', ['CREDIT', 'DEBIT'])
  const search = url.searchParams.get('search') ?? ''
  const { lines, next } = await listLines(context, { state: state === 'ALL' ? undefined : state, direction, search, before: dayCursor(url) })
  return {
    lines,
    waiting: await countWaitingLines(context),
    certain: await listCertain(context),
    suspense: await listSuspense(context),
    statements: (await listStatements(context)).statements.slice(0, 5),
    filter: { state, direction: direction ?? '', search },
    next: next && nextHref(url, `${next.day}~${next.id}`),
    may: { import: holds(context.actor, 'bank.import'), book: holds(context.actor, 'bank.book') },
    title: bankMessages[language].bank,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Bank({ loaderData }: Route.ComponentProps) {
  return <BankInboxPage {...loaderData} />
}
