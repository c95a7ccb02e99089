// IDENTITY-6: who may have their data erased, and what stands in their place. Source: DOMAIN.md, section 9.
import { accept, refuse, type Result } from '#app/kernel/failure'

export type EraseFailure = { code: 'LAST_ADMINISTRATOR' } | { code: 'LAST_DONOR_ADMINISTRATOR'; donor: string } | { code: 'OTHER_ADDRESS' }

/** In no language, because it is data. */
export const ERASED_NAME = '(–)'

/** An address that nobody can have (RFC 2606), one for each person. */
export function erasedAddress(person: string): string {
  return `${person}@erased.invalid`
}

type Leaving = { email: string; isAdministrator: boolean; otherAdministrators: number; /** Donors whose other people would be without an administrator. */ leavesDonors: readonly string[] }

/** The address is typed again, because this cannot be taken back. */
export function decideErasure(person: Leaving, typed: string): Result<null, EraseFailure> {
  if (typed.trim().toLowerCase() !== person.email) return refuse({ code: 'OTHER_ADDRESS' })
  const [left] = person.leavesDonors
  if (left !== undefined) return refuse({ code: 'LAST_DONOR_ADMINISTRATOR', donor: left })
  return person.isAdministrator && person.otherAdministrators === 0 ? refuse({ code: 'LAST_ADMINISTRATOR' }) : accept(null)
}

/** What a processor told of somebody, without who it was: what stands beside the address (name, telephone, postal address) goes with it. */
export function withoutAddress(json: string, email: string): string {
  const names = (value: unknown) => typeof value === 'string' && value.toLowerCase() === email
  return JSON.stringify(JSON.parse(json), (_, value: unknown) => {
    if (names(value)) return null
    return value !== null && typeof value === 'object' && 'email' in value && names(value.email) ? {} : value
  })
}

/** Does what somebody typed name this address as theirs, and not only one that contains it? */
export function isTypedBy(fields: string, email: string): boolean {
  const typed = (JSON.parse(fields) as { email?: unknown }).email
  return typeof typed === 'string' && typed.trim().toLowerCase() === email
}
