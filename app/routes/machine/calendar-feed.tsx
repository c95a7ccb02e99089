import { calendarMessages } from '#app/features/calendar/messages'
import { listCalendar } from '#app/features/calendar/server/calendar.queries.server'
import { isLanguage } from '#app/kernel/language'
import { addMonths } from '#app/kernel/time'
import { writeCalendar } from '#app/platform/calendar'
import { load } from '#app/platform/http'
import { readEventFilter } from '../public/calendar.server'

/** `/calendar.ics?language=fr&cluster=2021-esd&kind=HOSTING`: a year back and two ahead. */
export const loader = load('fund.view-public', async ({ context, url, server, language }) => {
  const asked = url.searchParams.get('language')
  const reader = isLanguage(asked) ? asked : language
  const today = context.clock.today()
  const { clusters, kind, cluster } = await readEventFilter({ context, url })
  const events = await listCalendar({ ...context, language: reader }, { from: addMonths(today, -12), to: addMonths(today, 24), kind, cluster })
  const { origin } = server.config
  const name = [calendarMessages[reader].feedName, clusters.find(({ code }) => code === cluster)?.name[reader]].filter((part) => part !== undefined).join(': ')
  const feed = writeCalendar(
    name,
    `${origin}/calendar.ics${url.search}`,
    events.map((event) => ({ ...event, uid: `${event.uid}@learning-cities-fund`, title: event.host ? `${event.title} · ${event.host}` : event.title, url: event.programme ? `${origin}/${reader}/programmes/${event.programme}` : `${origin}/${reader}/calendar?year=${event.startsOn.slice(0, 4)}` })),
  )
  return new Response(feed, { headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'inline; filename="calendar.ics"', 'Cache-Control': 'public, max-age=900' } })
})
