import { useMessages } from '#app/ui/language'
import { PageHeading } from '#app/ui/primitives'
import { inKindMessages } from '../messages'
import { OfferDeeds } from './offer-deeds'
import type { OfferAnswer, OfferDuties } from './offer-duties'
import { Deliveries, OfferFacts, OfferHistory, type OfferDetail } from './offer-facts'
import { OfferStatusTag } from './status'

/** One offer for the team: what is next, what is known, what has come, what happened. */
export function OfferPage({ offer, duties, answer }: { offer: OfferDetail; duties: OfferDuties; answer?: OfferAnswer }) {
  const words = useMessages(inKindMessages)
  return (
    <>
      <PageHeading eyebrow={`${words.offer} ${offer.ref}`} title={<bdi>{`${words.kinds[offer.kind]} · ${offer.donor.name}`}</bdi>} lead={words.beside} actions={<OfferStatusTag status={offer.status} />} />
      <OfferDeeds offer={offer} duties={duties} answer={answer} />
      <OfferFacts offer={offer} donorHref={`/secretariat/donors/${offer.donor.ref}`} />
      <Deliveries offer={offer} />
      <OfferHistory offer={offer} showWho />
    </>
  )
}
