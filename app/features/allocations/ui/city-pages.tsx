import type { SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import type { Bilingual } from '#app/kernel/language'
import { negate, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { ErrorSummary, pageForm, TextAreaField } from '#app/ui/form'
import { Button, ConfirmPanel, Facts, PageHeading, Plate, Section } from '#app/ui/primitives'
import type { LineStatus } from '../domain/allocation'
import type { DisbursementStatus } from '../domain/disbursement'
import { allocationMessages } from '../messages'
import { DisbursementStatusTag, LineStatusTag } from './status'

export type CityLineDetail = {
  id: string
  allocation: string
  decision: string | null
  approvedOn: Day
  programme: { ref: string; title: Bilingual }
  amount: Money
  status: LineStatus
  declineReason: string | null
  disbursements: readonly { id: string; ref: string; amount: Money; status: DisbursementStatus; sentOn: Day | null; confirmedOn: Day | null; back: { of: string } | null }[]
}

/** One allocation as its city sees it: accept or decline, and confirm what arrived. */
export function CityAllocationPage({ city, line, madePossibleBy, lastResult, children }: { city: { name: string }; line: CityLineDetail; madePossibleBy: readonly string[]; lastResult?: SubmissionResult<string[]> | null; /** Reports on its use: joined by the route. */ children?: ReactNode }) {
  const all = useMessages(allocationMessages)
  const words = all.city
  const formats = useFormats()
  const { fields } = pageForm(['reason'], { lastResult })
  const at = (deed: string) => `/city/allocations/${line.id}/${deed}`
  return (
    <>
      <p className="mb-4">
        <Plate name={city.name} />
      </p>
      <PageHeading eyebrow={`${all.allocation} ${line.allocation}`} title={`${formats.money(line.amount)} · ${formats.text(line.programme.title)}`} actions={<LineStatusTag status={line.status} />} />
      <ErrorSummary errors={lastResult?.error} />
      <Facts
        facts={[
          { label: words.decision, value: `${line.decision}, ${formats.day(line.approvedOn)}` },
          ...(madePossibleBy.length > 0 ? [{ label: words.possible, value: formats.list(madePossibleBy) }] : []),
          ...(line.declineReason ? [{ label: words.declineReason, value: line.declineReason }] : []),
        ]}
      />
      {line.status === 'AWAITING_CITY' ? (
        <Section title={words.needsYou}>
          <form method="post" action={at('accept')} className="mb-4">
            <Button wide>{words.accept}</Button>
          </form>
          <ConfirmPanel label={words.decline} confirm={words.decline} action={at('decline')} open={Boolean(lastResult?.error?.reason)}>
            <p>{words.declineWarning}</p>
            <TextAreaField {...fields.reason} label={words.declineReason} />
          </ConfirmPanel>
        </Section>
      ) : null}
      {line.disbursements.length > 0 ? (
        <Section title={all.detail.disbursements}>
          <ul className="stack">
            {line.disbursements.map((d) => (
              <li key={d.id} className="stack">
                <p>{d.back ? words.cameBack(formats.money(negate(d.amount)), formats.day(d.sentOn!)) : d.confirmedOn ? words.confirmedOn(formats.money(d.amount), formats.day(d.confirmedOn)) : d.sentOn ? words.sentOn(formats.money(d.amount), formats.day(d.sentOn)) : null}</p>
                {d.back ? null : <DisbursementStatusTag status={d.status} />}
                {d.status === 'SENT' && !d.back ? (
                  <form method="post" action={at('confirm')}>
                    <input type="hidden" name="disbursement" value={d.id} />
                    <Button wide>{words.confirm}</Button>
                  </form>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {children}
      {madePossibleBy.length > 0 && line.status !== 'DECLINED' ? (
        <Section title={words.forPress}>
          <blockquote className="prose">{words.pressText(city.name, formats.money(line.amount), formats.text(line.programme.title), formats.list(madePossibleBy))}</blockquote>
        </Section>
      ) : null}
    </>
  )
}
