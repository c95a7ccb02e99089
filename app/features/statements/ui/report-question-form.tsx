import { parseDay } from '#app/kernel/time'
import { DateField, PageForm, SelectField, SubmitButton, TextField } from '#app/ui/form'
import { useMessages } from '#app/ui/language'
import { TextLink } from '#app/ui/primitives'
import type { QuestionFailure, QuestionField, ReportKind } from '../domain/report-question'
import { reportMessages } from '../messages/report'

export type Typed = Record<QuestionField, string>

/** What a question found instead of one donor or city: several that fit. */
export type Several = { choices: readonly { href: string; label: string }[]; more: boolean }

export type QuestionView = { report: ReportKind; typed: Typed; failure: QuestionFailure | null; several: Several | null; periods: readonly string[]; today: string }

/** Asks for one report. What was typed stays, and a refusal stands beside its field. */
export function ReportQuestionForm({ question }: { question: QuestionView }) {
  const words = useMessages(reportMessages)
  const { report, typed, failure, periods, several } = question
  const field = (name: QuestionField) => ({ name, id: `${report}-${name}`, defaultValue: typed[name], errors: failure?.field === name ? [words.refusals[failure.code]] : undefined })
  return (
    <PageForm method="get" action="/secretariat/reports" hidden={{ report }}>
      {report === 'fund-position' ? <SelectField {...field('period')} label={words.periodField} placeholder={false} width="short" options={periods.map((code) => ({ value: code, label: code.replace('-', '–') }))} /> : null}
      {report === 'donor-statement' ? <TextField {...field('donor')} label={words.donorField} hint={words.donorHint} width="half" /> : null}
      {report === 'city-statement' ? <TextField {...field('city')} label={words.cityField} hint={words.cityHint} width="half" /> : null}
      {several ? <Choices several={several} /> : null}
      <DayField {...field('asOf')} label={words.asOf} max={question.today} />
      <DayField {...field('knownOn')} label={words.knownOn} hint={words.knownOnHint} optional max={question.today} />
      <SubmitButton>{words.show}</SubmitButton>
    </PageForm>
  )
}

/** A calendar shows no day that does not exist: such a text stays readable in a plain field. */
function DayField(props: { name: string; id: string; defaultValue: string; errors?: readonly string[]; label: string; hint?: string; optional?: boolean; max: string }) {
  const { max, ...rest } = props
  return props.defaultValue !== '' && !parseDay(props.defaultValue) ? <TextField {...rest} width="short" /> : <DateField {...rest} max={max} />
}

function Choices({ several }: { several: Several }) {
  const words = useMessages(reportMessages)
  return (
    <div className="field" role="group" aria-label={words.several}>
      <p className="field-hint">{words.several}</p>
      <ul className="stack">
        {several.choices.map((choice) => (
          <li key={choice.href}>
            <TextLink href={choice.href}>{choice.label}</TextLink>
          </li>
        ))}
      </ul>
      {several.more ? <p className="field-hint">{words.more}</p> : null}
    </div>
  )
}
