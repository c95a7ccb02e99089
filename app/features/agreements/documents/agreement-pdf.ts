// An agreement as a printed document: the text sent for signature, and the signed agreement with its certificate.
import { formatsIn, type Language } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import type { PdfBlock, PdfDocument } from '#app/platform/pdf'
import type { AgreementTerms } from '../domain/terms'
import { contributionWords, languagesOf } from './contribution-agreement'
import { agreementText, titleOf } from './agreement-text'
import type { AgreementBlock } from './blocks'

/** Bump when the wording changes: what was sent keeps the words that it was sent with. */
export const AGREEMENT_TEXT_VERSION = 1

/** `verifyAt`: the address at which the document's code is looked up. */
export type Printing = { issuedAt: Date; verifyAt: string }

/** Who signed what and when; what the certificate says. */
export type Evidence = {
  text: { number: string; code: string; sha256: string; sentAt: Date }
  signed: { name: string; title: string; account: string; at: Date }
  countersigned: { name: string; account: string; at: Date }
  clearedUntil: Day | null
}

/** The text as it is sent to the donor, with room for both signatures. */
export function agreementPdf(terms: AgreementTerms, printing: Printing): PdfDocument {
  return printed(terms, printing, null)
}

/** The same text with both signatures, and the certificate of who signed which bytes when. */
export function signedAgreementPdf(terms: AgreementTerms, printing: Printing, evidence: Evidence): PdfDocument {
  return printed(terms, printing, evidence)
}

function printed(terms: AgreementTerms, { issuedAt, verifyAt }: Printing, evidence: Evidence | null): PdfDocument {
  const [leading, ...others] = languagesOf(terms) as [Language, ...Language[]]
  const words = contributionWords[leading]
  const inOthers = others.flatMap((language): PdfBlock[] => [
    { kind: 'pageBreak' },
    ...[{ kind: 'heading', level: 1, text: titleOf(terms, language) } as const, ...agreementText(terms, language)].map((block) => ({ ...block, language })),
  ])
  return {
    title: titleOf(terms, leading),
    language: leading,
    number: words.number(terms.number),
    issuedAt,
    author: words.author,
    blocks: [...agreementText(terms, leading), ...inOthers, signatureBlock(terms, leading, evidence), ...(evidence ? [{ kind: 'spacer' } as const, ...certificate(terms, evidence)] : [])],
    footer: { verify: words.footer.verify(verifyAt), note: evidence ? words.footer.signed : words.footer.sent },
    ...(terms.demonstration ? { mark: 'demonstration' as const } : {}),
  }
}

function signatureBlock(terms: AgreementTerms, language: Language, evidence: Evidence | null): AgreementBlock {
  const { signatures: says } = contributionWords[language]
  const formats = formatsIn(language)
  const { signatory } = terms
  return {
    kind: 'signatures',
    signatures: [
      { role: says.forDonor, name: evidence ? `${evidence.signed.name}, ${evidence.signed.title}` : `${signatory.name}, ${signatory.title}`, ...(evidence ? { signedLine: says.signed(formats.instant(evidence.signed.at)) } : {}) },
      { role: says.forOrganisation, name: evidence ? `${evidence.countersigned.name}, ${says.headOfTeam}` : says.headOfTeam, ...(evidence ? { signedLine: says.countersigned(formats.instant(evidence.countersigned.at)) } : {}) },
    ],
  }
}

/** In each language of the agreement, one after the other. */
function certificate(terms: AgreementTerms, evidence: Evidence): PdfBlock[] {
  return languagesOf(terms).flatMap((language, i): PdfBlock[] => {
    const { certificate: says } = contributionWords[language]
    const formats = formatsIn(language)
    const { text, signed, countersigned, clearedUntil } = evidence
    const blocks: AgreementBlock[] = [
      { kind: 'heading', level: 2, text: says.heading },
      { kind: 'paragraph', text: says.lead },
      {
        kind: 'facts',
        facts: [
          { label: says.text, value: says.textValue(text.number, text.code) },
          { label: says.hash, value: inGroups(text.sha256) },
          { label: says.sent, value: formats.instant(text.sentAt) },
          { label: says.donorSigned, value: `${signed.name}, ${signed.title}, ${formats.instant(signed.at)}` },
          { label: says.account, value: signed.account },
          { label: says.consent, value: says.consentText },
          { label: says.countersigned, value: `${countersigned.name}, ${formats.instant(countersigned.at)}` },
          { label: says.account, value: countersigned.account },
          { label: says.clearance, value: says.cleared(clearedUntil && formats.day(clearedUntil)) },
        ],
      },
    ]
    return i === 0 ? blocks : blocks.map((block) => ({ ...block, language }))
  })
}

/** 64 digits in two lines, so that the eye and the page can hold them. */
function inGroups(sha256: string): string {
  return sha256.replace(/(.{32})(?=.)/g, '$1\n')
}
