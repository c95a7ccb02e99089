import type { DonorType } from '#app/features/donors/domain/donor'
import type { PublicDonor } from '#app/features/donors/domain/public-name'
import { donorMessages } from '#app/features/donors/messages'
import type { Language } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { FileField, PageForm, SubmitButton, TextField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { Facts, Notice, PageHeading, Section, TextLink } from '#app/ui/primitives'
import type { AgreementStatus } from '../domain/agreement'
import { verifyMessages } from '../messages/verify'
import { Hash } from './agreement-files'

export type VerifiedDocument = {
  code: string
  kind: string
  number: string
  language: Language
  sha256: string
  byteLength: number
  issuedAt: Date
  agreement: { status: AgreementStatus; superseded: boolean; inForceOn: Day | null; donor: PublicDonor } | null
  /** What became of the payment of a receipt, where it is not all there any more. */
  receipt: 'TAKEN_BACK' | 'GONE_BACK' | 'PARTLY_GONE_BACK' | null
}

/** What a comparison found; `noFile` and `tooLarge` are refusals. */
export type FileCheck = { outcome: 'same' | 'different'; sha256: string } | { outcome: 'noFile' | 'tooLarge' }

type Props = { typed: string | null; document: VerifiedDocument | null; checked: FileCheck | null }

/** Asks for a code, or says what carries it; and compares a file with the one on record. */
export function VerifyPage({ typed, document, checked }: Props) {
  const words = useMessages(verifyMessages)
  const formats = useFormats()
  const home = `/${formats.language}/verify`
  if (document) return <Genuine document={document} checked={checked} home={home} />
  return (
    <>
      <PageHeading title={typed === null ? words.title : words.unknown} lead={typed === null ? words.lead : words.unknownLead} />
      {typed === null ? null : <Notice tone="stop">{words.typed(typed)}</Notice>}
      <PageForm method="get" action={home}>
        <TextField name="code" label={words.code} hint={words.codeHint} defaultValue={typed ?? undefined} width="half" autoComplete="off" spellCheck={false} />
        <SubmitButton>{words.look}</SubmitButton>
      </PageForm>
    </>
  )
}

function Genuine({ document, checked, home }: { document: VerifiedDocument; checked: FileCheck | null; home: string }) {
  const words = useMessages(verifyMessages)
  const kinds: Record<string, string> = words.kinds
  const kind = kinds[document.kind] ?? document.kind
  return (
    <>
      <PageHeading title={words.genuine} lead={words.genuineLead(kind, document.number)} />
      {checked?.outcome === 'same' || checked?.outcome === 'different' ? <Outcome checked={checked} /> : null}
      {document.agreement?.superseded ? <Notice tone="info">{words.superseded}</Notice> : null}
      {document.receipt ? <Notice tone={document.receipt === 'TAKEN_BACK' ? 'stop' : 'warn'}>{words.receipts[document.receipt]}</Notice> : null}
      <DocumentFacts document={document} kind={kind} />
      <p className="mt-3 text-small text-ink-2">{words.yourself}</p>
      <Section title={words.check.title} lead={words.check.lead}>
        <PageForm encType="multipart/form-data" errors={checked?.outcome === 'noFile' || checked?.outcome === 'tooLarge' ? { file: [words.check[checked.outcome]] } : null}>
          <FileField name="file" label={words.check.file} hint={words.check.fileHint} errors={checked?.outcome === 'noFile' || checked?.outcome === 'tooLarge' ? [words.check[checked.outcome]] : undefined} />
          <SubmitButton>{words.check.submit}</SubmitButton>
        </PageForm>
      </Section>
      <p className="mt-8">
        <TextLink href={home}>{words.another}</TextLink>
      </p>
    </>
  )
}

function Outcome({ checked }: { checked: Extract<FileCheck, { sha256: string }> }) {
  const { check } = useMessages(verifyMessages)
  const isSame = checked.outcome === 'same'
  return (
    <Notice tone={isSame ? 'good' : 'stop'} title={isSame ? check.same : check.different}>
      <p>{isSame ? check.sameText : check.differentText}</p>
      <p>
        {check.yours}: <Hash of={checked.sha256} />
      </p>
    </Notice>
  )
}

function DocumentFacts({ document, kind }: { document: VerifiedDocument; kind: string }) {
  const words = useMessages(verifyMessages)
  const formats = useFormats()
  const donor = useDonorWords(document.agreement?.donor ?? null)
  const { facts } = words
  const { agreement } = document
  return (
    <Facts
      facts={[
        { label: words.code, value: document.code },
        { label: facts.kind, value: kind },
        { label: facts.number, value: document.number },
        { label: facts.issuedOn, value: formats.instant(document.issuedAt) },
        { label: facts.language, value: words.languages[document.language] },
        ...(donor ? [{ label: facts.donor, value: <bdi>{donor}</bdi> }] : []),
        ...(agreement ? [{ label: facts.state, value: words.states[agreement.status] }] : []),
        ...(agreement?.inForceOn ? [{ label: facts.inForceOn, value: formats.day(agreement.inForceOn) }] : []),
        { label: facts.size, value: words.bytes(formats.count(document.byteLength)) },
        { label: facts.hash, value: <Hash of={document.sha256} /> },
      ]}
    />
  )
}

/** The donor as far as it wants to be known; null for nothing at all. */
function useDonorWords(donor: PublicDonor | null): string | null {
  const words = useMessages(donorMessages)
  if (!donor || donor.shown === 'nothing') return null
  if (donor.shown === 'name') return donor.name
  const type: DonorType = donor.type
  return words.publicType[type](donor.inAfrica)
}
