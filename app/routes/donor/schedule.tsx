import { findBankAccount } from '#app/features/fund/server/fund.queries.server'
import { listOwnUnapplied } from '#app/features/payments/server/unapplied.queries.server'
import { scheduleMessages } from '#app/features/pledges/messages/schedule'
import { listOwnSchedule, type ScheduleRow } from '#app/features/pledges/server/schedule.queries.server'
import { DonorSchedulePage } from '#app/features/pledges/ui/donor-schedule-page'
import { donorsFor } from '#app/kernel/access'
import { isCardCurrency } from '#app/kernel/money/card-amount'
import { addDays } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { load } from '#app/platform/http'
import type { Route } from './+types/schedule'

const SOON_DAYS = 30

/** How the reader can pay each instalment now: by card where its currency and their duty allow it, or by a payment request once an account is named. */
async function withWays(context: Context, rows: readonly ScheduleRow[], hasCard: boolean) {
  const [payers, askers] = [donorsFor(context.actor, 'payment.start-instalment'), donorsFor(context.actor, 'pro-forma.issue')]
  const hasAccount = (await findBankAccount(context)) !== null
  return rows.map((row) => ({ ...row, canPay: hasCard && isCardCurrency(row.unpaid.currency) && payers.includes(row.donorId), canAsk: hasAccount && askers.includes(row.donorId) }))
}

export const loader = load('donor-workspace.view', async ({ context, server, language }) => ({
  rows: await withWays(context, await listOwnSchedule(context), server.card !== null),
  unapplied: await listOwnUnapplied(context),
  soonUntil: addDays(context.clock.today(), SOON_DAYS),
  title: scheduleMessages[language].title,
}))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Schedule({ loaderData }: Route.ComponentProps) {
  return <DonorSchedulePage {...loaderData} />
}
