import { useFormats, useMessages } from '#app/ui/language'
import { Disclosure, Section } from '#app/ui/primitives'
import { reportingMessages } from '../messages'
import { CommentList, ReportContent } from './report-content'
import type { Round } from './report-view'

/** Each sending as it was, with what the team answered. */
export function Rounds({ rounds }: { rounds: readonly Round[] }) {
  const words = useMessages(reportingMessages).review
  const formats = useFormats()
  if (rounds.length === 0) return null
  return (
    <Section title={words.rounds}>
      <ol className="stack">
        {rounds.map((round) => (
          <li key={round.number} className="stack">
            <p>
              {words.sentBy(round.submittedBy, formats.day(round.submittedOn))} {round.outcome === 'RETURNED' ? words.givenBackBy(round.decidedBy!) : round.outcome === 'ACCEPTED' ? words.acceptedBy(round.decidedBy!) : words.waits}
            </p>
            <CommentList comments={round.comments} />
            {round.number < rounds.length ? (
              <Disclosure summary={words.round(round.number)}>
                <ReportContent content={round.content} />
              </Disclosure>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}
