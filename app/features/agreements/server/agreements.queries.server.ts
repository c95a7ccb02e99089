import { approvalStates, type ApprovalState } from '#app/features/approvals/server/approvals.queries.server'
import { convertOn } from '#app/features/fund/server/fund.queries.server'
import { ofDonor } from '#app/features/donors/server/donors.queries.server'
import type { DonorType, Recognition } from '#app/features/donors/domain/donor'
import { publicNameOf } from '#app/features/donors/domain/public-name'
import type { DueDiligence } from '#app/features/donors/domain/due-diligence'
import { getPlacement } from '#app/features/placements/server/placements.queries.server'
import type { PledgeStatus } from '#app/features/pledges/domain/pledge'
import { donorsOf, holds, isTeam, personOf } from '#app/kernel/access'
import { accept } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import { money, type Currency, type Money } from '#app/kernel/money'
import { nameKeyOf } from '#app/kernel/place'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { listDocuments, type DocumentFacts } from '#app/platform/files'
import { pageOf, type PageAsked, type PageEnds, type SortBy } from '#app/platform/lists/keyset'
import type { AgreementBlock } from '../documents/blocks'
import { agreementText, titleOf } from '../documents/agreement-text'
import { languagesOf } from '../documents/contribution-agreement'
import { decideEnd, decideMove, decidePlacementDraft, type AgreementKind, type AgreementLanguage, type AgreementStatus } from '../domain/agreement'
import { nextStepOf, type NextStep } from '../domain/next-step'
import { decideCountersigning } from '../domain/signing'
import { decideTerms, missingFields, type AgreementTerms, type RequiredField, type TermsOnRecord } from '../domain/terms'
import { conditionOf, contactsOf, frozenTerms, loadAgreement, termsOnRecord, type LoadedAgreement } from './rows.server'

export type AgreementSummary = {
  id: Id<'agreement'>
  number: string
  donor: { ref: string; name: string; type: DonorType }
  kind: AgreementKind
  status: AgreementStatus
  amount: Money
  /** When it came to where it stands. */
  since: Date
}

export type AgreementFilter = { search?: string; status?: AgreementStatus; donor?: string; pledge?: string; placement?: string }

export const AGREEMENT_SORTS = ['new', 'number'] as const
export type AgreementSort = (typeof AGREEMENT_SORTS)[number]
const SORTS: Record<AgreementSort, SortBy> = { new: { column: ['draftedAt'], of: 'instant', down: true }, number: { column: ['ref'], of: 'text', down: true } }

/** Whose agreements the actor may see: null is all; a donor's people see theirs, and only texts that were sent. */
function donorFloor(context: Context): readonly Id<'donor'>[] | null {
  if (isTeam(context.actor) || context.actor.kind === 'system') {
    authorize(context, 'agreement.view')
    return null
  }
  authorize(context, 'donor-workspace.view')
  return donorsOf(context.actor)
}

/** Agreements in pages, the latest drafted first where nothing else is asked. */
export async function listAgreements(context: Context, filter: AgreementFilter, asked: PageAsked & { sort?: AgreementSort } = {}): Promise<{ agreements: AgreementSummary[] } & PageEnds> {
  const mine = donorFloor(context)
  const db = reading(context).agreement
  const search = filter.search?.trim()
  const where = [
    mine ? { donorId: { in: [...mine] }, documentId: { not: null } } : {},
    filter.status ? { status: filter.status } : {},
    filter.donor ? ofDonor(filter.donor) : {},
    filter.pledge ? { pledgeId: filter.pledge } : {},
    filter.placement ? { placementId: filter.placement } : {},
    search ? { OR: [{ ref: { contains: search.toUpperCase() } }, { donor: { nameKey: { contains: nameKeyOf(search) } } }, { pledge: { ref: search.toUpperCase() } }, { placement: { ref: search.toUpperCase() } }] } : {},
  ]
  const { rows, ...ends } = await pageOf(SORTS[asked.sort ?? 'new'], asked, {
    find: (part) => db.findMany({ where: { AND: [...where, part.where] }, include: { donor: { select: { ref: true, name: true, type: true } }, pledge: { select: { amountMinor: true, currency: true } } }, orderBy: part.orderBy, take: part.take }),
    count: (part) => db.count({ where: { AND: where }, ...part }),
  })
  const agreements = await Promise.all(rows.map(async (row) => ({
    id: row.id as Id<'agreement'>,
    number: row.ref,
    donor: { ref: row.donor.ref, name: row.donor.name, type: row.donor.type as DonorType },
    kind: row.kind as AgreementKind,
    status: row.status as AgreementStatus,
    amount: row.pledge ? money(row.pledge.amountMinor, row.pledge.currency as Currency) : (await getPlacement(context, row.placementId!)).value,
    since: row.countersignedAt ?? row.signedAt ?? row.sentAt ?? row.draftedAt,
  })))
  return { agreements, ...ends }
}

/** How many agreements wait for somebody's next step. */
export async function countAgreementsUnderWay(context: Context): Promise<number> {
  authorize(context, 'agreement.view')
  return reading(context).agreement.count({ where: { status: { in: ['DRAFT', 'INTERNAL_REVIEW', 'SENT', 'SIGNED_BY_PARTNER'] } } })
}

export type AgreementText = { language: Language; title: string; blocks: AgreementBlock[] }
export type AgreementEvent = { name: string; at: Date; by: string }

export type AgreementView = {
  id: Id<'agreement'>
  number: string
  kind: AgreementKind
  status: AgreementStatus
  language: AgreementLanguage
  amount: Money
  donor: { id: Id<'donor'>; ref: string; name: string; city: string | null; dueDiligence: DueDiligence; clearedUntil: Day | null }
  /** What it makes a commitment; null for a loan of staff. */
  pledge: { ref: string; status: PledgeStatus; condition: string | null } | null
  placement: { ref: string; person: string | null } | null
  signatory: { name: string; title: string }
  /** Those to whom it is mailed. */
  contacts: { name: string; email: string }[]
  /** In each of its languages; empty where a field is missing. */
  text: AgreementText[]
  missing: RequiredField[]
  frozen: boolean
  documents: DocumentFacts[]
  sent: DocumentFacts | null
  signedDocument: DocumentFacts | null
  signed: { name: string; title: string; at: Date } | null
  countersigned: { name: string; at: Date } | null
  inForceOn: Day | null
  reason: string | null
  next: NextStep | null
  /** How far its countersigning is. */
  approval: ApprovalState
}

/** One agreement by id or number, for the team or, once it was sent, for the donor's people; not found for anybody else. */
export async function getAgreement(context: Context, wanted: string): Promise<AgreementView> {
  const agreement = await loadAgreement(context, { agreement: wanted, donors: donorFloor(context) })
  const { row, donor, pledge, placement } = agreement
  const frozen = row.documentId !== null
  const record: TermsOnRecord | null = frozen ? null : await termsOnRecord(context, agreement, false)
  const terms = record ? decideTerms(record) : accept(frozenTerms(agreement))
  const documents = await listDocuments(context, `agreement:${agreement.id}`)
  const valued = await convertOn(context, agreement.amount, agreement.valuedOn)
  const [approval] = await approvalStates(context, [{ deed: 'COUNTERSIGNING', subject: `agreement:${agreement.id}`, amount: valued.ok ? valued.value.value : null, since: row.draftedAt }])
  return {
    id: agreement.id,
    number: agreement.number,
    kind: agreement.kind,
    status: agreement.status,
    language: agreement.language,
    amount: agreement.amount,
    donor: { id: donor.id as Id<'donor'>, ref: donor.ref, name: donor.name, city: donor.city?.name ?? null, dueDiligence: donor.dueDiligence as DueDiligence, clearedUntil: donor.dueDiligenceExpiresOn as Day | null },
    pledge: pledge && { ref: pledge.ref, status: pledge.status as PledgeStatus, condition: pledge.condition },
    placement: placement && { ref: placement.ref, person: placement.person },
    signatory: agreement.signatory,
    contacts: (await contactsOf(context, agreement)).map(({ name, email }) => ({ name, email })),
    text: terms.ok ? textOf(terms.value) : [],
    missing: record ? missingFields(record) : [],
    frozen,
    documents,
    sent: documents.find((document) => document.id === row.documentId) ?? null,
    signedDocument: documents.find((document) => document.id === row.signedDocumentId) ?? null,
    signed: agreement.signed && { name: agreement.signed.name, title: agreement.signed.title, at: agreement.signed.at },
    countersigned: agreement.countersigned && { name: agreement.countersigned.name, at: agreement.countersigned.at },
    inForceOn: row.inForceOn as Day | null,
    reason: row.voidReason,
    next: nextStep(context, agreement, terms),
    approval: approval!,
  }
}

function textOf(terms: AgreementTerms): AgreementText[] {
  return languagesOf(terms).map((language) => ({ language, title: titleOf(terms, language), blocks: agreementText(terms, language) }))
}

function nextStep(context: Context, agreement: LoadedAgreement, terms: ReturnType<typeof decideTerms>): NextStep | null {
  const { actor, clock } = context
  return nextStepOf(
    agreement.status,
    (permission) => holds(actor, permission),
    (step) => {
      if (step === 'review' || step === 'send') return terms
      if (step === 'sign') return decideMove(agreement, 'SIGNED_BY_PARTNER')
      if (step === 'complete') return decideEnd(agreement, 'COMPLETED', agreement.unpaid.length, agreement.placement)
      const stands = agreement.placement && agreement.status === 'SIGNED_BY_PARTNER' ? decidePlacementDraft(agreement.placement, null) : accept(null)
      if (!stands.ok) return stands
      const toCountersign = { ...agreement, signatory: agreement.signatory.name, draftedBy: agreement.row.draftedBy, donor: agreement.clearance, condition: conditionOf(agreement, true) }
      return decideCountersigning(toCountersign, personOf(actor) ?? '', clock.today())
    },
  )
}

/** What happened to an agreement, in order, from the audit trail; for the team. */
export async function listAgreementEvents(context: Context, agreement: Id<'agreement'>): Promise<AgreementEvent[]> {
  authorize(context, 'agreement.view')
  const events = await reading(context).auditEvent.findMany({ where: { subject: `agreement:${agreement}` }, orderBy: { sequence: 'asc' }, select: { name: true, at: true, actorName: true } })
  return events.map(({ name, at, actorName }) => ({ name, at, by: actorName }))
}

export type AwaitingPledge = { ref: string; donor: string; amount: Money; contact: { name: string; function: string | null } | null; language: Language }

/** Pledges that stand and have no agreement: what one can be drafted for; the oldest first. */
export async function listPledgesAwaitingAgreement(context: Context): Promise<AwaitingPledge[]> {
  authorize(context, 'agreement.view')
  const rows = await reading(context).pledge.findMany({
    where: { status: { in: ['SUBMITTED', 'ACKNOWLEDGED'] }, agreements: { none: { status: { not: 'VOID' } } } },
    include: { donor: { select: { name: true, language: true, contacts: { where: { endedAt: null }, orderBy: [{ isPrimary: 'desc' }, { name: 'asc' }], take: 1 } } } },
    orderBy: [{ pledgedOn: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  return rows.map((row) => ({
    ref: row.ref,
    donor: row.donor.name,
    amount: money(row.amountMinor, row.currency as Currency),
    contact: row.donor.contacts[0] ? { name: row.donor.contacts[0].name, function: row.donor.contacts[0].function } : null,
    language: row.donor.language as Language,
  }))
}

/** What anybody who has a document's code may know of an agreement: how it stands, and its donor as far as the donor wants to be known. */
export async function findAgreementOfDocument(context: Context, document: DocumentFacts) {
  authorize(context, 'document.verify')
  const [kind, id] = document.subject.split(':')
  if (kind !== 'agreement' || !id) return null
  const row = await reading(context).agreement.findUnique({
    where: { id },
    select: { status: true, documentId: true, signedDocumentId: true, inForceOn: true, pledge: { select: { recognition: true } }, donor: { select: { name: true, type: true, recognition: true, country: true } } },
  })
  if (!row) return null
  const country = row.donor.country && (await reading(context).country.findUnique({ where: { iso2: row.donor.country }, select: { isAfrica: true } }))
  return {
    status: row.status as AgreementStatus,
    /** The text that was sent, although a signed file has followed it. */
    superseded: document.id === row.documentId && row.signedDocumentId !== null,
    inForceOn: row.inForceOn as Day | null,
    donor: publicNameOf(
      { name: row.donor.name, type: row.donor.type as DonorType, recognition: row.donor.recognition as Recognition, inAfrica: country ? country.isAfrica : false },
      (row.pledge?.recognition ?? row.donor.recognition) as Recognition,
    ),
  }
}
