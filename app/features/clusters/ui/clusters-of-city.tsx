import type { Bilingual } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { Section, TextLink } from '#app/ui/primitives'
import { clusterMessages } from '../messages'

/** The clusters that a city is or was in. */
export function ClustersOfCity({ clusters }: { clusters: readonly { cluster: string; name: Bilingual; fromOn: Day; untilOn: Day | null }[] }) {
  const words = useMessages(clusterMessages)
  const formats = useFormats()
  return (
    <Section title={words.title}>
      {clusters.length === 0 ? <p className="text-ink-2">{words.cityInNone}</p> : null}
      <ul>
        {clusters.map((stay) => (
          <li key={stay.cluster + stay.fromOn}>
            <TextLink href={`/${formats.language}/clusters#${stay.cluster}`}>{formats.text(stay.name)}</TextLink>{' '}
            <span className="text-ink-2">{stay.untilOn ? words.stay(formats.day(stay.fromOn), formats.day(stay.untilOn)) : words.openStay(formats.day(stay.fromOn))}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
