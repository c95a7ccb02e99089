import { getContributions } from '#app/features/statements/server/contributions.queries.server'
import { donorsOf, NotFound } from '#app/kernel/access'
import type { Entered } from '#app/platform/http'
import { dayOf } from '#app/platform/http/list-address'

/** The contributions of one's own donor that the address names; the first one's where it names none. */
export function ownContributions({ context, url }: Entered) {
  const donor = url.searchParams.get('donor') ?? donorsOf(context.actor)[0]
  if (!donor) throw new NotFound()
  return getContributions(context, { donor, asOf: dayOf(url, 'asOf') ?? context.clock.today() })
}
