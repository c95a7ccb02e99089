import { listCities } from '#app/features/cities/server/cities.queries.server'
import { listDonors } from '#app/features/donors/server/donors.queries.server'
import { scopeOf } from '#app/features/identity/domain/roles'
import type { Role } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { nameKeyOf } from '#app/kernel/place'
import type { Context } from '#app/platform/context'

type Scope = { donor: Id<'donor'> | null; city: Id<'city'> | null }

/** The donor or city that a role is held for, by its number or by a name that only one of them has. */
export async function roleScopeOf(context: Context, role: Role, typed: string | undefined): Promise<Result<Scope, { code: 'SCOPE_MISSING' } | { code: 'UNKNOWN_SCOPE' }>> {
  const scope = scopeOf(role)
  const text = typed?.trim() ?? ''
  if (!scope) return text ? refuse({ code: 'SCOPE_MISSING' }) : accept({ donor: null, city: null })
  if (!text) return refuse({ code: 'SCOPE_MISSING' })
  const found: { id: string; ref: string; name: string }[] = scope === 'donor' ? (await listDonors(context, { search: text })).donors : (await listCities(context, { search: text })).cities
  const meant = found.filter((one) => one.ref === text.toUpperCase() || nameKeyOf(one.name) === nameKeyOf(text))
  const only = meant.length === 1 ? meant[0] : found.length === 1 ? found[0] : undefined
  if (!only) return refuse({ code: 'UNKNOWN_SCOPE' })
  return accept({ donor: scope === 'donor' ? (only.id as Id<'donor'>) : null, city: scope === 'city' ? (only.id as Id<'city'>) : null })
}
