import type { ReactNode } from 'react'
import type { SubmissionResult } from '@conform-to/react'
import type { ExchangeDifference } from '#app/features/payments/domain/exchange-difference'
import { ExchangeSentence } from '#app/features/payments/ui/exchange'
import { PaymentsTable, type PaymentRow } from '#app/features/payments/ui/payments-table'
import { InstalmentsTable } from '#app/features/pledges/ui/instalments-table'
import { PaymentRequests, type PaymentRequestFile } from '#app/features/pledges/ui/payment-requests'
import { PledgeFacts, type PledgeDetail } from '#app/features/pledges/ui/pledge-page'
import { WaysToPay } from '#app/features/pledges/ui/ways-to-pay'
import { pledgeMessages } from '#app/features/pledges/messages'
import { useFormats, useMessages } from '#app/ui/language'
import { ErrorSummary } from '#app/ui/form'
import { PageHeading, Section } from '#app/ui/primitives'
import { statementMessages } from '../messages'

type Props = { pledge: PledgeDetail; payments: readonly PaymentRow[]; exchange: ExchangeDifference | null; requests: readonly PaymentRequestFile[]; canPay: boolean; canAsk: boolean; children?: ReactNode; lastResult?: SubmissionResult<string[]> | null }

/** One promise for its donor: what is due, pay now, papers. Agreements come as children. */
export function DonorPledgePage({ pledge, payments, exchange, requests, canPay, canAsk, children, lastResult }: Props) {
  const words = useMessages(statementMessages).donor
  const pledges = useMessages(pledgeMessages)
  const formats = useFormats()
  const nextDue = pledge.instalments.find((line) => line.unpaid.minor > 0n)
  return (
    <>
      <PageHeading eyebrow={`${pledges.pledge} ${pledge.ref}`} title={formats.money(pledge.amount)} lead={nextDue ? words.nextDue(formats.money(nextDue.unpaid), formats.day(nextDue.dueOn)) : null} />
      <ErrorSummary errors={lastResult?.error} />
      <Section title={pledges.desk.instalments} lead={words.payWire}>
        <InstalmentsTable
          instalments={pledge.instalments}
          total={pledge.amount}
          action={canPay || canAsk ? (line) => (line.unpaid.minor > 0n ? <WaysToPay pledge={pledge.ref} instalment={line} isNext={line.id === nextDue?.id} canPay={canPay} canAsk={canAsk} /> : null) : undefined}
        />
      </Section>
      <Section title={words.payments}>
        <PaymentsTable payments={payments} showDonor={false} receipts empty={words.noPayments} />
        {exchange ? <ExchangeSentence exchange={exchange} /> : null}
      </Section>
      <PaymentRequests pledge={pledge.ref} area="donor" files={requests} canAsk={canAsk && nextDue !== undefined} />
      {children}
      <Section title={pledges.pledge}>
        <PledgeFacts pledge={pledge} />
      </Section>
    </>
  )
}
