// Who made an award possible, in the words that the public may read. Source: DOMAIN.md, section 8.
import type { DonorType, Recognition } from '#app/features/donors/domain/donor'
import { publicNameOf, stricterOf, type PublicDonor } from '#app/features/donors/domain/public-name'
import { donorMessages } from '#app/features/donors/messages'
import { POOL } from '#app/features/fund/domain/window'
import { reading, type Context } from '#app/platform/context'

/** A donor's share in an award; `gift` is what was chosen for an earmarked contribution, null for money of the pool. */
export type ShareOfGiver = { donor: string; gift: Recognition | null }

/** How openly somebody is told, and the words for it. */
export type NamedGiver = { shown: PublicDonor['shown']; text: string }

/**
 * Names donors as each wants to be known, in the reader's language. A gift's choice can only hide more than the donor's own. In the pool gifts
 * are not told apart: a donor is named there as the most open of its gifts allows.
 */
export async function nameGivers(context: Context, shares: readonly ShareOfGiver[]): Promise<(share: ShareOfGiver) => NamedGiver> {
  const db = reading(context)
  const ids = [...new Set(shares.map(({ donor }) => donor))]
  const [donors, africa, inPool] = await Promise.all([
    db.donor.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, type: true, recognition: true, country: true } }),
    db.country.findMany({ where: { isAfrica: true }, select: { iso2: true } }),
    poolChoices(context, [...new Set(shares.filter(({ gift }) => gift === null).map(({ donor }) => donor))]),
  ])
  const inAfrica = new Set(africa.map(({ iso2 }) => iso2))
  const byId = new Map(donors.map((donor) => [donor.id, donor]))
  const words = donorMessages[context.language]
  return ({ donor: id, gift }) => {
    const donor = byId.get(id)!
    const type = donor.type as DonorType
    const shown = publicNameOf({ name: donor.name, type, recognition: donor.recognition as Recognition, inAfrica: donor.country !== null && inAfrica.has(donor.country) }, gift ?? inPool.get(id) ?? 'ANONYMOUS')
    return { shown: shown.shown, text: shown.shown === 'name' ? shown.name : shown.shown === 'type' ? words.publicType[type](shown.inAfrica) : words.anonymous }
  }
}

/** The most open choice among each donor's gifts that arrived in the pool; a gift without a pledge leaves it to the donor. */
async function poolChoices(context: Context, donors: readonly string[]): Promise<Map<string, Recognition>> {
  if (donors.length === 0) return new Map()
  const db = reading(context)
  const arrived = { windowId: POOL, entryId: { not: null } }
  const [pledged, direct] = await Promise.all([
    db.pledge.groupBy({ by: ['donorId', 'recognition'], where: { donorId: { in: [...donors] }, modality: 'MDFM', payments: { some: arrived } } }),
    db.payment.groupBy({ by: ['donorId'], where: { donorId: { in: [...donors] }, pledgeId: null, ...arrived } }),
  ])
  const choices = new Map<string, Recognition>(direct.map(({ donorId }) => [donorId, 'NAME']))
  for (const { donorId, recognition } of pledged) {
    const known = choices.get(donorId)
    if (known === undefined || stricterOf(known, recognition as Recognition) === known) choices.set(donorId, recognition as Recognition)
  }
  return choices
}

/** The words for several, each once: names in their order, then kinds, then that there are others. The order gives away nothing of who is not named. */
export function tellGivers(givers: readonly NamedGiver[]): string[] {
  const of = (shown: NamedGiver['shown']) => [...new Set(givers.filter((giver) => giver.shown === shown).map(({ text }) => text))]
  return [...of('name'), ...of('type').sort(), ...of('nothing')]
}
