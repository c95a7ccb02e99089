import type { SubmissionResult } from '@conform-to/react'
import { useMessages } from '#app/ui/language'
import { ErrorSummary } from '#app/ui/form'
import { Button, ConfirmPanel, Section } from '#app/ui/primitives'
import { NEXT_STATUSES, type ProgrammeStatus } from '../domain'
import { programmeMessages } from '../messages'

/** The steps that a programme can take from where it stands; those that end it ask first. */
export function AdvanceProgramme({ programme, lastResult }: { programme: { ref: string; status: ProgrammeStatus }; lastResult?: SubmissionResult<string[]> | null }) {
  const words = useMessages(programmeMessages).advance
  const action = `/secretariat/programmes/${programme.ref}/advance`
  const steps = NEXT_STATUSES[programme.status]
  return (
    <Section title={words.title}>
      <ErrorSummary errors={lastResult?.error} />
      {steps.length === 0 ? <p className="text-ink-2">{words.over}</p> : null}
      <div className="stack">
        {steps.map((to) =>
          to === 'PLANNED' || to === 'RUNNING' ? (
            <form key={to} method="post" action={action}>
              <input type="hidden" name="to" value={to} />
              <Button variant="quiet">{words.to[to]}</Button> <span className="text-small text-ink-2">{words.says[to]}</span>
            </form>
          ) : (
            <ConfirmPanel key={to} action={action} hidden={{ to }} label={words.to[to]} confirm={words.to[to]} tone={to === 'CANCELLED' ? 'danger' : 'primary'}>
              <p>{words.says[to]}</p>
            </ConfirmPanel>
          ),
        )}
      </div>
    </Section>
  )
}
