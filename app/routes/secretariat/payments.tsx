import { bankMessages } from '#app/features/bank/messages'
import { countWaitingLines } from '#app/features/bank/server/lines.queries.server'
import { listPayments } from '#app/features/payments/server/payments.queries.server'
import { ListPaymentsPage } from '#app/features/payments/ui/list-payments-page'
import { holds } from '#app/kernel/access'
import type { Language } from '#app/kernel/language'
import type { Context } from '#app/platform/context'
import { load } from '#app/platform/http'
import { paymentsList } from './lists/payments.server'
import { readList } from './lists/team-list.server'
import type { Route } from './+types/payments'

/** The bank's place, with how many of its lines wait. */
async function bankLabel(context: Context, language: Language): Promise<string> {
  const waiting = await countWaitingLines(context)
  return waiting > 0 ? `${bankMessages[language].bank} (${waiting})` : bankMessages[language].bank
}

export const loader = load('payment.view', async (entered) => ({
  ...(await readList(entered, paymentsList)),
  waiting: (await listPayments(entered.context, { status: 'EXPECTED' })).payments,
  mayRecord: holds(entered.context.actor, 'payment.record-wire'),
  bank: { label: await bankLabel(entered.context, entered.language), href: '/secretariat/payments/bank' },
  title: paymentsList.title(entered.language),
}))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Payments({ loaderData }: Route.ComponentProps) {
  return <ListPaymentsPage {...loaderData} />
}
