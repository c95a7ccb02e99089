import type { SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import { printedReference } from '#app/features/pledges/domain/creditor-reference'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { ErrorSummary, pageForm, PageForm, SubmitButton, TextAreaField } from '#app/ui/form'
import { ConfirmPanel, Facts, Notice, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { PaymentMethod, PaymentStatus } from '../domain/payment'
import { paymentMessages } from '../messages'
import { correctionMessages } from '../messages/corrections'
import { PaymentExchangeSection, type PaymentExchangeDetail } from './exchange'
import { PaymentStatusTag } from './payments-table'

export type PaymentDetail = {
  ref: string
  donor: { ref: string; name: string }
  payer: { ref: string; name: string } | null
  pledge: { ref: string } | null
  method: PaymentMethod
  status: PaymentStatus
  amount: Money
  value: Money | null
  fee: Money | null
  support: Money | null
  net: Money | null
  refunded: Money
  unapplied: Money
  basis: 'RATE' | 'CREDITED' | null
  receivedOn: Day | null
  reference: string | null
  note: string | null
  failure: string | null
  recordedBy: { id: string; name: string } | null
  confirmedBy: { id: string; name: string } | null
  entry: string | null
  receipt: string | null
  applications: readonly { instalment: number; dueOn: Day; amount: Money; on: Day }[]
  refunds: readonly { ref: string; kind: 'REFUND' | 'DISPUTE' | 'RETURNED'; amount: Money; on: Day; reason: string | null }[]
}

type Duties = { person: string | null; confirm: boolean; record: boolean; seeLedger: boolean }

type Props = {
  payment: PaymentDetail
  exchange: PaymentExchangeDetail | null
  duties: Duties
  /** The number of the correction that took it back, or of the payment that this row takes back. */
  correctedBy: string | null
  corrects: string | null
  /** The line of the bank that shows it. */
  evidence?: { label: string; text: string; href: string } | null
  children?: ReactNode
  lastResult?: SubmissionResult<string[]> | null
}

/** One payment: what arrived, at which value, where it was applied, and what a second person still has to confirm. */
export function PaymentPage({ payment, exchange, duties, correctedBy, corrects, evidence, children, lastResult }: Props) {
  const words = useMessages(paymentMessages)
  const formats = useFormats()
  const { desk } = words
  const correction = useMessages(correctionMessages)
  const link = (label: string, ref: string | null) => (ref ? [{ label, value: <TextLink href={`/secretariat/payments/${ref}`}>{ref}</TextLink> }] : [])
  return (
    <>
      <PageHeading eyebrow={`${words.payment} ${payment.ref}`} title={`${formats.money(payment.amount)} · ${payment.donor.name}`} actions={<PaymentStatusTag status={payment.status} />} />
      <ErrorSummary errors={lastResult?.error} />
      {payment.status === 'EXPECTED' ? <Confirm payment={payment} duties={duties} lastResult={lastResult} /> : null}
      <Facts facts={[...link(correction.reverse.correctedBy, correctedBy), ...link(correction.reverse.corrects, corrects), ...factsOf(payment, duties, words, formats), ...(evidence ? [{ label: evidence.label, value: <TextLink href={evidence.href}>{evidence.text}</TextLink> }] : [])]} />
      {exchange && payment.value ? <PaymentExchangeSection exchange={exchange} amount={formats.money(payment.amount)} value={formats.money(payment.value)} /> : null}
      {payment.applications.length > 0 ? (
        <Section title={desk.applications}>
          <DataTable
            caption={desk.applications}
            rows={payment.applications.map((a, i) => ({ ...a, key: String(i) }))}
            rowKey={(a) => a.key}
            columns={[
              { key: 'instalment', header: desk.instalment, primary: true, cell: (a) => `${a.instalment} · ${formats.day(a.dueOn)}` },
              { key: 'on', header: desk.on, cell: (a) => formats.shortDay(a.on) },
              { key: 'amount', header: payment.amount.currency, align: 'end', cell: (a) => formats.figure(a.amount) },
            ]}
            empty={null}
          />
        </Section>
      ) : null}
      {payment.refunds.length > 0 ? (
        <Section title={desk.refunds}>
          <DataTable
            caption={desk.refunds}
            rows={payment.refunds}
            rowKey={(r) => r.ref}
            columns={[
              { key: 'ref', header: desk.number, primary: true, cell: (r) => r.ref },
              { key: 'kind', header: correction.kind, cell: (r) => correction.kinds[r.kind] },
              { key: 'on', header: desk.on, cell: (r) => formats.shortDay(r.on) },
              { key: 'reason', header: desk.reason, cell: (r) => r.reason ?? '' },
              { key: 'amount', header: payment.amount.currency, align: 'end', cell: (r) => formats.figure(r.amount) },
            ]}
            empty={null}
          />
        </Section>
      ) : null}
      {children}
    </>
  )
}

function factsOf(payment: PaymentDetail, duties: Duties, words: (typeof paymentMessages)['en'], formats: ReturnType<typeof useFormats>) {
  const { desk } = words
  const fact = (label: string, value: ReactNode, isShown: unknown = value) => (isShown ? [{ label, value }] : [])
  return [
    ...fact(desk.donor, <TextLink href={`/secretariat/donors/${payment.donor.ref}`}>{payment.donor.name}</TextLink>),
    ...fact(desk.payer, payment.payer ? desk.onBehalf(payment.payer.name, payment.donor.name) : null),
    ...fact(desk.pledge, payment.pledge ? <TextLink href={`/secretariat/pledges/${payment.pledge.ref}`}>{payment.pledge.ref}</TextLink> : null),
    ...fact(desk.method, words.methods[payment.method]),
    ...fact(desk.on, payment.receivedOn ? formats.day(payment.receivedOn) : null),
    ...fact(desk.reference, payment.reference?.startsWith('RF') ? printedReference(payment.reference) : payment.reference),
    ...fact(desk.value, payment.value ? formats.money(payment.value) : null),
    ...fact(desk.rate, payment.basis === 'CREDITED' ? desk.credited : null),
    ...fact(desk.fee, payment.fee ? formats.money(payment.fee) : null),
    ...fact(desk.support, payment.support ? formats.money(payment.support) : null),
    ...fact(desk.net, payment.net ? formats.money(payment.net) : null),
    ...fact(desk.refunded, formats.money(payment.refunded), payment.refunded.minor > 0n),
    ...fact(desk.unapplied, formats.money(payment.unapplied), payment.unapplied.minor > 0n),
    ...fact(desk.recordedBy, payment.recordedBy?.name),
    ...fact(desk.confirmedBy, payment.confirmedBy?.name),
    ...fact(desk.note, payment.note),
    ...fact(desk.reason, payment.failure),
    ...fact(desk.receipt, payment.receipt ? <TextLink href={`/documents/${payment.receipt}`}>PDF</TextLink> : null),
    ...fact(desk.entry, payment.entry && duties.seeLedger ? <TextLink href={`/secretariat/ledger/entries/${payment.entry}`}>{payment.entry}</TextLink> : null),
  ]
}

function Confirm({ payment, duties, lastResult }: { payment: PaymentDetail; duties: Duties; lastResult?: SubmissionResult<string[]> | null }) {
  const { desk } = useMessages(paymentMessages)
  const { fields } = pageForm(['reason'], { lastResult })
  const at = (deed: string) => `/secretariat/payments/${payment.ref}/${deed}`
  const isOwn = duties.person !== null && payment.recordedBy?.id === duties.person
  return (
    <div className="stack mb-6">
      {!duties.confirm ? <Notice tone="info">{desk.financeOnly}</Notice> : isOwn ? <Notice tone="info">{desk.ownRecord}</Notice> : null}
      {duties.confirm && !isOwn ? (
        <PageForm action={at('confirm')}>
          <p>{desk.confirmLead}</p>
          <SubmitButton>{desk.confirm}</SubmitButton>
        </PageForm>
      ) : null}
      {duties.record ? (
        <ConfirmPanel label={desk.cancel} confirm={desk.cancel} action={at('cancel')} open={Boolean(lastResult?.error?.reason)}>
          <p>{desk.cancelWarning}</p>
          <TextAreaField {...fields.reason} label={desk.reason} />
        </ConfirmPanel>
      ) : null}
    </div>
  )
}
