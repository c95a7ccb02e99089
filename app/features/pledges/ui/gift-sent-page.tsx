import { useFormats, useMessages } from '#app/ui/language'
import { Button, PageHeading, TextLink } from '#app/ui/primitives'
import { PageForm, SubmitButton } from '#app/ui/form'
import type { SubmissionResult } from '@conform-to/react'
import type { Money } from '#app/kernel/money'
import { giveMessages } from '../messages/give'
import type { GiftPurpose, GiftStanding } from '../domain/gift'

type Sent = { standing: GiftStanding; pledge: string | null; email: string; sendAction: string; whoHref: string; giveHref: string }

/** After the link was sent: where to look, and the way back where the address was wrong. Later: what became of the gift. */
export function GiftSentPage({ standing, pledge, email, sendAction, whoHref, giveHref }: Sent) {
  const words = useMessages(giveMessages).sent
  if (pledge && (standing === 'promised' || standing === 'ended')) {
    return (
      <>
        <PageHeading title={standing === 'promised' ? words.promised : words.ended} lead={words.promisedLead(pledge)} />
        <p className="form-actions">
          <TextLink href={`/donor/pledges/${pledge}`}>{words.workspace}</TextLink>
          <TextLink href={giveHref}>{words.another}</TextLink>
        </p>
      </>
    )
  }
  return (
    <>
      <PageHeading title={words.heading} lead={words.lead(email)} />
      <p>{words.nothing}</p>
      <form method="post" action={sendAction} className="form-actions">
        <Button variant="quiet">{words.again}</Button>
        <TextLink href={whoHref}>{words.mistyped}</TextLink>
      </form>
    </>
  )
}

/** Behind the mailed link: what is about to be promised, and the button that promises it. */
export function ConfirmGiftPage({ amount, purpose, organisation, lastResult }: { amount: Money; purpose: GiftPurpose; organisation: string; lastResult?: SubmissionResult<string[]> | null }) {
  const words = useMessages(giveMessages)
  const formats = useFormats()
  return (
    <>
      <PageHeading eyebrow={organisation} title={words.confirm.heading} lead={words.confirm.lead} />
      <p className="figure-value">{formats.money(amount)}</p>
      <p>{words.purposes[purpose]}</p>
      <PageForm errors={lastResult?.error}>
        <SubmitButton wide>{words.confirm.button}</SubmitButton>
      </PageForm>
    </>
  )
}

export type GiftOutcome = 'received' | 'processing' | 'open' | 'failed'

/** After the card page: what is true, from our own books. */
export function GiftThanksPage({ outcome, amount, pledgeRef, reviewHref, fundHref }: { outcome: GiftOutcome; amount: Money; pledgeRef: string; reviewHref: string; fundHref: string }) {
  const words = useMessages(giveMessages).thanks
  const formats = useFormats()
  const said = {
    received: { title: words.received(formats.money(amount)), lead: words.receivedLead },
    processing: { title: words.processing, lead: words.processingLead },
    open: { title: words.open, lead: words.openLead },
    failed: { title: words.failed, lead: words.failedLead },
  }[outcome]
  const isDone = outcome === 'received' || outcome === 'processing'
  return (
    <>
      <PageHeading eyebrow={words.receivedPledge(pledgeRef)} title={said.title} lead={said.lead} />
      <p>{isDone ? <TextLink href={fundHref}>{words.see}</TextLink> : <TextLink href={reviewHref}>{words.tryAgain}</TextLink>}</p>
    </>
  )
}
