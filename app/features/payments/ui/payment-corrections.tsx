import type { SubmissionResult } from '@conform-to/react'
import { approvalMessages } from '#app/features/approvals/messages'
import { ApprovalNote, type ApprovalDetail } from '#app/features/approvals/ui/approval-note'
import { toDecimal, usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { DateField, PageForm, pageForm, SelectField, SubmitButton, TextAreaField, TextField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { Button, ConfirmPanel, Notice, Section } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { RECEIVED_STATUSES, type DisputeStatus } from '../domain/payment'
import { correctionMessages } from '../messages/corrections'
import type { PaymentDetail } from './payment-page'

type Effect = Record<'gross' | 'support' | 'fee' | 'net' | 'window', { before: Money; after: Money }>

export type CorrectionsDetail = {
  request: { id: string; amount: Money; on: Day; reason: string; requestedBy: { id: string; name: string }; requestedOn: Day; effect: Effect; approval: ApprovalDetail } | null
  disputes: readonly { id: string; amount: Money; status: DisputeStatus; openedOn: Day; closedOn: Day | null; fee: Money }[]
  pledges: readonly { id: string; ref: string; unpaid: Money }[]
  correctedBy: string | null
  corrects: string | null
}
export type CorrectionDuties = { person: string | null; refund: boolean; reverse: boolean; apply: boolean; today: Day }

/** Which of the forms was refused. */
export type Refused = 'apply' | 'refund' | 'reverse'

type Props = { payment: PaymentDetail; corrections: CorrectionsDetail; duties: CorrectionDuties; refused?: Refused; lastResult?: SubmissionResult<string[]> | null }

/** What can be done about a payment once it is received: apply what is left over, refund, take back; and what its payer's bank disputed. */
export function PaymentCorrections({ payment, corrections, duties, refused, lastResult }: Props) {
  const resultOf = (form: Refused) => (refused === form ? lastResult : null)
  const isStanding = RECEIVED_STATUSES.includes(payment.status)
  return (
    <>
      <Disputes disputes={corrections.disputes} currency={payment.amount.currency} />
      {isStanding && payment.unapplied.minor > 0n ? <Apply payment={payment} pledges={corrections.pledges} duties={duties} lastResult={resultOf('apply')} /> : null}
      {isStanding && (corrections.request || payment.amount.minor > payment.refunded.minor) ? <Refund payment={payment} request={corrections.request} duties={duties} lastResult={resultOf('refund')} /> : null}
      {payment.status === 'RECEIVED' && payment.method === 'BANK_TRANSFER' && duties.reverse && payment.confirmedBy?.id !== duties.person ? <Reverse payment={payment} lastResult={resultOf('reverse')} /> : null}
    </>
  )
}

function Disputes({ disputes, currency }: { disputes: CorrectionsDetail['disputes']; currency: string }) {
  const words = useMessages(correctionMessages).dispute
  const formats = useFormats()
  if (disputes.length === 0) return null
  return (
    <Section title={words.title}>
      <DataTable
        caption={words.title}
        rows={disputes}
        rowKey={(row) => row.id}
        columns={[
          { key: 'state', header: words.state, primary: true, cell: (row) => words.statuses[row.status] },
          { key: 'opened', header: words.opened, cell: (row) => formats.shortDay(row.openedOn) },
          { key: 'closed', header: words.closed, cell: (row) => (row.closedOn ? formats.shortDay(row.closedOn) : '') },
          { key: 'amount', header: currency, align: 'end', cell: (row) => formats.figure(row.amount) },
          { key: 'fee', header: words.fee, align: 'end', cell: (row) => formats.figure(row.fee) },
        ]}
        empty={null}
      />
    </Section>
  )
}

type PartProps = { payment: PaymentDetail; duties: CorrectionDuties; lastResult?: SubmissionResult<string[]> | null }

function Apply({ payment, pledges, duties, lastResult }: PartProps & { pledges: CorrectionsDetail['pledges'] }) {
  const words = useMessages(correctionMessages).apply
  const formats = useFormats()
  const { fields } = pageForm(['pledge'], { lastResult, defaultValue: { pledge: pledges.length === 1 ? pledges[0]!.ref : undefined } })
  return (
    <Section title={words.title} lead={words.lead(formats.money(payment.unapplied))}>
      {pledges.length === 0 ? <p className="text-ink-2">{words.none}</p> : null}
      {pledges.length > 0 && duties.apply ? (
        <PageForm action={`/secretariat/payments/${payment.ref}/apply`}>
          <SelectField {...fields.pledge} label={words.pledge} width="half" options={pledges.map((pledge) => ({ value: pledge.ref, label: words.choice(pledge.ref, formats.money(pledge.unpaid)) }))} />
          <SubmitButton>{words.submit}</SubmitButton>
        </PageForm>
      ) : null}
    </Section>
  )
}

function Refund({ payment, request, duties, lastResult }: PartProps & { request: CorrectionsDetail['request'] }) {
  const words = useMessages(correctionMessages).refund
  const formats = useFormats()
  const left: Money = { ...payment.amount, minor: payment.amount.minor - payment.refunded.minor }
  const { fields } = pageForm(['amount', 'on', 'reason'], { lastResult, defaultValue: { amount: toDecimal(left), on: duties.today } })
  if (request) return <Waiting payment={payment} request={request} duties={duties} />
  if (!duties.refund) return null
  if (payment.method === 'CARD') {
    return (
      <Section title={words.title}>
        <p className="text-ink-2">{words.byCard}</p>
      </Section>
    )
  }
  return (
    <Section title={words.title} lead={words.lead}>
      <ConfirmPanel label={words.ask} confirm={words.ask} action={`/secretariat/payments/${payment.ref}/ask-refund`} open={Boolean(lastResult?.error)}>
        <TextField {...fields.amount} label={`${words.amount}, ${payment.amount.currency}`} hint={words.left(formats.money(left))} inputMode="decimal" autoComplete="off" width="half" />
        <DateField {...fields.on} label={words.on} />
        <TextAreaField {...fields.reason} id="refund-reason" label={words.reason} hint={words.reasonHint} rows={3} />
      </ConfirmPanel>
    </Section>
  )
}

function Waiting({ payment, request, duties }: { payment: PaymentDetail; request: NonNullable<CorrectionsDetail['request']>; duties: CorrectionDuties }) {
  const words = useMessages(correctionMessages).refund
  const formats = useFormats()
  const at = (deed: string) => `/secretariat/payments/${payment.ref}/${deed}`
  const approvals = useMessages(approvalMessages).state
  const isOwn = duties.person === request.requestedBy.id
  const { window } = request.effect
  const keys = ['gross', 'support', 'fee', 'net', 'window'] as const
  return (
    <Section title={words.title} lead={words.waits(formats.money(request.amount), formats.day(request.on))}>
      <p className="mb-4">
        {request.reason} · {words.askedBy(request.requestedBy.name, formats.day(request.requestedOn))}
      </p>
      <DataTable
        caption={words.effect}
        rows={keys.map((key) => ({ key, ...request.effect[key] }))}
        rowKey={(row) => row.key}
        columns={[
          { key: 'figure', header: words.figure, primary: true, cell: (row) => words.figures[row.key] },
          { key: 'before', header: words.before, align: 'end', cell: (row) => formats.figure(row.before) },
          { key: 'after', header: words.after, align: 'end', cell: (row) => formats.figure(row.after) },
        ]}
        empty={null}
      />
      {window.after.minor < 0n ? <Notice tone="warn">{words.short(formats.money(usd(-window.after.minor)))}</Notice> : null}
      <div className="stack mt-4">
        <ApprovalNote approval={request.approval} mayApprove={duties.refund && !isOwn} />
        {isOwn ? <Notice tone="info">{words.ownRequest}</Notice> : !duties.refund ? <Notice tone="info">{words.financeOnly}</Notice> : null}
        {duties.refund && !isOwn && !request.approval.isOwn ? (
          <ConfirmPanel label={request.approval.given.length > 0 ? approvals.also : words.confirm} confirm={words.confirm} action={at('confirm-refund')} hidden={{ request: request.id, seen: String(request.approval.given.length) }} tone="primary">
            <p>{words.confirmWarning}</p>
          </ConfirmPanel>
        ) : null}
        {duties.refund ? (
          <form method="post" action={at('reject-refund')}>
            <input type="hidden" name="request" value={request.id} />
            <Button variant="quiet">{words.reject}</Button>
          </form>
        ) : null}
      </div>
    </Section>
  )
}

function Reverse({ payment, lastResult }: { payment: PaymentDetail; lastResult?: SubmissionResult<string[]> | null }) {
  const words = useMessages(correctionMessages).reverse
  const { fields } = pageForm(['reason'], { lastResult })
  return (
    <Section title={words.title}>
      <ConfirmPanel label={words.label} confirm={words.label} action={`/secretariat/payments/${payment.ref}/reverse`} open={Boolean(lastResult?.error)}>
        <p>{words.warning}</p>
        <TextAreaField {...fields.reason} id="reverse-reason" label={words.reason} rows={3} />
      </ConfirmPanel>
    </Section>
  )
}
