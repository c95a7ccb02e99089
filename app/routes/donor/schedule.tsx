import { listOwnUnapplied } from '#app/features/payments/server/unapplied.queries.server'
import { scheduleMessages } from '#app/features/pledges/messages/schedule'
import { listOwnSchedule } from '#app/features/pledges/server/schedule.queries.server'
import { DonorSchedulePage } from '#app/features/pledges/ui/donor-schedule-page'
import { addDays } from '#app/kernel/time'
import { load } from '#app/platform/http'
import type { Route } from './+types/schedule'

const SOON_DAYS = 30

export const loader = load('donor-workspace.view', async ({ context, language }) => ({
  rows: await listOwnSchedule(context),
  unapplied: await listOwnUnapplied(context),
  soonUntil: addDays(context.clock.today(), SOON_DAYS),
  title: scheduleMessages[language].title,
}))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Schedule({ loaderData }: Route.ComponentProps) {
  return <DonorSchedulePage {...loaderData} />
}
