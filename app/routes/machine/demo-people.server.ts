import { listPeople } from '#app/features/identity/server/identity.queries.server'
import { NotFound } from '#app/kernel/access'
import { actingAs } from '#app/platform/context'
import type { Entered } from '#app/platform/http'

/** The demonstration's people, each with a link that signs in as them. */
export async function demoPeople({ server, context }: Entered) {
  if (!server.config.demo) throw new NotFound()
  const people = await listPeople(actingAs(context, { kind: 'system', name: 'demonstration' }))
  const named = []
  for (const person of people) if (person.roles.length > 0) named.push({ ...person, url: (await server.auth.createLink(person.email, '')) ?? '' })
  return named
}
