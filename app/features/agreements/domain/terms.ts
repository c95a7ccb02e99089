// What an agreement's text says, as data: frozen when it is sent, and enough to print it again. AGREEMENT-4. Amounts are decimal strings of minor units.
import type { DonorSubtype, DonorType, Recognition } from '#app/features/donors/domain/donor'
import type { SupportCostRate } from '#app/features/fund/domain/support-cost'
import type { PriorityArea } from '#app/features/priorities/domain'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Bilingual } from '#app/kernel/language'
import type { Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { AgreementKind, AgreementLanguage } from './agreement'

export type AgreementTerms = {
  kind: AgreementKind
  number: string
  language: AgreementLanguage
  drawnUpOn: Day
  donor: { ref: string; name: string; type: DonorType; subtype: DonorSubtype | null; country: string; ownNumber: string | null }
  signatory: { name: string; title: string }
  pledge: { ref: string; pledgedOn: Day; currency: Currency; amountMinor: string; condition: string | null; recognition: Recognition }
  instalments: readonly { sequence: number; dueOn: Day; amountMinor: string; reference: string }[]
  earmark: { area: PriorityArea; programme: { ref: string; title: Bilingual } | null } | null
  supportCost: Pick<SupportCostRate, 'mode' | 'basisPoints'>
  demonstration: boolean
}

/** The same as the records have it: what may be missing is null or empty. */
export type TermsOnRecord = Omit<AgreementTerms, 'donor'> & {
  donor: Omit<AgreementTerms['donor'], 'country'> & { country: string | null }
  /** Addresses that the text would be mailed to. */
  contacts: number
}

/** Fields without which there is no text, in the order in which they are named. */
export const REQUIRED_FIELDS = ['DONOR_COUNTRY', 'CONTACT', 'SIGNATORY', 'SIGNATORY_TITLE', 'INSTALMENTS', 'REFERENCES', 'EARMARK', 'PROGRAMME_TITLE'] as const
export type RequiredField = (typeof REQUIRED_FIELDS)[number]

export type TermsFailure = { code: `MISSING_${RequiredField}` }

const IS_MISSING: Record<RequiredField, (record: TermsOnRecord) => boolean> = {
  DONOR_COUNTRY: ({ donor }) => donor.country === null && donor.type !== 'MULTILATERAL',
  CONTACT: ({ contacts }) => contacts === 0,
  SIGNATORY: ({ signatory }) => signatory.name.trim() === '',
  SIGNATORY_TITLE: ({ signatory }) => signatory.title.trim() === '',
  INSTALMENTS: ({ instalments }) => instalments.length === 0,
  REFERENCES: ({ instalments }) => instalments.some(({ reference }) => reference === ''),
  EARMARK: ({ kind, earmark }) => kind === 'EARMARKED' && earmark === null,
  PROGRAMME_TITLE: ({ earmark, language }) => {
    const title = earmark?.programme?.title
    return title !== undefined && ((language !== 'fr' && title.en.trim() === '') || (language !== 'en' && title.fr.trim() === ''))
  },
}

export function missingFields(record: TermsOnRecord): RequiredField[] {
  return REQUIRED_FIELDS.filter((field) => IS_MISSING[field](record))
}

/** The terms where nothing is missing; else the first field that is. */
export function decideTerms(record: TermsOnRecord): Result<AgreementTerms, TermsFailure> {
  const [missing] = missingFields(record)
  if (missing) return refuse({ code: `MISSING_${missing}` })
  const { contacts: _, donor, ...terms } = record
  return accept({ ...terms, donor: { ...donor, country: donor.country ?? '' } })
}
