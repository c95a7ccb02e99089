import type { SubmissionResult } from '@conform-to/react'
import { useMessages } from '#app/ui/language'
import { EvidenceFiles, type EvidenceRow } from '#app/ui/form'
import { PageHeading, Section } from '#app/ui/primitives'
import { mayDo } from '../domain/lifecycle'
import { inKindMessages } from '../messages'
import { WithdrawOwn } from './offer-deeds'
import { Deliveries, OfferFacts, OfferHistory, type OfferDetail } from './offer-facts'
import { OfferStatusTag } from './status'

type Answer = SubmissionResult<string[]> | null
type Props = { offer: OfferDetail; files: readonly EvidenceRow[]; /** Of the reader, for the donor. */ mayWithdraw: boolean; mayAdd: boolean; lastResult?: Answer; /** What was refused of a file. */ refusedFile?: Answer }

/** One offer for its donor: where it stands, what comes next, and the way back while nothing was delivered. */
export function DonorOfferPage({ offer, files, mayWithdraw, mayAdd, lastResult, refusedFile }: Props) {
  const words = useMessages(inKindMessages)
  return (
    <>
      <PageHeading eyebrow={`${words.offer} ${offer.ref}`} title={words.kinds[offer.kind]} lead={words.nextForDonor[offer.status]} actions={<OfferStatusTag status={offer.status} />} />
      <p className="text-ink-2">{words.beside}</p>
      <OfferFacts offer={offer} />
      <Deliveries offer={offer} />
      <EvidenceFiles files={files} words={words.evidence} action={mayAdd && mayDo(offer.status, 'evidence') ? `/donor/in-kind/${offer.ref}/attach` : undefined} lastResult={refusedFile} />
      <OfferHistory offer={offer} next={mayDo(offer.status, 'withdraw') || mayDo(offer.status, 'value') || mayDo(offer.status, 'acknowledge') ? words.nextForDonor[offer.status] : undefined} showWho={false} />
      {mayWithdraw && mayDo(offer.status, 'withdraw') ? (
        <Section title={words.deeds.withdraw.button}>
          <WithdrawOwn action={`/donor/in-kind/${offer.ref}/withdraw`} result={lastResult} />
        </Section>
      ) : null}
    </>
  )
}
