import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { donorsOf, NotFound } from '#app/kernel/access'
import type { Entered } from '#app/platform/http'
import { dayOf, knownOnOf } from '#app/platform/http/list-address'

/** The statement of one's own donor that the address names; the first one's where it names none. */
export function ownStatement({ context, url }: Entered) {
  const donor = url.searchParams.get('donor') ?? donorsOf(context.actor)[0]
  if (!donor) throw new NotFound()
  return getDonorStatement(context, { donor, asOf: dayOf(url, 'asOf') ?? context.clock.today(), knownOn: knownOnOf(url, context.clock.today()) })
}
