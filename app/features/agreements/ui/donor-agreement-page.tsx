import type { AgreementStatus } from '../domain/agreement'
import { peopleMessages } from '#app/features/donors/messages/people'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, Notice, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { agreementMessages } from '../messages'
import type { AgreementDetail } from './agreement-detail'
import { AgreementText } from './agreement-text'

const TITLES = { DRAFT: 'titleToSign', INTERNAL_REVIEW: 'titleToSign', SENT: 'titleToSign', SIGNED_BY_PARTNER: 'titleSigned', IN_FORCE: 'titleInForce', COMPLETED: 'titleEnded', TERMINATED: 'titleEnded', VOID: 'titleVoid' } as const satisfies Record<AgreementStatus, string>

/** An agreement for the donor's people: the text to read, the file to keep, and the way on to the signature. */
export function DonorAgreementPage({ agreement, maySign, signatories }: { agreement: AgreementDetail; maySign: boolean; /** Whom others of the donor ask. */ signatories: readonly string[] }) {
  const people = useMessages(peopleMessages)
  const words = useMessages(agreementMessages)
  const formats = useFormats()
  const { donor: says } = words
  const { number, status, signatory, sent, signedDocument, signed } = agreement
  const file = signedDocument ?? sent
  const toSign = status !== 'SENT' ? null : maySign ? <ButtonLink href={`/donor/agreements/${number}/sign`}>{says.toSign}</ButtonLink> : people.askSignatory(signatories.join(', '))
  return (
    <>
      <PageHeading eyebrow={words.agreement(number)} title={says[TITLES[status]]} lead={status === 'VOID' ? undefined : agreement.kind === 'LOAN' ? says.leadLoan(formats.money(agreement.amount)) : says.lead(formats.money(agreement.amount))} />
      {status === 'VOID' ? <Notice tone="info">{says.voidText}</Notice> : null}
      <div className="stack">
        {status === 'SENT' ? <p>{says.signatory(signatory.name, signatory.title)}</p> : null}
        {signed ? <p>{says.signedOn(signed.name, formats.instant(signed.at))}</p> : null}
        {file ? (
          <>
            <p>
              <TextLink href={`/documents/${file.id}`} download={file.fileName}>
                {signedDocument ? says.downloadSigned : says.download}
              </TextLink>
            </p>
            <p className="text-small text-ink-2">
              {says.verify} <TextLink href={`/${formats.language}/verify/${file.code}`}>{file.code}</TextLink>
            </p>
          </>
        ) : null}
        {agreement.placement ? (
          <p>
            <TextLink href={`/donor/placements/${agreement.placement.ref}`}>{says.placement}</TextLink>
          </p>
        ) : null}
        {status === 'SENT' || !agreement.pledge ? null : (
          <p>
            <TextLink href={`/donor/pledges/${agreement.pledge.ref}`}>{says.payments}</TextLink>
          </p>
        )}
      </div>
      <Section title={says.read} id="text">
        <AgreementText text={agreement.text} />
      </Section>
      {toSign ? <p className="mt-8">{toSign}</p> : null}
    </>
  )
}
