// What an agreement's text says, as data: frozen when it is sent, and enough to print it again. AGREEMENT-4. Amounts are decimal strings of minor units.
import type { DonorSubtype, DonorType, Recognition } from '#app/features/donors/domain/donor'
import type { SupportCostRate } from '#app/features/fund/domain/support-cost'
import type { PriorityArea } from '#app/features/priorities/domain'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Bilingual, Language } from '#app/kernel/language'
import type { Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { AgreementKind, AgreementLanguage, PlacementKind } from './agreement'

type CommonTerms = {
  number: string
  language: AgreementLanguage
  drawnUpOn: Day
  donor: { ref: string; name: string; type: DonorType; subtype: DonorSubtype | null; country: string; ownNumber: string | null }
  signatory: { name: string; title: string }
  demonstration: boolean
  /** Clauses in the team's own words and the version that they are of; none where the shipped text stands. */
  wording?: Partial<Record<WordingFamily, { version: number; texts: Record<Language, Record<string, string>> }>>
}

/** Whose wording is edited as one: that of agreements on money, which others share, and what those on staff have of their own. */
export const WORDING_FAMILIES = ['contribution', 'placement'] as const
export type WordingFamily = (typeof WORDING_FAMILIES)[number]

type Instalment = { sequence: number; dueOn: Day; amountMinor: string; reference: string }

/** Of a contribution of money. */
export type ContributionTerms = CommonTerms & {
  kind: Exclude<AgreementKind, PlacementKind>
  pledge: { ref: string; pledgedOn: Day; currency: Currency; amountMinor: string; condition: string | null; recognition: Recognition }
  instalments: readonly Instalment[]
  earmark: { area: PriorityArea; programme: { ref: string; title: Bilingual } | null } | null
  supportCost: Pick<SupportCostRate, 'mode' | 'basisPoints'>
}

/** Of a secondment or a loan of staff. */
export type PlacementTerms = CommonTerms & {
  kind: PlacementKind
  placement: {
    ref: string
    person: string
    function: string
    startsOn: Day
    endsOn: Day
    fte: string
    currency: Currency
    monthlyMinor: string
    valueMinor: string
    /** The terms of reference, as they were issued. */
    annex: { number: string; code: string }
  }
  /** What the releasing entity pays; null for a loan. */
  payment: { pledge: string; currency: Currency; amountMinor: string; supportCost: ContributionTerms['supportCost'] } | null
  instalments: readonly Instalment[]
}

export type AgreementTerms = ContributionTerms | PlacementTerms

/** The same as the records have it: what may be missing is null or empty. */
type OnRecord<Terms extends AgreementTerms> = Omit<Terms, 'donor'> & {
  donor: Omit<AgreementTerms['donor'], 'country'> & { country: string | null }
  /** Addresses that the text would be mailed to. */
  contacts: number
}
export type ContributionOnRecord = OnRecord<ContributionTerms>
export type PlacementOnRecord = Omit<OnRecord<PlacementTerms>, 'placement'> & {
  placement: Omit<PlacementTerms['placement'], 'person' | 'function' | 'annex'> & { person: string | null; function: string | null; annex: PlacementTerms['placement']['annex'] | null }
}
export type TermsOnRecord = ContributionOnRecord | PlacementOnRecord

/** Fields without which there is no text, in the order in which they are named. */
export const REQUIRED_FIELDS = ['DONOR_COUNTRY', 'CONTACT', 'SIGNATORY', 'SIGNATORY_TITLE', 'INSTALMENTS', 'REFERENCES', 'EARMARK', 'PROGRAMME_TITLE', 'PERSON', 'FUNCTION', 'TERMS_OF_REFERENCE'] as const
export type RequiredField = (typeof REQUIRED_FIELDS)[number]

export type TermsFailure = { code: `MISSING_${RequiredField}` }

const IS_MISSING: Record<RequiredField, (record: TermsOnRecord) => boolean> = {
  DONOR_COUNTRY: ({ donor }) => donor.country === null && donor.type !== 'MULTILATERAL',
  CONTACT: ({ contacts }) => contacts === 0,
  SIGNATORY: ({ signatory }) => signatory.name.trim() === '',
  SIGNATORY_TITLE: ({ signatory }) => signatory.title.trim() === '',
  INSTALMENTS: ({ kind, instalments }) => kind !== 'LOAN' && instalments.length === 0,
  REFERENCES: ({ instalments }) => instalments.some(({ reference }) => reference === ''),
  EARMARK: (record) => record.kind === 'EARMARKED' && record.earmark === null,
  PROGRAMME_TITLE: (record) => {
    const { language } = record
    const title = 'earmark' in record ? record.earmark?.programme?.title : undefined
    return title !== undefined && ((language !== 'fr' && title.en.trim() === '') || (language !== 'en' && title.fr.trim() === ''))
  },
  PERSON: (record) => 'placement' in record && !record.placement.person?.trim(),
  FUNCTION: (record) => 'placement' in record && !record.placement.function?.trim(),
  TERMS_OF_REFERENCE: (record) => 'placement' in record && record.placement.annex === null,
}

export function missingFields(record: TermsOnRecord): RequiredField[] {
  return REQUIRED_FIELDS.filter((field) => IS_MISSING[field](record))
}

/** The terms where nothing is missing; else the first field that is. */
export function decideTerms(record: TermsOnRecord): Result<AgreementTerms, TermsFailure> {
  const [missing] = missingFields(record)
  if (missing) return refuse({ code: `MISSING_${missing}` })
  const { contacts: _, donor, ...terms } = record
  return accept({ ...terms, donor: { ...donor, country: donor.country ?? '' } } as AgreementTerms)
}
