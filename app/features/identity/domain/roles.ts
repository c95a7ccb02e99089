// Who may be given and lose which role. IDENTITY-1, IDENTITY-2. Source: DOMAIN.md, section 9.
import type { DonorDuty, Role } from '#app/kernel/access'
import type { Day } from '#app/kernel/time'
import { accept, refuse, type Result } from '#app/kernel/failure'

export type RoleFailure = { code: 'OWN_ROLES' } | { code: 'LAST_ADMINISTRATOR' } | { code: 'SCOPE_MISSING' } | { code: 'UNKNOWN_SCOPE' } | { code: 'DAYS_IN_DISORDER' } | { code: 'LAST_DONOR_ADMINISTRATOR' }

/** Does the role need the donor or the city that it is held for? */
export function scopeOf(role: Role): 'donor' | 'city' | null {
  return role === 'donor-contact' ? 'donor' : role === 'city-focal-point' || role === 'cluster-coordinator' ? 'city' : null
}

export function decideGrant(input: { role: Role; donor: string | null; city: string | null; person: string; by: string | null; fromOn?: Day | null; untilOn?: Day | null }): Result<null, RoleFailure> {
  if (input.by !== null && input.by === input.person) return refuse({ code: 'OWN_ROLES' })
  const scope = scopeOf(input.role)
  if ((scope === 'donor') !== (input.donor !== null) || (scope === 'city') !== (input.city !== null)) return refuse({ code: 'SCOPE_MISSING' })
  if (input.fromOn && input.untilOn && input.untilOn < input.fromOn) return refuse({ code: 'DAYS_IN_DISORDER' })
  return accept(null)
}

type Revocation = { role: Role; person: string; by: string | null; administrators: number; isDeputy?: boolean; /** Of a donor's people. */ duties?: readonly DonorDuty[]; donorAdministrators?: number }

/** `administrators`: those who are it for good, of the team or of the donor; a deputy's role may always be taken. */
export function decideRevocation(input: Revocation): Result<null, RoleFailure> {
  if (input.by !== null && input.by === input.person) return refuse({ code: 'OWN_ROLES' })
  if (input.role === 'administrator' && !input.isDeputy && input.administrators <= 1) return refuse({ code: 'LAST_ADMINISTRATOR' })
  if (input.duties?.includes('ADMINISTRATOR') && !input.isDeputy && (input.donorAdministrators ?? 0) <= 1) return refuse({ code: 'LAST_DONOR_ADMINISTRATOR' })
  return accept(null)
}

/** IDENTITY-7: other duties for a donor; nobody changes their own, and one administrator of it is left. */
export function decideDuties(input: { person: string; by: string | null; before: readonly DonorDuty[]; after: readonly DonorDuty[]; isDeputy: boolean; donorAdministrators: number }): Result<null, RoleFailure> {
  const isSame = input.before.length === input.after.length && input.before.every((duty) => input.after.includes(duty))
  if (isSame) return accept(null)
  if (input.by !== null && input.by === input.person) return refuse({ code: 'OWN_ROLES' })
  const steps = input.before.includes('ADMINISTRATOR') && !input.after.includes('ADMINISTRATOR') && !input.isDeputy
  return steps && input.donorAdministrators <= 1 ? refuse({ code: 'LAST_DONOR_ADMINISTRATOR' }) : accept(null)
}
