// What the commands and queries of agreements load in the same way.
import type { DueDiligence } from '#app/features/donors/domain/due-diligence'
import type { DonorSubtype, DonorType, Recognition } from '#app/features/donors/domain/donor'
import { listRecipients, type Recipient } from '#app/features/donors/server/contacts.queries.server'
import { getSupportCostRate } from '#app/features/fund/server/fund.queries.server'
import { getPlacement } from '#app/features/placements/server/placements.queries.server'
import type { PriorityArea } from '#app/features/priorities/domain'
import { wordingInForce } from '#app/features/templates/server/templates.queries.server'
import { NotFound } from '#app/kernel/access'
import { assert } from '#app/kernel/assert'
import type { Id } from '#app/kernel/identity'
import { money, type Currency } from '#app/kernel/money'
import { dayOf, type Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'
import { listDocuments } from '#app/platform/files'
import type { AgreementKind, AgreementLanguage, AgreementStatus } from '../domain/agreement'
import { WORDING_FAMILIES, type AgreementTerms, type ContributionOnRecord, type PlacementOnRecord, type TermsOnRecord } from '../domain/terms'

const WITH = {
  donor: { include: { city: { select: { name: true } } } },
  pledge: { include: { instalments: { orderBy: { sequence: 'asc' as const } }, programme: { select: { ref: true, titleEn: true, titleFr: true } } } },
}

/** Which agreement, by id or number, and whose: null for anybody's. */
export type Wanted = { agreement: string; donors: readonly string[] | null }

/** The agreement with all that its text and its steps need; not found where there is none or it is another donor's. */
export async function loadAgreement(context: Context, { agreement, donors }: Wanted) {
  const row = await reading(context).agreement.findFirst({
    where: { AND: [{ OR: [{ id: agreement }, { ref: agreement }] }, donors ? { donorId: { in: [...donors] }, documentId: { not: null } } : {}] },
    include: WITH,
  })
  if (!row) throw new NotFound()
  const { pledge } = row
  const placement = row.placementId ? await getPlacement(context, row.placementId) : null
  const amount = pledge ? money(pledge.amountMinor, pledge.currency as Currency) : placement?.value
  assert(amount, 'an agreement answers a pledge or is about a placement')
  return {
    row,
    pledge,
    placement,
    donor: row.donor,
    id: row.id as Id<'agreement'>,
    number: row.ref,
    status: row.status as AgreementStatus,
    kind: row.kind as AgreementKind,
    language: row.language as AgreementLanguage,
    signatory: { name: row.partnerSignatory, title: row.partnerTitle },
    amount,
    /** The day whose rate values it in US dollars. */
    valuedOn: pledge ? (pledge.pledgedOn as Day) : dayOf(row.draftedAt),
    signed: row.signedAt && row.signedName ? { name: row.signedName, title: row.signedTitle ?? row.partnerTitle, account: row.signedAccount ?? '', at: row.signedAt, on: dayOf(row.signedAt) } : null,
    countersigned: row.countersignedAt && row.countersignedName ? { name: row.countersignedName, at: row.countersignedAt, on: dayOf(row.countersignedAt) } : null,
    clearance: { name: row.donor.name, dueDiligence: row.donor.dueDiligence as DueDiligence, expiresOn: row.donor.dueDiligenceExpiresOn as Day | null },
    unpaid: (pledge?.instalments ?? []).filter((i) => i.status !== 'CANCELLED' && i.amountMinor - i.paidMinor - i.waivedMinor > 0n),
  }
}

export type LoadedAgreement = Awaited<ReturnType<typeof loadAgreement>>

/** The terms as the records of donor and pledge have them today: what a draft's text follows. */
export async function termsOnRecord(context: Context, agreement: LoadedAgreement, demonstration: boolean): Promise<TermsOnRecord> {
  const { donor, pledge } = agreement
  const today = context.clock.today()
  const { mode, basisPoints } = await getSupportCostRate(context, today)
  const common = {
    number: agreement.number,
    language: agreement.language,
    drawnUpOn: today,
    donor: { ref: donor.ref, name: donor.name, type: donor.type as DonorType, subtype: donor.subtype as DonorSubtype | null, country: donor.country, ownNumber: pledge?.donorNumber ?? null },
    contacts: (await contactsOf(context, agreement)).length,
    signatory: agreement.signatory,
    instalments: (pledge?.instalments ?? []).filter((i) => i.status !== 'CANCELLED').map((i) => ({ sequence: i.sequence, dueOn: i.dueOn as Day, amountMinor: i.amountMinor.toString(), reference: i.reference })),
    demonstration,
    ...(await wordingNow(context)),
  }
  if (agreement.kind === 'SECONDMENT' || agreement.kind === 'LOAN') return { ...common, kind: agreement.kind, ...(await placementOnRecord(context, agreement, { mode, basisPoints })) }
  assert(pledge, 'an agreement on a contribution of money answers a pledge')
  return {
    ...common,
    kind: agreement.kind,
    pledge: {
      ref: pledge.ref,
      pledgedOn: pledge.pledgedOn as Day,
      currency: pledge.currency as Currency,
      amountMinor: pledge.amountMinor.toString(),
      condition: pledge.condition,
      recognition: pledge.recognition as Recognition,
    },
    earmark: pledge.priorityArea
      ? { area: pledge.priorityArea as PriorityArea, programme: pledge.programme && { ref: pledge.programme.ref, title: { en: pledge.programme.titleEn, fr: pledge.programme.titleFr } } }
      : null,
    supportCost: { mode, basisPoints },
  }
}

/** The team's clauses as they stand; AGREEMENT-7: the terms carry them, and are frozen with them. */
async function wordingNow(context: Context): Promise<Pick<AgreementTerms, 'wording'>> {
  const found = await Promise.all(WORDING_FAMILIES.map(async (family) => [family, await wordingInForce(context, `agreement:${family}`)] as const))
  const edited = found.filter((entry) => entry[1] !== null)
  return edited.length === 0 ? {} : { wording: Object.fromEntries(edited) as AgreementTerms['wording'] }
}

/** What the text says of the person, with the terms of reference issued last as its annex. */
async function placementOnRecord(context: Context, { placement, pledge }: LoadedAgreement, supportCost: ContributionOnRecord['supportCost']): Promise<Pick<PlacementOnRecord, 'placement' | 'payment'>> {
  assert(placement, 'an agreement on a person is about a placement')
  const annex = (await listDocuments(context, `placement:${placement.id}`)).filter((document) => document.kind === 'TERMS_OF_REFERENCE').at(-1)
  const { ref, person, function: work, startsOn, endsOn, fte, monthly, value } = placement
  return {
    placement: { ref, person, function: work, startsOn, endsOn, fte, currency: monthly.currency, monthlyMinor: monthly.minor.toString(), valueMinor: value.minor.toString(), annex: annex ? { number: annex.number, code: annex.code } : null },
    payment: pledge && { pledge: pledge.ref, currency: pledge.currency as Currency, amountMinor: pledge.amountMinor.toString(), supportCost },
  }
}

/** The terms that were frozen when the text was sent. */
export function frozenTerms(agreement: LoadedAgreement): AgreementTerms {
  assert(agreement.row.documentId, 'terms are frozen once the text is sent')
  return JSON.parse(agreement.row.terms) as AgreementTerms
}

/** What the promise is subject to, and whether that is attested; null where it is not conditional. */
export function conditionOf(agreement: LoadedAgreement, met: boolean): { text: string; met: boolean } | null {
  return agreement.pledge?.condition ? { text: agreement.pledge.condition, met } : null
}

/** The donor's signatories, each in their language; where there is none, who is written to first. */
export function contactsOf(context: Context, agreement: LoadedAgreement): Promise<Recipient[]> {
  return listRecipients(context, agreement.donor.id, 'agreements')
}

/** What a mail says of an agreement. */
export function agreedOf(agreement: LoadedAgreement) {
  return { number: agreement.number, donor: agreement.donor.name, amount: agreement.amount, signatory: agreement.signatory }
}
