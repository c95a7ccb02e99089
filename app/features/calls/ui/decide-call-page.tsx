import type { SubmissionResult } from '@conform-to/react'
import { toDecimal, type Money } from '#app/kernel/money'
import { useFormats, useMessages } from '#app/ui/language'
import { FieldSet, PageForm, pageForm, SelectField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { Breadcrumbs, Facts, Notice, PageHeading, TextLink } from '#app/ui/primitives'
import type { Outcome } from '../domain/application'
import { callMessages } from '../messages'
import { scoringMessages } from '../messages/scoring'
import { usePoints, type ApplicationRow } from './applications-table'
import type { CallDetail } from './call-page'

type Suggestion = { ref: string; outcome: Outcome; award: Money | null }
type Typed = { application?: string; outcome?: string; award?: string; reason?: string } | undefined
type Props = { call: CallDetail; applications: readonly ApplicationRow[]; suggested: readonly Suggestion[]; free: Money; decimalComma: boolean; lastResult?: SubmissionResult<string[]> | null }

/** One form for all cities of a call, in the order of their rank. */
export function DecideCallPage({ call, applications, suggested, free, decimalComma, lastResult }: Props) {
  const { decide, table } = useMessages(scoringMessages)
  const { calls } = useMessages(callMessages)
  const formats = useFormats()
  const pointsOf = usePoints()
  const { fields, errors } = pageForm(['decision'], { lastResult })
  const typed = (lastResult?.initialValue as { judged?: Typed[] } | undefined)?.judged
  const open = applications.filter((row) => row.status === 'SUBMITTED')
  const complete = open.every((row) => row.state === 'COMPLETE')
  const awardTyped = (award: Money | null | undefined) => (award ? (decimalComma ? toDecimal(award).replace('.', ',') : toDecimal(award)) : undefined)
  return (
    <>
      <Breadcrumbs items={[{ label: calls, href: '/secretariat/calls' }, { label: call.ref, href: `/secretariat/calls/${call.ref}` }, { label: decide.open }]} />
      <PageHeading title={decide.title(call.ref)} lead={decide.lead} />
      <Facts
        facts={[
          { label: decide.offers, value: formats.money(call.amount) },
          { label: decide.free, value: `${formats.money(free)} (${decide.freeLead})` },
        ]}
      />
      {complete ? <Notice tone="info">{decide.suggested}</Notice> : <Notice tone="warn">{decide.notComplete}</Notice>}
      <PageForm errors={errors}>
        <TextField {...fields.decision} label={decide.decision} hint={decide.decisionHint} width="half" />
        {open.map((row, i) => {
          const suggestion = suggested.find((one) => one.ref === row.ref)
          const of = lastResult ? typed?.find((one) => one?.application === row.ref) : { outcome: suggestion?.outcome, award: awardTyped(suggestion?.award), reason: undefined }
          return (
            <FieldSet key={row.ref} legend={decide.of(row.rank === null ? '–' : formats.count(row.rank), row.city.name, row.ref)} hint={<TextLink href={`/secretariat/applications/${row.ref}`}>{row.mean === null ? row.title : `${row.title} · ${table.mean}${formats.language === 'fr' ? '\u00a0' : ''}: ${pointsOf(row.mean)}`}</TextLink>}>
              <input type="hidden" name={`judged[${i}].application`} value={row.ref} />
              <div className="field-columns">
                <SelectField name={`judged[${i}].outcome`} label={decide.outcome} defaultValue={of?.outcome} options={(['FUNDED', 'RESERVE', 'DECLINED'] as const).map((outcome) => ({ value: outcome, label: decide.outcomes[outcome] }))} />
                <TextField name={`judged[${i}].award`} label={decide.award} hint={decide.awardHint(formats.money(row.asked))} inputMode="decimal" defaultValue={of?.award} errors={errors?.[`judged[${i}].award`] ?? undefined} />
              </div>
              <TextAreaField name={`judged[${i}].reason`} label={decide.reason} rows={2} defaultValue={of?.reason} />
            </FieldSet>
          )
        })}
        <SubmitButton>{decide.submit}</SubmitButton>
      </PageForm>
    </>
  )
}
