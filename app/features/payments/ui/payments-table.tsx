import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, StatusTag, type StatusTone } from '#app/ui/primitives'
import { DataTable, sortedBy, type ListTools } from '#app/ui/table'
import type { PaymentMethod, PaymentStatus } from '../domain/payment'
import { paymentMessages } from '../messages'

export type PaymentRow = { id: string; ref: string; donor: { name: string }; pledge: { ref: string } | null; payer: { name: string } | null; method: PaymentMethod; status: PaymentStatus; amount: Money; value: Money | null; receivedOn: Day | null; receipt: string | null; unapplied: Money }

const TONES: Record<PaymentStatus, StatusTone> = { INITIATED: 'neutral', PROCESSING: 'waiting', EXPECTED: 'waiting', RECEIVED: 'good', FAILED: 'stop', CANCELLED: 'neutral', PARTLY_REFUNDED: 'neutral', REFUNDED: 'neutral', DISPUTED: 'stop', WON: 'good', LOST: 'stop', REVERSED: 'neutral', REVERSAL: 'neutral' }

export function PaymentStatusTag({ status }: { status: PaymentStatus }) {
  const words = useMessages(paymentMessages)
  return <StatusTag tone={TONES[status]}>{words.statuses[status]}</StatusTag>
}

/** Payments as rows; with `receipts` the donor's own papers stand beside them. */
export function PaymentsTable({ payments, hrefOf, showDonor = true, receipts = false, empty, tools }: { payments: readonly PaymentRow[]; hrefOf?: (row: PaymentRow) => string; showDonor?: boolean; receipts?: boolean; empty?: string; tools?: ListTools }) {
  const words = useMessages(paymentMessages)
  const formats = useFormats()
  const { desk } = words
  return (
    <DataTable
      caption={words.payments}
      rows={payments}
      rowKey={(row) => row.id}
      rowHref={hrefOf}
      columns={[
        { key: 'ref', header: desk.number, primary: true, cell: (row) => row.ref, ...sortedBy(tools, 'new') },
        ...(showDonor ? [{ key: 'donor', header: desk.donor, cell: (row: PaymentRow) => row.donor.name }] : []),
        { key: 'pledge', header: desk.pledge, cell: (row) => row.pledge?.ref ?? '' },
        { key: 'method', header: desk.method, cell: (row) => (
            <>
              {words.methods[row.method]}
              {row.payer ? <span className="block text-small text-ink-2">{desk.through(row.payer.name)}</span> : null}
            </>
          ) },
        { key: 'on', header: desk.on, cell: (row) => (row.receivedOn ? formats.shortDay(row.receivedOn) : ''), ...sortedBy(tools, 'on') },
        { key: 'state', header: desk.state, cell: (row) => <PaymentStatusTag status={row.status} /> },
        { key: 'amount', header: desk.amount, align: 'end', cell: (row) => formats.money(row.amount) },
        ...(payments.some((row) => row.unapplied.minor > 0n) ? [{ key: 'unapplied', header: desk.unapplied, align: 'end' as const, cell: (row: PaymentRow) => (row.unapplied.minor > 0n ? formats.money(row.unapplied) : '') }] : []),
        { key: 'value', header: desk.value, align: 'end', cell: (row) => (row.value ? formats.figure(row.value) : ''), ...sortedBy(tools, 'value') },
        ...(receipts ? [{ key: 'receipt', header: desk.receipt, cell: (row: PaymentRow) => (row.receipt ? <a href={`/documents/${row.receipt}`}>PDF</a> : '') }] : []),
      ]}
      empty={<EmptyState title={empty ?? desk.none}>{desk.noneText}</EmptyState>}
    />
  )
}
