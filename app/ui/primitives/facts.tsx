import type { ReactNode } from 'react'

export type Fact = { label: ReactNode; value: ReactNode }

/** Labels and values of one thing, as a definition list. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact, i) => (
        <div key={i}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

export type TimelineEvent = { when: string; dateTime?: string; title: ReactNode; detail?: ReactNode; tone?: 'past' | 'now' | 'next' | 'stop' }

/** What happened in order; `next` events are hollow because they have not happened. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol className="timeline">
      {events.map((event, i) => (
        <li key={i} className={`timeline-${event.tone ?? 'past'}`}>
          <time dateTime={event.dateTime}>{event.when}</time>
          <div>
            <div className="font-semibold">{event.title}</div>
            {event.detail ? <div className="text-ink-2 text-small">{event.detail}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
