import type { SubmissionResult } from '@conform-to/react'
import { EvidenceFiles, type EvidenceRow } from '#app/ui/form'
import { useMessages } from '#app/ui/language'
import { PageHeading } from '#app/ui/primitives'
import { mayDo } from '../domain/lifecycle'
import { inKindMessages } from '../messages'
import { OfferDeeds } from './offer-deeds'
import type { OfferAnswer, OfferDuties } from './offer-duties'
import { Deliveries, OfferFacts, OfferHistory, type OfferDetail } from './offer-facts'
import { OfferStatusTag } from './status'

/** One offer for the team: what is next, what is known, what has come, what happened. */
export function OfferPage({ offer, files, duties, answer, refusedFile }: { offer: OfferDetail; files: readonly EvidenceRow[]; duties: OfferDuties; answer?: OfferAnswer; refusedFile?: SubmissionResult<string[]> | null }) {
  const words = useMessages(inKindMessages)
  return (
    <>
      <PageHeading eyebrow={`${words.offer} ${offer.ref}`} title={<bdi>{`${words.kinds[offer.kind]} · ${offer.donor.name}`}</bdi>} lead={words.beside} actions={<OfferStatusTag status={offer.status} />} />
      <OfferDeeds offer={offer} duties={duties} answer={answer} />
      <OfferFacts offer={offer} donorHref={`/secretariat/donors/${offer.donor.ref}`} />
      <Deliveries offer={offer} />
      <EvidenceFiles files={files} words={words.evidence} action={duties.manage && mayDo(offer.status, 'evidence') ? `/secretariat/in-kind/${offer.ref}/attach` : undefined} lastResult={refusedFile} />
      <OfferHistory offer={offer} showWho />
    </>
  )
}
