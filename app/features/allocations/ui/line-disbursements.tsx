import { approvalMessages } from '#app/features/approvals/messages'
import { ApprovalNote, ApprovedOnceTag } from '#app/features/approvals/ui/approval-note'
import { useFormats, useMessages } from '#app/ui/language'
import { CheckboxField, DateField, PageForm, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { Button, ConfirmPanel, Plate, StatusTag } from '#app/ui/primitives'
import { toDecimal } from '#app/kernel/money'
import { allocationMessages } from '../messages'
import type { AllocationDuties, LineDetail } from './allocation-view'
import { DisbursementStatusTag } from './status'

/** What was planned, released, sent and confirmed of one line, with the next step for whoever may take it. */
export function LineDisbursements({ line, duties, allocationRef }: { line: LineDetail; duties: AllocationDuties; allocationRef: string }) {
  const words = useMessages(allocationMessages)
  const formats = useFormats()
  const { detail } = words
  const approvals = useMessages(approvalMessages).state
  const isReady = line.status === 'ACCEPTED' || line.status === 'NETWORK_WIDE'
  const at = (deed: string) => `/secretariat/allocations/${allocationRef}/${deed}`
  return (
    <div className="stack border-b border-line py-4">
      <h3>{line.city ? <Plate name={line.city.name} size="small" /> : words.list.wholeNetwork}</h3>
      {line.disbursements.length === 0 ? <p className="text-ink-2">{isReady ? detail.noDisbursement : detail.waitsForCity}</p> : null}
      <ul className="stack">
        {line.disbursements.map((d) => (
          <li key={d.id} className="flex flex-wrap items-center gap-4">
            <span>
              {d.ref} · {formats.money(d.amount)}
              {d.sentOn ? ` · ${formats.shortDay(d.sentOn)}` : ''}
            </span>
            {d.back ? <CameBack row={d} duties={duties} at={at} /> : null}
            {d.back ? null : d.approval && d.approval.given.length > 0 ? <ApprovedOnceTag /> : <DisbursementStatusTag status={d.status} />}
            {d.approval && !d.back ? <ApprovalNote approval={d.approval} mayApprove={duties.approve && d.plannedBy !== duties.person} /> : null}
            {d.status === 'PLANNED' && !d.back && duties.approve && d.plannedBy !== duties.person && !d.approval?.isOwn ? (
              <form method="post" action={at('release')}>
                <input type="hidden" name="disbursement" value={d.id} />
                <input type="hidden" name="seen" value={d.approval?.given.length ?? 0} />
                <Button variant="quiet">{d.approval && d.approval.given.length > 0 ? approvals.also : detail.release}</Button>
              </form>
            ) : null}
            {d.status === 'APPROVED' && duties.send ? (
              <PageForm action={at('send')} hidden={{ disbursement: d.id }}>
                <DateField name="on" id={`on-${d.id}`} label={detail.sentOn} defaultValue={duties.today} />
                <SubmitButton variant="quiet">{detail.send}</SubmitButton>
              </PageForm>
            ) : null}
            {!d.back && duties.takeBack && (d.status === 'SENT' || d.status === 'CONFIRMED') ? <TakeBack row={d} today={duties.today} at={at} mayBeSentAgain={d.status === 'SENT' && line.city !== null} /> : null}
          </li>
        ))}
      </ul>
      {isReady && duties.send && line.left.minor > 0n ? (
        <PageForm action={at('plan')} hidden={{ line: line.id }}>
          <TextField name="amount" id={`plan-${line.id}`} label={detail.plan} hint={detail.left(formats.money(line.left))} defaultValue={toDecimal(line.left)} inputMode="decimal" width="half" />
          <SubmitButton variant="quiet">{detail.plan}</SubmitButton>
        </PageForm>
      ) : null}
      {duties.reduce && line.left.minor > 0n ? (
        <ConfirmPanel label={detail.reduce} confirm={detail.reduce} action={at('reduce')} hidden={{ line: line.id }}>
          <p>{detail.reduceWarning}</p>
          <TextField name="amount" id={`reduce-${line.id}`} label={detail.reduceBy} hint={detail.left(formats.money(line.left))} inputMode="decimal" />
          <TextAreaField name="reason" id={`reason-${line.id}`} label={detail.reason} />
        </ConfirmPanel>
      ) : null}
    </div>
  )
}

type Row = LineDetail['disbursements'][number]
type At = (deed: string) => string

/** Money of a disbursement is back on the account: recorded here, confirmed by somebody else. */
function TakeBack({ row, today, at, mayBeSentAgain }: { row: Row; today: string; at: At; mayBeSentAgain: boolean }) {
  const words = useMessages(allocationMessages).back
  return (
    <ConfirmPanel label={words.record} confirm={words.record} action={at('take-back')} hidden={{ disbursement: row.id }} tone="primary">
      <p>{mayBeSentAgain ? words.wholeWarning : words.warning}</p>
      <TextField name="amount" id={`back-${row.id}`} label={words.amount} defaultValue={mayBeSentAgain ? toDecimal(row.amount) : undefined} inputMode="decimal" width="half" />
      <DateField name="on" id={`back-on-${row.id}`} label={words.on} defaultValue={today} />
      <TextAreaField name="reason" id={`back-reason-${row.id}`} label={words.reason} rows={2} />
      {mayBeSentAgain ? <CheckboxField name="sendAgain" id={`again-${row.id}`} label={words.sendAgain} /> : null}
    </ConfirmPanel>
  )
}

/** What came back, and whether somebody else has confirmed it. */
function CameBack({ row, duties, at }: { row: Row; duties: AllocationDuties; at: At }) {
  const words = useMessages(allocationMessages).back
  const isOwn = row.plannedBy === duties.person
  return (
    <>
      <span className="text-ink-2">
        {words.of(row.back!.of)} {row.back!.reason}
        {row.back!.sendAgain ? ` · ${words.toBeSentAgain}` : ''}
      </span>
      <StatusTag tone={row.status === 'PLANNED' ? 'waiting' : row.status === 'REJECTED' ? 'neutral' : 'good'}>{row.status === 'PLANNED' ? words.waits : row.status === 'REJECTED' ? words.rejected : words.booked}</StatusTag>
      {row.status === 'PLANNED' && duties.takeBack ? (
        <>
          {isOwn ? null : (
            <form method="post" action={at('confirm-return')}>
              <input type="hidden" name="disbursement" value={row.id} />
              <Button variant="quiet">{words.confirm}</Button>
            </form>
          )}
          <form method="post" action={at('reject-return')}>
            <input type="hidden" name="disbursement" value={row.id} />
            <Button variant="quiet">{words.reject}</Button>
          </form>
        </>
      ) : null}
    </>
  )
}
