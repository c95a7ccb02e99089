import type { SubmissionResult } from '@conform-to/react'
import type { Day } from '#app/kernel/time'
import { useMessages } from '#app/ui/language'
import { PageHeading } from '#app/ui/primitives'
import type { OfferDeed } from '../domain/lifecycle'
import { inKindMessages } from '../messages'
import { OfferDeeds } from './offer-deeds'
import { Deliveries, OfferFacts, OfferHistory, type OfferDetail } from './offer-facts'
import { OfferStatusTag } from './status'

export type OfferDuties = { person: string | null; manage: boolean; value: boolean; today: Day }
export type OfferAnswer = { deed: OfferDeed; result: SubmissionResult<string[]> | null | undefined }

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
