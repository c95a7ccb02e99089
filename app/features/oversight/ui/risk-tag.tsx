import { useMessages } from '#app/ui/language'
import { Section, StatusTag, TextLink } from '#app/ui/primitives'
import type { Level } from '../domain/oversight'
import { oversightMessages } from '../messages'

const TONES = { LOW: 'good', MEDIUM: 'waiting', HIGH: 'stop' } as const

export function RiskTag({ level }: { level: Level }) {
  const words = useMessages(oversightMessages)
  return <StatusTag tone={TONES[level]}>{words.risk.of(words.levels[level])}</StatusTag>
}

/** On the team's page of a city: how risky it is and what is open, with the way to all of it. */
export function OversightSummary({ city, risk, open }: { city: string; risk: Level | null; open: number }) {
  const words = useMessages(oversightMessages)
  return (
    <Section title={words.oversight} actions={<TextLink href={`/secretariat/cities/${city}/oversight`}>{words.open}</TextLink>}>
      <p className="flex flex-wrap items-center gap-3">
        {risk ? <RiskTag level={risk} /> : <span className="text-ink-2">{words.risk.none}</span>}
        <span>{words.finding.summary(open)}</span>
      </p>
    </Section>
  )
}
