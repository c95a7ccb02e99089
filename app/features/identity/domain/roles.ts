// Who may be given and lose which role. IDENTITY-1, IDENTITY-2. Source: DOMAIN.md, section 9.
import type { Role } from '#app/kernel/access'
import type { Day } from '#app/kernel/time'
import { accept, refuse, type Result } from '#app/kernel/failure'

export type RoleFailure = { code: 'OWN_ROLES' } | { code: 'LAST_ADMINISTRATOR' } | { code: 'SCOPE_MISSING' } | { code: 'UNKNOWN_SCOPE' } | { code: 'DAYS_IN_DISORDER' }

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

/** `administrators`: those who are it for good; a deputy's role may always be taken. */
export function decideRevocation(input: { role: Role; person: string; by: string | null; administrators: number; isDeputy?: boolean }): Result<null, RoleFailure> {
  if (input.by !== null && input.by === input.person) return refuse({ code: 'OWN_ROLES' })
  if (input.role === 'administrator' && !input.isDeputy && input.administrators <= 1) return refuse({ code: 'LAST_ADMINISTRATOR' })
  return accept(null)
}
