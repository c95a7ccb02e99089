import { byMonth } from '#app/features/calendar/domain/event'
import { calendarMessages } from '#app/features/calendar/messages'
import { listCalendar } from '#app/features/calendar/server/calendar.queries.server'
import { CalendarPage } from '#app/features/calendar/ui/calendar-page'
import { dayFrom, parts } from '#app/kernel/time'
import { load } from '#app/platform/http'
import { readEventFilter } from './calendar.server'
import type { Route } from './+types/calendar'

export const loader = load('fund.view-public', async ({ context, url, language }) => {
  const today = context.clock.today()
  const asked = Number(url.searchParams.get('year'))
  const year = Number.isInteger(asked) && asked >= 2015 && asked <= 2100 ? asked : parts(today).year
  const { clusters, kind, cluster } = await readEventFilter({ context, url })
  const events = await listCalendar(context, { from: dayFrom(year, 1, 1), to: dayFrom(year, 12, 31), kind, cluster })
  const filter = new URLSearchParams([...(kind ? [['kind', kind]] : []), ...(cluster ? [['cluster', cluster]] : [])])
  const at = (changes: Record<string, string>) => `?${new URLSearchParams([...filter, ...Object.entries(changes)]).toString()}`
  return {
    title: calendarMessages[language].titleOf(String(year)),
    page: { year, today, months: byMonth(events, year), clusters, filter: { kind: kind ?? '', cluster: cluster ?? '' }, hrefOf: { before: at({ year: String(year - 1) }), after: at({ year: String(year + 1) }), everything: `?year=${year}`, feed: `/calendar.ics${at({ language })}` } },
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Calendar({ loaderData }: Route.ComponentProps) {
  return <CalendarPage {...loaderData.page} />
}
