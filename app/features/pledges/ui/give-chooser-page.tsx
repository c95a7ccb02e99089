import type { ReactNode } from 'react'
import { Button, ButtonLink, PageHeading, Section } from '#app/ui/primitives'
import { useMessages } from '#app/ui/language'
import type { GiftPurpose } from '../domain/gift'
import { giveMessages } from '../messages/give'

export type PurposeOffer = { purpose: GiftPurpose; title: string; results: string }

/** What one can give to: each way with what it leads to, and a button that begins it. Ways that are no money come as children. */
export function GiveChooserPage({ pool, areas, action, talkHref, contact, children }: { pool: PurposeOffer; areas: readonly PurposeOffer[]; action: string; talkHref: string; contact: string; children?: ReactNode }) {
  const words = useMessages(giveMessages).chooser
  return (
    <>
      <PageHeading size="display" title={words.heading} lead={words.lead} />
      <Section title={words.pool}>
        <OfferList offers={[pool]} where={words.poolWhere} action={action} />
      </Section>
      <Section title={words.areas}>
        <OfferList offers={areas} where={words.earmarkWhere} action={action} />
      </Section>
      {children}
      <Section title={words.other} lead={words.otherLead}>
        <p>{words.otherNext}</p>
        <p className="mt-4">
          <ButtonLink href={talkHref} variant="quiet">
            {words.otherTalk}
          </ButtonLink>
        </p>
        <p className="mt-3">
          <a href={`mailto:${contact}`}>
            {words.otherWrite}: {contact}
          </a>
        </p>
      </Section>
    </>
  )
}

function OfferList({ offers, where, action }: { offers: readonly PurposeOffer[]; where: string; action: string }) {
  const words = useMessages(giveMessages).chooser
  return (
    <ul className="offers">
      {offers.map((offer) => (
        <li key={offer.purpose} className="offer">
          <div>
            <h3 className="offer-title" id={`offer-${offer.purpose}`}>
              {offer.title}
            </h3>
            <p>{offer.results}</p>
            <p className="text-small text-ink-2">{where}</p>
          </div>
          <form method="post" action={action}>
            <input type="hidden" name="purpose" value={offer.purpose} />
            <Button variant={offer.purpose === 'MDFM' ? 'primary' : 'quiet'} aria-describedby={`offer-${offer.purpose}`}>
              {words.choose}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
