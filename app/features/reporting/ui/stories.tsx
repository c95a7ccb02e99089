import type { Bilingual } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { Plate, Section } from '#app/ui/primitives'
import { reportingMessages } from '../messages'
import { useSpan } from './status'

export type StoryShown = { key: string; city: { ref: string; name: string }; programme: { ref: string; title: Bilingual }; from: Day; to: Day; summary: string; people: number | null; women: number | null; spent: Money }

/** What cities told the public in accepted reports; nothing where none did. */
export function Stories({ stories, of, cities }: { stories: readonly StoryShown[]; of: 'city' | 'several'; /** Address of the list of cities. */ cities: string }) {
  const words = useMessages(reportingMessages).stories
  const formats = useFormats()
  const spanOf = useSpan()
  if (stories.length === 0) return null
  return (
    <Section title={of === 'city' ? words.titleCity : words.title}>
      <ul className="stack">
        {stories.map((story) => (
          <li key={story.key} className="stack border-b border-line py-4">
            <p>{of === 'city' ? <strong>{formats.text(story.programme.title)}</strong> : <Plate name={story.city.name} href={`${cities}/${story.city.ref}`} size="small" />}</p>
            <p className="prose whitespace-pre-line break-words">{story.summary}</p>
            <p className="text-small text-ink-2">
              {[
                ...(of === 'city' ? [] : [formats.text(story.programme.title)]),
                spanOf(story),
                ...(story.people === null ? [] : [story.women === null ? words.reached(formats.count(story.people)) : words.reachedWomen(formats.count(story.people), formats.count(story.women))]),
                words.spent(formats.money(story.spent)),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
