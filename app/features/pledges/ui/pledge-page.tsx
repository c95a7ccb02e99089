import type { ReactNode } from 'react'
import type { SubmissionResult } from '@conform-to/react'
import type { Recognition } from '#app/features/donors/domain/donor'
import { donorMessages } from '#app/features/donors/messages'
import type { RateRow } from '#app/features/fund/domain/exchange'
import type { Bilingual } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { ErrorSummary, pageForm, RadioField, TextAreaField } from '#app/ui/form'
import { Button, ButtonLink, ConfirmPanel, Facts, PageHeading, Section, TextLink } from '#app/ui/primitives'
import type { PledgePaymentView } from '../domain/payment-view'
import type { PledgeStatus } from '../domain/pledge'
import { pledgeMessages } from '../messages'
import { giveMessages } from '../messages/give'
import { InstalmentsTable, type InstalmentLine } from './instalments-table'
import { PledgePaymentTag, PledgeStatusTag } from './status'

export type PledgeDetail = {
  ref: string
  donor: { ref: string; name: string }
  modality: string
  priorityArea: string | null
  programme: { ref: string; titleEn: string; titleFr: string } | null
  amount: Money
  value: Money
  rate: RateRow | null
  pledgedOn: Day
  status: PledgeStatus
  payment: PledgePaymentView
  confirmedOn: Day | null
  endedOn: Day | null
  statusReason: string | null
  recognition: Recognition
  donorNumber: string | null
  message: string | null
  condition: string | null
  instalments: readonly InstalmentLine[]
}

type Props = { pledge: PledgeDetail; duties: { acknowledge: boolean; draftAgreement: boolean }; children?: ReactNode; lastResult?: SubmissionResult<string[]> | null; /** What was refused of a form among the children. */ lastWaiver?: SubmissionResult<string[]> | null }

/** One promise for the team: what, when, how far paid, and the next step. Payments and agreements come as children. */
export function PledgePage({ pledge, duties, children, lastResult, lastWaiver }: Props) {
  const words = useMessages(pledgeMessages)
  const formats = useFormats()
  const { desk } = words
  const { fields } = pageForm(['to', 'reason'], { lastResult, defaultValue: { to: 'WITHDRAWN' } })
  const at = (deed: string) => `/secretariat/pledges/${pledge.ref}/${deed}`
  const isOpen = pledge.status === 'SUBMITTED' || pledge.status === 'ACKNOWLEDGED'
  return (
    <>
      <PageHeading
        eyebrow={`${words.pledge} ${pledge.ref}`}
        title={`${formats.money(pledge.amount)} · ${pledge.donor.name}`}
        actions={
          <>
            {pledge.status === 'SUBMITTED' && duties.acknowledge ? (
              <form method="post" action={at('acknowledge')}>
                <Button>{desk.acknowledge}</Button>
              </form>
            ) : null}
            {isOpen && duties.draftAgreement ? (
              <ButtonLink href={`/secretariat/agreements/draft?pledge=${pledge.ref}`} variant={pledge.status === 'SUBMITTED' ? 'quiet' : 'primary'}>
                {desk.draftAgreement}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <ErrorSummary errors={lastResult?.error ?? lastWaiver?.error} />
      <PledgeFacts pledge={pledge} donorHref={`/secretariat/donors/${pledge.donor.ref}`} />
      <Section title={desk.instalments}>
        <InstalmentsTable instalments={pledge.instalments} total={pledge.amount} />
      </Section>
      {children}
      {isOpen && duties.acknowledge ? (
        <Section title={desk.close}>
          <ConfirmPanel label={desk.close} confirm={desk.close} action={at('close')} open={Boolean(lastResult?.error)}>
            <p>{desk.closeWarning}</p>
            <RadioField {...fields.to} label={desk.closeAs} choices={(['WITHDRAWN', 'DECLINED', 'LAPSED'] as const).map((status) => ({ value: status, label: words.statuses[status] }))} />
            <TextAreaField {...fields.reason} label={desk.reason} />
          </ConfirmPanel>
        </Section>
      ) : null}
    </>
  )
}

/** What was promised, at which rate, and where it stands. */
export function PledgeFacts({ pledge, donorHref }: { pledge: PledgeDetail; donorHref?: string }) {
  const words = useMessages(pledgeMessages)
  const donor = useMessages(donorMessages)
  const give = useMessages(giveMessages)
  const formats = useFormats()
  const { desk } = words
  const purpose = (pledge.priorityArea ?? pledge.modality) as keyof typeof give.purposes
  const programme: Bilingual | null = pledge.programme && { en: pledge.programme.titleEn, fr: pledge.programme.titleFr }
  return (
    <Facts
      facts={[
        ...(donorHref ? [{ label: desk.donor, value: <TextLink href={donorHref}>{pledge.donor.name}</TextLink> }] : []),
        { label: desk.for, value: [give.purposes[purpose] ?? purpose, programme ? formats.text(programme) : null].filter(Boolean).join(' · ') },
        { label: desk.state, value: <PledgeStatusTag status={pledge.status} /> },
        { label: desk.paid, value: <PledgePaymentTag view={pledge.payment} /> },
        { label: desk.on, value: formats.day(pledge.pledgedOn) },
        ...(pledge.rate && pledge.amount.currency !== 'USD' ? [{ label: desk.value, value: `${formats.figure(pledge.value)} (${desk.rateOf(formats.rate(pledge.rate.unitsPerUsd), pledge.amount.currency, formats.day(pledge.rate.effectiveOn), pledge.rate.source)})` }] : []),
        ...(pledge.confirmedOn ? [{ label: desk.confirmedOn, value: formats.day(pledge.confirmedOn) }] : []),
        ...(pledge.endedOn ? [{ label: desk.endedOn, value: formats.day(pledge.endedOn) }] : []),
        ...(pledge.statusReason ? [{ label: desk.reason, value: pledge.statusReason }] : []),
        { label: desk.recognition, value: donor.recognitions[pledge.recognition] },
        ...(pledge.donorNumber ? [{ label: desk.donorNumber, value: pledge.donorNumber }] : []),
        ...(pledge.condition ? [{ label: desk.condition, value: pledge.condition }] : []),
        ...(pledge.message ? [{ label: desk.message, value: pledge.message }] : []),
      ]}
    />
  )
}
