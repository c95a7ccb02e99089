import { membershipOn } from '#app/features/cities/domain'
import { cityMessages } from '#app/features/cities/messages'
import { listPublicAwards } from '#app/features/transparency/server/public-awards.queries.server'
import type { Context } from '#app/platform/context'

/** What a programme was awarded, each city with its standing in the network on the day of the award. */
export async function readProgrammeAwards(context: Context, programme: string) {
  const awards = await listPublicAwards(context, { programme })
  return awards.map(({ key, city, on, amount }) => {
    if (!city) return { key, city: null, on, amount }
    const membership = membershipOn(city, on)
    return { key, city: { ref: city.ref, name: city.name, country: city.country, standing: { en: cityMessages.en.memberships[membership], fr: cityMessages.fr.memberships[membership] } }, on, amount }
  })
}
