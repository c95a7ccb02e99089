import { INCOME_STATUSES } from '#app/features/income/domain/income'
import { incomeMessages } from '#app/features/income/messages'
import { listIncome } from '#app/features/income/server/income.queries.server'
import { IncomeListPage } from '#app/features/income/ui/income-pages'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { choiceOf, instantCursor, nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/income-list'

export const loader = load('income.view', async ({ context, url, language }) => {
  const status = choiceOf(url, 'status', INCOME_STATUSES)
  const { income, next } = await listIncome(context, { status, before: instantCursor(url) })
  return {
    income,
    waiting: (await listIncome(context, { status: 'RECORDED' })).income.length,
    status: status ?? '',
    next: next && nextHref(url, `${next.at.toISOString()}~${next.id}`),
    mayRecord: holds(context.actor, 'income.record'),
    title: incomeMessages[language].income,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function IncomeList({ loaderData }: Route.ComponentProps) {
  return <IncomeListPage {...loaderData} />
}
