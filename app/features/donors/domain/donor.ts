// Who a donor is. Types and subtypes of the strategy. Source: DOMAIN.md, section 2.

export const DONOR_TYPES = ['MEMBER_CITY', 'GOVERNMENT', 'MULTILATERAL', 'PRIVATE', 'CIVIL_SOCIETY'] as const
export type DonorType = (typeof DONOR_TYPES)[number]

export const SUBTYPES = {
  MEMBER_CITY: [],
  GOVERNMENT: ['NATIONAL', 'REGIONAL', 'SUBREGIONAL'],
  MULTILATERAL: ['IFI', 'MULTILATERAL'],
  PRIVATE: ['CORPORATE', 'PHILANTHROPY', 'FOUNDATION', 'OTHER'],
  CIVIL_SOCIETY: ['NGO', 'EDUCATIONAL_INSTITUTION', 'THINK_TANK', 'RESEARCH_INSTITUTE'],
} as const satisfies Record<DonorType, readonly string[]>
export type DonorSubtype = (typeof SUBTYPES)[DonorType][number]

export const RECOGNITIONS = ['NAME', 'TYPE_ONLY', 'ANONYMOUS'] as const
export type Recognition = (typeof RECOGNITIONS)[number]

export function isDonorType(text: string): text is DonorType {
  return (DONOR_TYPES as readonly string[]).includes(text)
}

/** DONOR-1: is it a subtype of the type? A member city has none. */
export function isSubtypeOf(type: DonorType, subtype: string | null): subtype is DonorSubtype | null {
  const allowed: readonly string[] = SUBTYPES[type]
  return allowed.length === 0 ? subtype === null : subtype !== null && allowed.includes(subtype)
}

/** A type with one of its subtypes in one word, as the giving form offers them: `PRIVATE:FOUNDATION`, `MEMBER_CITY`. */
export const KINDS: readonly string[] = DONOR_TYPES.flatMap((type) => (SUBTYPES[type].length === 0 ? [type] : SUBTYPES[type].map((subtype) => `${type}:${subtype}`)))

export function parseKind(kind: string): { type: DonorType; subtype: DonorSubtype | null } | null {
  const [type, subtype = null] = kind.split(':') as [string, string?]
  return isDonorType(type) && isSubtypeOf(type, subtype) ? { type, subtype } : null
}

export type CreateDonorFailure = { code: 'WRONG_SUBTYPE'; type: string; subtype: string } | { code: 'UNKNOWN_COUNTRY' } | { code: 'UNKNOWN_CITY' }
