import { giveApproval } from '#app/features/approvals/server/give-approval.command.server'
import { convertOn } from '#app/features/fund/server/fund.queries.server'
import { confirmPledge } from '#app/features/pledges/server/confirm-pledge.command.server'
import type { MoveFailure as PledgeMoveFailure } from '#app/features/pledges/domain/pledge'
import { personOf } from '#app/kernel/access'
import { assert } from '#app/kernel/assert'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { money } from '#app/kernel/money'
import type { Language } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { command, type CommandContext } from '#app/platform/context'
import { newVerificationCode, storeDocument, type StoredDocument } from '#app/platform/files'
import { queueMail } from '#app/platform/mail'
import { drawPdf } from '#app/platform/pdf'
import { agreementInForceMail } from '../documents/agreement-mails'
import { signedAgreementPdf } from '../documents/agreement-pdf'
import { languagesOf } from '../documents/contribution-agreement'
import { decidePlacementDraft, type PlacementDraftFailure } from '../domain/agreement'
import { decideCountersigning, type CountersignFailure } from '../domain/signing'
import { agreedOf, conditionOf, contactsOf, frozenTerms, loadAgreement, type LoadedAgreement } from './rows.server'
import { templateVersionOf } from './send-agreement.command.server'

/** `conditionMet`: the approver attests that what a conditional promise is subject to has happened. */
export type CountersignInput = { agreement: string; origin: string; conditionMet?: boolean; seen?: number }

/** AGREEMENT-1, AGREEMENT-3: brings a signed agreement into force (or gives the first of two approvals: `document` is null then), confirms its pledge where it has one, and stores the signed file beside the text that was sent. */
export const countersign = command(
  'agreement.countersign',
  async (context, input: CountersignInput): Promise<Result<{ number: string; document: Id<'document'> | null }, CountersignFailure | PledgeMoveFailure | PlacementDraftFailure>> => {
    const agreement = await loadAgreement(context, { agreement: input.agreement, donors: null })
    const { actor } = context
    assert(actor.kind === 'person', 'a person countersigns')
    const today = context.clock.today()
    const decided = decideCountersigning({ ...agreement, signatory: agreement.signatory.name, draftedBy: agreement.row.draftedBy, donor: agreement.clearance, condition: conditionOf(agreement, input.conditionMet ?? false) }, actor.person, today)
    if (!decided.ok) return decided
    const stands = agreement.placement ? decidePlacementDraft(agreement.placement, null) : accept(null)
    if (!stands.ok) return stands
    const valued = await convertOn(context, agreement.amount, agreement.valuedOn)
    const given = await giveApproval(context, { deed: 'COUNTERSIGNING', subject: `agreement:${agreement.id}`, amount: valued.ok ? valued.value.value : null, since: agreement.row.draftedAt, seen: input.seen ?? null })
    if (!given.ok) return given
    if (!given.value.decides) return accept({ number: agreement.number, document: null })
    const confirmed = agreement.pledge ? await confirmPledge(context, { pledge: agreement.pledge.id as Id<'pledge'>, on: today, by: actor.person }) : accept(null)
    if (!confirmed.ok) return confirmed

    const signature = { name: actor.name, account: actor.email, at: context.clock.now() }
    const document = await storeSigned(context, agreement, signature, input.origin)
    const after = { status: decided.value, countersignedBy: personOf(actor), countersignedName: signature.name, countersignedAt: signature.at, signedDocumentId: document.id, inForceOn: today }
    await context.transaction.agreement.update({ where: { id: agreement.id }, data: after })
    await context.audit({ name: 'agreement.countersigned', subject: `agreement:${agreement.id}`, before: { status: agreement.status }, after: { ...after, sha256: document.sha256, account: signature.account, ...(agreement.pledge?.condition ? { conditionMet: agreement.pledge.condition } : {}) } })
    await tellBothSides(context, agreement, document, input.origin)
    return accept({ number: agreement.number, document: document.id })
  },
)

/** The signed file: the frozen terms printed again with both signatures and the certificate. The first file stays as it is. */
async function storeSigned(context: CommandContext, agreement: LoadedAgreement, countersigned: { name: string; account: string; at: Date }, origin: string): Promise<StoredDocument> {
  const { signed, row } = agreement
  assert(signed && row.documentId && row.sentAt, 'a signed agreement was sent and signed')
  const terms = frozenTerms(agreement)
  const sent = await context.transaction.document.findUniqueOrThrow({ where: { id: row.documentId }, select: { code: true, sha256: true } })
  const code = newVerificationCode(context)
  const pdf = signedAgreementPdf(
    terms,
    { issuedAt: countersigned.at, verifyAt: `${origin}/verify/${code}` },
    { text: { number: agreement.number, ...sent, sentAt: row.sentAt }, signed, countersigned, clearedUntil: agreement.clearance.expiresOn },
  )
  return storeDocument(context, {
    kind: 'SIGNED_AGREEMENT',
    number: agreement.number,
    title: pdf.title,
    fileName: `${agreement.number}-signed.pdf`,
    mediaType: 'application/pdf',
    language: languagesOf(terms)[0]!,
    bytes: await drawPdf(pdf),
    templateVersion: templateVersionOf(terms),
    subject: `agreement:${agreement.id}`,
    donorId: agreement.donor.id as Id<'donor'>,
    code,
  })
}

/** The donor's contacts and whoever drafted it get the signed file. */
async function tellBothSides(context: CommandContext, agreement: LoadedAgreement, document: StoredDocument, origin: string): Promise<void> {
  const first = agreement.unpaid[0]
  const next = first ? { dueOn: first.dueOn as Day, amount: money(first.amountMinor - first.paidMinor - first.waivedMinor, agreement.amount.currency), reference: first.reference } : null
  const drafter = await context.transaction.person.findUnique({ where: { id: agreement.row.draftedBy } })
  const readers = [
    ...(await contactsOf(context, agreement)).map((contact) => ({ ...contact, link: `${origin}/donor/agreements/${agreement.number}` })),
    ...(drafter ? [{ id: drafter.id, name: drafter.name, email: drafter.email, language: drafter.language as Language, link: `${origin}/secretariat/agreements/${agreement.number}` }] : []),
  ]
  for (const reader of readers) {
    const mail = agreementInForceMail({ name: reader.name, agreement: agreedOf(agreement), code: document.code, next, link: reader.link }, reader.language)
    await queueMail(context, { key: `agreement-in-force:${agreement.id}:${reader.id}`, to: reader, mail, attachments: [document.id] })
  }
}
