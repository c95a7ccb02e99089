import type { SubmissionResult } from '@conform-to/react'
import { parseKind, type Recognition } from '#app/features/donors/domain/donor'
import { donorMessages } from '#app/features/donors/messages'
import { useFormats, useMessages } from '#app/ui/language'
import { PageForm, SubmitButton } from '#app/ui/form'
import { Facts, PageHeading, Section, Steps, TextLink } from '#app/ui/primitives'
import { giveMessages } from '../messages/give'
import type { GiftFields } from '../domain/gift'
import type { ScheduleLine } from '../domain/schedule'
import type { RateRow } from '#app/features/fund/domain/exchange'
import type { Money } from '#app/kernel/money'
import { ScheduleTable } from './schedule-table'

export type GiftToReview = { fields: GiftFields; amount: Money; value: Money; rate: RateRow | null; schedule: readonly ScheduleLine[]; atOnce: boolean; isProposal: boolean; threshold: Money }

type Props = { gift: GiftToReview; hrefs: { amount: string; who: string; pay: string; send: string }; cardOffered: boolean; lastResult?: SubmissionResult<string[]> | null }

/** The whole gift on one page before it is sent: nothing is promised yet. */
export function GiftReviewPage({ gift, hrefs, cardOffered, lastResult }: Props) {
  const words = useMessages(giveMessages)
  const donor = useMessages(donorMessages)
  const formats = useFormats()
  const { fields } = gift
  const kind = parseKind(fields.kind ?? '')
  const kindName = kind ? (kind.subtype ? donor.subtypes[kind.subtype] : donor.types[kind.type]) : ''
  const byCard = cardOffered && gift.atOnce
  const facts = [
    { label: words.review.purpose, value: words.purposes[fields.purpose] },
    { label: words.review.amount, value: <strong>{formats.money(gift.amount)}</strong> },
    ...(gift.rate ? [{ label: words.review.value, value: `${formats.money(gift.value)} (${gift.rate.source}, ${formats.day(gift.rate.effectiveOn)})` }] : []),
    ...(gift.atOnce ? [{ label: words.review.plan, value: words.review.once(formats.day(gift.schedule[0]!.dueOn)) }] : []),
  ]
  const giver = [
    { label: words.review.donor, value: `${fields.organisation}, ${formats.country(fields.country ?? '')}` },
    { label: words.who.kind, value: kindName },
    { label: words.review.contact, value: `${fields.contactName}, ${fields.email}` },
    { label: words.review.recognition, value: donor.recognitions[(fields.recognition ?? 'NAME') as Recognition] },
    ...(fields.donorNumber ? [{ label: words.review.donorNumber, value: fields.donorNumber }] : []),
    ...(fields.message ? [{ label: words.review.message, value: fields.message }] : []),
  ]
  return (
    <>
      <Steps steps={[words.steps.purpose, words.steps.amount, words.steps.who, words.steps.review]} current={4} />
      <PageHeading title={words.review.heading} />
      <Section title={words.steps.amount} actions={<TextLink href={hrefs.amount}>{words.review.change}</TextLink>}>
        <Facts facts={facts} />
        {gift.atOnce ? null : <ScheduleTable lines={gift.schedule} />}
        <p className="mt-4">{fields.purpose === 'MDFM' ? words.review.ruleMdfm : words.review.ruleEarmarked}</p>
      </Section>
      <Section title={words.steps.who} actions={<TextLink href={hrefs.who}>{words.review.change}</TextLink>}>
        <Facts facts={giver} />
      </Section>
      {gift.isProposal ? <p className="mt-6">{words.review.proposal(formats.money(gift.threshold))}</p> : null}
      {byCard ? (
        <PageForm action={hrefs.pay} errors={lastResult?.error}>
          <p>{words.review.payByCardNext}</p>
          <SubmitButton wide>{words.review.payByCard}</SubmitButton>
        </PageForm>
      ) : null}
      <PageForm action={hrefs.send} errors={byCard ? null : lastResult?.error}>
        <p>{words.review.byMailNext}</p>
        <SubmitButton wide variant={byCard ? 'quiet' : 'primary'}>
          {byCard ? words.review.byMailInstead : words.review.byMail}
        </SubmitButton>
      </PageForm>
    </>
  )
}
