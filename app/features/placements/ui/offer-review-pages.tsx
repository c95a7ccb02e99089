import type { SubmissionResult } from '@conform-to/react'
import type { Money } from '#app/kernel/money'
import { useFormats, useMessages } from '#app/ui/language'
import { PageForm, SubmitButton } from '#app/ui/form'
import { Button, ButtonLink, Facts, PageHeading, Section, TextLink } from '#app/ui/primitives'
import type { OfferFields, UnderstoodStay } from '../domain/offer'
import type { Arrangement } from '../domain/value'
import { placementMessages } from '../messages'
import { offerMessages } from '../messages/offer'
import { OfferSteps } from './offer-pages'
import { ValueTable, type PeriodRow } from './value-table'

type Answer = SubmissionResult<string[]> | null
type Offer = { fields: OfferFields; arrangement: Arrangement; stay: UnderstoodStay; value: Money; usd: Money | null; periods: readonly PeriodRow[] }

/** The whole offer on one page, with what it is worth in each period, before it is sent. */
export function OfferReviewPage({ offer, hrefs, lastResult }: { offer: Offer; hrefs: { profile: string; who: string }; lastResult?: Answer }) {
  const { review } = useMessages(offerMessages)
  const { detail, arrangements } = useMessages(placementMessages)
  const formats = useFormats()
  const { fields, stay, arrangement } = offer
  const optional = (label: string, value: string | undefined) => (value ? [{ label, value }] : [])
  return (
    <>
      <OfferSteps current={4} />
      <PageHeading title={review.heading} />
      <Section title={review.stay} actions={<TextLink href={hrefs.profile}>{review.change}</TextLink>}>
        <Facts
          facts={[
            { label: detail.arrangement, value: arrangements[arrangement] },
            { label: detail.function, value: fields.function },
            ...optional(detail.person, fields.person),
            ...optional(detail.expertise, fields.expertise),
            ...optional(detail.languages, fields.languages),
            ...optional(detail.level, fields.level),
            { label: detail.from, value: formats.day(stay.startsOn) },
            { label: detail.until, value: formats.day(stay.endsOn) },
            { label: detail.fte, value: formats.rate(stay.fte) },
            { label: detail.monthly, value: formats.money(stay.monthly) },
          ]}
        />
      </Section>
      <Section title={review.values} lead={arrangement === 'SECONDMENT' ? review.secondment : review.loan}>
        <ValueTable periods={offer.periods} value={offer.value} dollars={offer.usd} />
      </Section>
      <Section title={detail.donor} actions={<TextLink href={hrefs.who}>{review.change}</TextLink>}>
        <p>
          {fields.organisation}, {formats.country(fields.country ?? '')}
        </p>
        <p>
          {fields.contactName}, {fields.email}
        </p>
      </Section>
      <PageForm errors={lastResult?.error}>
        <p>{review.sendNext}</p>
        <SubmitButton wide>{review.send}</SubmitButton>
      </PageForm>
    </>
  )
}

/** After the link was sent: where to look, what happens next, and the way back where the address was wrong. */
export function OfferSentPage({ email, sendAction, whoHref }: { email: string; sendAction: string; whoHref: string }) {
  const words = useMessages(offerMessages).sent
  return (
    <>
      <PageHeading title={words.heading} lead={words.lead(email)} />
      <p>{words.next}</p>
      <form method="post" action={sendAction} className="form-actions">
        <Button variant="quiet">{words.again}</Button>
        <TextLink href={whoHref}>{words.mistyped}</TextLink>
      </form>
    </>
  )
}

/** Behind the mailed link: what is about to be offered, and the button that sends it. */
export function ConfirmOfferPage({ fields, lastResult }: { fields: OfferFields; lastResult?: Answer }) {
  const words = useMessages(offerMessages).confirm
  const { arrangements } = useMessages(placementMessages)
  return (
    <>
      <PageHeading eyebrow={fields.organisation} title={words.heading} lead={words.lead} />
      <p className="font-semibold">
        {fields.arrangement ? `${arrangements[fields.arrangement]} · ` : null}
        {fields.function}
      </p>
      <PageForm errors={lastResult?.error}>
        <SubmitButton wide>{words.button}</SubmitButton>
      </PageForm>
    </>
  )
}

/** On the chooser of gifts: the way to offer a person. */
export function OfferStaff({ href }: { href: string }) {
  const words = useMessages(offerMessages)
  return (
    <Section title={words.title}>
      <ul className="offers">
        <li className="offer">
          <div>
            <h3 className="offer-title">{words.choose}</h3>
            <p>{words.chooseText}</p>
          </div>
          <ButtonLink href={href} variant="quiet">
            {words.chooseButton}
          </ButtonLink>
        </li>
      </ul>
    </Section>
  )
}
