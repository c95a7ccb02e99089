import type { ComponentProps, ReactNode } from 'react'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, PageHeading, Section, Timeline } from '#app/ui/primitives'
import { transparencyMessages } from '../messages'
import { MadePossibleBy } from './made-possible-by'

type Props = {
  /** Programmes of peer learning, the latest first: their days, their link and their state. */
  programmes: readonly { key: string; from: string; days: string; title: ReactNode; state: ReactNode; isOver: boolean }[]
  givers: ComponentProps<typeof MadePossibleBy>
}

/** What gifts for the peer-learning database pay for, and who gave them. */
export function PeerLearningPage({ programmes, givers }: Props) {
  const words = useMessages(transparencyMessages).peerLearning
  const { language } = useFormats()
  const give = <ButtonLink href={`/${language}/give`}>{words.give}</ButtonLink>
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} actions={programmes.length > 0 ? give : undefined} />
      <Section title={words.activities}>
        {programmes.length === 0 ? (
          <EmptyState title={words.none} action={give}>
            {words.noneText}
          </EmptyState>
        ) : (
          <Timeline events={programmes.map(({ from, days, title, state, isOver }) => ({ when: days, dateTime: from, title, detail: state, tone: isOver ? 'past' : 'now' }))} />
        )}
      </Section>
      <MadePossibleBy {...givers} />
    </>
  )
}
