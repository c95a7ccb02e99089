import type { Bilingual } from '#app/kernel/language'
import { day, type Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, PageHeading, Section, StatusTag, TextLink, Timeline, type TimelineEvent } from '#app/ui/primitives'
import { FilterSentence } from '#app/ui/table'
import { EVENT_KINDS, type CalendarEvent, type MonthOfEvents } from '../domain/event'
import { calendarMessages } from '../messages'

type Props = {
  year: number
  today: Day
  months: readonly MonthOfEvents[]
  clusters: readonly { code: string; generation: number; name: Bilingual }[]
  filter: { kind: string; cluster: string }
  /** The same page for another year, with the same filter. */
  hrefOf: { before: string; after: string; everything: string; feed: string }
}

/** The year at a glance, month by month. */
export function CalendarPage({ year, today, months, clusters, filter, hrefOf }: Props) {
  const words = useMessages(calendarMessages)
  const formats = useFormats()
  const isFiltered = filter.kind !== '' || filter.cluster !== ''
  return (
    <>
      <PageHeading
        title={words.titleOf(String(year))}
        lead={words.lead}
        actions={
          <>
            <ButtonLink variant="quiet" href={hrefOf.before}>
              {String(year - 1)}
            </ButtonLink>
            <ButtonLink variant="quiet" href={hrefOf.after}>
              {String(year + 1)}
            </ButtonLink>
          </>
        }
      />
      <FilterSentence
        clearHref={isFiltered ? hrefOf.everything : undefined}
        hidden={{ year: String(year) }}
        parts={[
          { name: 'kind', label: words.filter.kind, value: filter.kind, options: [{ value: '', label: words.filter.everyKind }, ...EVENT_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))] },
          words.filter.inCluster,
          { name: 'cluster', label: words.filter.cluster, value: filter.cluster, options: [{ value: '', label: words.filter.everyCluster }, ...clusters.map((cluster) => ({ value: cluster.code, label: `${formats.text(cluster.name)} (${cluster.generation})` }))] },
        ]}
      />
      {months.length === 0 ? <EmptyState title={words.none(String(year))}>{words.noneText}</EmptyState> : null}
      {months.map(({ month, events }) => (
        <Section key={month} title={<span className="inline-block first-letter:uppercase">{formats.month(day(`${year}-${String(month).padStart(2, '0')}-01`))}</span>}>
          <EventList events={events} today={today} />
        </Section>
      ))}
      <Section title={words.subscribe} lead={words.subscribeText}>
        <p>
          <TextLink href={hrefOf.feed}>{words.feed}</TextLink>
        </p>
      </Section>
    </>
  )
}

function EventList({ events, today }: { events: readonly CalendarEvent[]; today: Day }) {
  const words = useMessages(calendarMessages)
  const formats = useFormats()
  const toneOf = (event: CalendarEvent): TimelineEvent['tone'] => (event.isCancelled ? 'stop' : event.startsOn > today ? 'next' : event.endsOn >= today ? 'now' : 'past')
  return (
    <Timeline
      events={events.map((event) => ({
        when: words.span(formats.shortDay(event.startsOn), formats.shortDay(event.endsOn)),
        dateTime: event.startsOn,
        tone: toneOf(event),
        title: (
          <>
            {event.programme ? <TextLink href={`/${formats.language}/programmes/${event.programme}`}>{event.title}</TextLink> : event.title} {event.isCancelled ? <StatusTag tone="neutral">{words.cancelled}</StatusTag> : null}
          </>
        ),
        detail: [event.host === null ? words.kinds[event.kind] : words.hostedBy(event.host), event.place].filter((part) => part !== null).join(' · '),
      }))}
    />
  )
}
