import type { ReactNode } from 'react'
import type { SubmissionResult } from '@conform-to/react'
import { parseKind, type Recognition } from '#app/features/donors/domain/donor'
import { donorMessages } from '#app/features/donors/messages'
import { useKindName } from '#app/features/donors/ui/kind'
import { giveMessages } from '#app/features/pledges/messages/give'
import { priorityMessages } from '#app/features/priorities/messages'
import { useFormats, useMessages } from '#app/ui/language'
import { EVIDENCE_ENDINGS, FileField, PageForm, pageForm, SubmitButton } from '#app/ui/form'
import { Button, Facts, PageHeading, Section, TextLink } from '#app/ui/primitives'
import type { DraftFields } from '../domain/draft'
import type { NewOffer } from '../domain/new-offer'
import { inKindMessages } from '../messages'
import { giveInKindMessages } from '../messages/give'
import { GiveSteps } from './give-pages'
import { useDays, useQuantity } from './status'

type Answer = SubmissionResult<string[]> | null

/** The whole offer on one page before it is sent: nothing is promised yet. */
export function GiveReviewPage({ fields, offer, hrefs, lastResult }: { fields: DraftFields; offer: NewOffer; hrefs: { what: string; worth: string; who: string; send: string }; lastResult?: Answer }) {
  const words = useMessages(giveInKindMessages)
  const { who } = useMessages(giveMessages)
  const donor = useMessages(donorMessages)
  const formats = useFormats()
  const kindName = useKindName()
  const kind = parseKind(fields.donorKind ?? '')
  const fact = (label: string, value: ReactNode) => (value ? [{ label, value }] : [])
  const { review } = words
  return (
    <>
      <GiveSteps current={4} />
      <PageHeading title={review.heading} />
      <Section title={review.offer} actions={<TextLink href={hrefs.what}>{review.change}</TextLink>}>
        <WhatFacts offer={offer} />
      </Section>
      <Section title={words.steps.worth} actions={<TextLink href={hrefs.worth}>{review.change}</TextLink>}>
        <WorthFacts offer={offer} />
      </Section>
      <Section title={words.steps.who} actions={<TextLink href={hrefs.who}>{review.change}</TextLink>}>
        <Facts
          facts={[
            ...fact(review.donor, `${fields.organisation}, ${formats.country(fields.country ?? '')}`),
            ...fact(who.kind, kind ? kindName(kind) : null),
            ...fact(review.contact, `${fields.contactName}, ${fields.email}`),
            ...fact(review.recognition, donor.recognitions[(fields.recognition ?? 'NAME') as Recognition]),
            ...fact(review.message, fields.message),
          ]}
        />
      </Section>
      <div className="mt-6">
        <PageForm action={hrefs.send} errors={lastResult?.error}>
          <p>{review.next}</p>
          <SubmitButton wide>{review.send}</SubmitButton>
        </PageForm>
      </div>
    </>
  )
}

function WhatFacts({ offer }: { offer: NewOffer }) {
  const { desk, kinds } = useMessages(inKindMessages)
  const { options } = useMessages(priorityMessages)
  return (
    <Facts
      facts={[
        { label: desk.kind, value: kinds[offer.kind] },
        { label: desk.area, value: options[offer.area].name },
        { label: desk.what, value: <span className="whitespace-pre-line break-words">{offer.description}</span> },
      ]}
    />
  )
}

function WorthFacts({ offer }: { offer: NewOffer }) {
  const { desk, facts, bases } = useMessages(inKindMessages)
  const { review } = useMessages(giveInKindMessages)
  const formats = useFormats()
  const [quantityOf, daysOf] = [useQuantity(), useDays()]
  const fact = (label: string, value: ReactNode) => (value ? [{ label, value }] : [])
  return (
    <Facts
      facts={[
        ...fact(desk.quantity, quantityOf(offer.quantity, offer.unit)),
        ...fact(review.declared, <><strong>{formats.money(offer.value)}</strong> ({review.each(formats.rate(offer.unitValue), offer.value.currency)})</>),
        ...fact(facts.basis, bases[offer.basis]),
        ...fact(facts.available, daysOf(offer.availableFrom, offer.availableUntil)),
        ...fact(facts.place, offer.place),
        ...fact(facts.capacity, offer.capacity === null ? null : formats.count(offer.capacity)),
      ]}
    />
  )
}

/** After the link was sent: where to look, and what happens next. */
export function GiveOfferSentPage({ email, sendAction, whoHref }: { email: string; sendAction: string; whoHref: string }) {
  const { sent } = useMessages(giveInKindMessages)
  return (
    <>
      <PageHeading title={sent.heading} lead={sent.lead(email)} />
      <Section title={sent.then}>
        <ol className="list-decimal ps-6 stack">
          {sent.steps.split('\n').map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <p className="mt-6">{sent.nothing}</p>
      <form method="post" action={sendAction} className="form-actions">
        <Button variant="quiet">{sent.again}</Button>
        <TextLink href={whoHref}>{sent.mistyped}</TextLink>
      </form>
    </>
  )
}

/** Behind the mailed link: what is about to be offered, and the button that offers it. */
export function ConfirmOfferPage({ organisation, offer, lastResult }: { organisation: string; offer: NewOffer; lastResult?: Answer }) {
  const { confirm } = useMessages(giveInKindMessages)
  const { evidence } = useMessages(inKindMessages)
  const { fields, errors } = pageForm(['files'], { lastResult })
  return (
    <>
      <PageHeading eyebrow={organisation} title={confirm.heading} lead={confirm.lead} />
      <WhatFacts offer={offer} />
      <WorthFacts offer={offer} />
      <PageForm errors={errors} encType="multipart/form-data">
        <p>{evidence.lead}</p>
        <FileField {...fields.files} label={confirm.files} hint={confirm.filesHint} accept={EVIDENCE_ENDINGS} multiple optional />
        <SubmitButton wide>{confirm.button}</SubmitButton>
      </PageForm>
    </>
  )
}
