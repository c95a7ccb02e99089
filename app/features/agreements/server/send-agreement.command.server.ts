import type { PledgeStatus } from '#app/features/pledges/domain/pledge'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command } from '#app/platform/context'
import { newVerificationCode, storeDocument } from '#app/platform/files'
import { queueMail } from '#app/platform/mail'
import { drawPdf, PDF_TEMPLATE_VERSION } from '#app/platform/pdf'
import { agreementReadyMail } from '../documents/agreement-mails'
import { AGREEMENT_TEXT_VERSION, agreementPdf } from '../documents/agreement-pdf'
import { languagesOf } from '../documents/contribution-agreement'
import { decideDraft, decideMove, decidePlacementDraft, type DraftFailure, type MoveFailure, type PlacementDraftFailure } from '../domain/agreement'
import { decideTerms, WORDING_FAMILIES, type AgreementTerms, type TermsFailure } from '../domain/terms'
import { agreedOf, contactsOf, loadAgreement, termsOnRecord, type LoadedAgreement } from './rows.server'

/** Version of wording and drawing together: which code made the bytes, and which of the team's wordings they say. */
export function templateVersionOf({ wording }: AgreementTerms): string {
  const edited = WORDING_FAMILIES.flatMap((family) => (wording?.[family] ? [`+${family}.${wording[family].version}`] : []))
  return `agreement-${AGREEMENT_TEXT_VERSION}.${PDF_TEMPLATE_VERSION}${edited.join('')}`
}

/** `origin`: the address that people type, which is printed inside; `demonstration`: marked so on every page. */
export type SendInput = { agreement: string; origin: string; demonstration: boolean }

/** AGREEMENT-2: freezes text and amounts, stores the file, and mails the donor's signatories where to read and sign it. */
export const sendAgreement = command(
  'agreement.send',
  async (context, input: SendInput): Promise<Result<{ number: string; document: Id<'document'> }, MoveFailure | DraftFailure | PlacementDraftFailure | TermsFailure>> => {
    const agreement = await loadAgreement(context, { agreement: input.agreement, donors: null })
    const moved = decideMove(agreement, 'SENT')
    if (!moved.ok) return moved
    const stands = decideStanding(agreement)
    if (!stands.ok) return stands
    const terms = decideTerms(await termsOnRecord(context, agreement, input.demonstration))
    if (!terms.ok) return terms

    const now = context.clock.now()
    const code = newVerificationCode(context)
    const pdf = agreementPdf(terms.value, { issuedAt: now, verifyAt: `${input.origin}/verify/${code}` })
    const document = await storeDocument(context, {
      kind: 'AGREEMENT',
      number: agreement.number,
      title: pdf.title,
      fileName: `${agreement.number}.pdf`,
      mediaType: 'application/pdf',
      language: languagesOf(terms.value)[0]!,
      bytes: await drawPdf(pdf),
      templateVersion: templateVersionOf(terms.value),
      subject: `agreement:${agreement.id}`,
      donorId: agreement.donor.id as Id<'donor'>,
      code,
    })
    await context.transaction.agreement.update({ where: { id: agreement.id }, data: { status: moved.value, terms: JSON.stringify(terms.value), documentId: document.id, sentAt: now } })
    await context.audit({ name: 'agreement.sent', subject: `agreement:${agreement.id}`, before: { status: agreement.status }, after: { status: moved.value, document: document.id, sha256: document.sha256, terms: terms.value } })

    const link = `${input.origin}/donor/agreements/${agreement.number}`
    for (const contact of await contactsOf(context, agreement)) {
      await queueMail(context, { key: `agreement-ready:${agreement.id}:${contact.id}`, to: contact, mail: agreementReadyMail({ name: contact.name, agreement: agreedOf(agreement), code, link }, contact.language) })
    }
    return accept({ number: agreement.number, document: document.id })
  },
)

/** Does what it answers still stand? */
function decideStanding({ pledge, placement }: LoadedAgreement): Result<null, DraftFailure | PlacementDraftFailure> {
  const stands = pledge ? decideDraft({ ref: pledge.ref, status: pledge.status as PledgeStatus }, null) : accept(null)
  return stands.ok && placement ? decidePlacementDraft(placement, null) : stands
}
