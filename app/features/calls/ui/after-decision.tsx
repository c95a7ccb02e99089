import type { SubmissionResult } from '@conform-to/react'
import { sum, toDecimal, type Money } from '#app/kernel/money'
import { useFormats, useMessages } from '#app/ui/language'
import { pageForm, TextAreaField, TextField } from '#app/ui/form'
import { Button, ButtonLink, ConfirmPanel, Section } from '#app/ui/primitives'
import { scoringMessages } from '../messages/scoring'
import type { ApplicationRow } from './applications-table'
import type { CallDetail } from './call-page'

type Props = { call: CallDetail; applications: readonly ApplicationRow[]; left: Money; duties: { decide: boolean; propose: boolean }; lastResult?: SubmissionResult<string[]> | null }

/** What follows the scores: the decision; then the allocation without retyping, and the reserve list. */
export function AfterScoring({ call, applications, left, duties, lastResult }: Props) {
  const { decide, propose, reserve } = useMessages(scoringMessages)
  const formats = useFormats()
  const at = `/secretariat/calls/${call.ref}`
  if (call.stage === 'SCORING') {
    return duties.decide && applications.some((row) => row.status === 'SUBMITTED') ? (
      <p className="mt-4">
        <ButtonLink href={`${at}/decide`}>{decide.open}</ButtonLink>
      </p>
    ) : null
  }
  if (call.stage !== 'DECIDED') return null
  const unproposed = applications.filter((row) => row.status === 'FUNDED' && row.award && (!row.allocation || row.allocation.status === 'REJECTED' || row.allocation.status === 'CANCELLED'))
  const waiting = applications.filter((row) => row.status === 'RESERVE')
  return (
    <>
      {unproposed.length > 0 ? (
        <Section title={propose.title} lead={propose.waiting(unproposed.length, formats.money(sum(unproposed.map((row) => row.award!))))}>
          {duties.propose ? (
            <form method="post" action={`${at}/propose`} className="stack">
              <p className="text-ink-2">{propose.hint}</p>
              <div>
                <Button>{propose.submit}</Button>
              </div>
            </form>
          ) : null}
        </Section>
      ) : null}
      {duties.decide && waiting.length > 0 && left.minor >= call.floor.minor ? (
        <Section title={reserve.title} lead={reserve.lead(formats.money(left))}>
          <div className="stack">
            {waiting.map((row) => (
              <Promote key={row.ref} row={row} left={left} action={`${at}/fund`} lastResult={lastResult?.initialValue?.['application'] === row.ref ? lastResult : null} />
            ))}
          </div>
        </Section>
      ) : null}
    </>
  )
}

function Promote({ row, left, action, lastResult }: { row: ApplicationRow; left: Money; action: string; lastResult?: SubmissionResult<string[]> | null }) {
  const { decide, reserve } = useMessages(scoringMessages)
  const formats = useFormats()
  const award = row.asked.minor <= left.minor ? row.asked : left
  const { fields } = pageForm(['award', 'reason'], { lastResult, defaultValue: { award: toDecimal(award) } })
  return (
    <ConfirmPanel label={reserve.fund(row.city.name)} confirm={reserve.fund(row.city.name)} action={action} hidden={{ application: row.ref }} tone="primary" open={Boolean(lastResult)}>
      <p>{reserve.warning}</p>
      <TextField {...fields.award} id={`${row.ref}-award`} label={decide.award} hint={decide.awardHint(formats.money(row.asked))} inputMode="decimal" width="half" />
      <TextAreaField {...fields.reason} id={`${row.ref}-reason`} label={decide.reason} rows={2} />
    </ConfirmPanel>
  )
}
