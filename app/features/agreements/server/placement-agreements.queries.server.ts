import { getPlacement } from '#app/features/placements/server/placements.queries.server'
import type { Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import { authorize, reading, type Context } from '#app/platform/context'

export type PlacementToAgree = { ref: string; person: string | null; donor: string; amount: Money; contact: { name: string; function: string | null } | null; language: Language; mayBeDrafted: boolean }

/** What an agreement on a placement starts from: whom it is with, and who is likely to sign. */
export async function getPlacementToAgree(context: Context, wanted: string): Promise<PlacementToAgree> {
  authorize(context, 'agreement.view')
  const placement = await getPlacement(context, wanted)
  const donor = await reading(context).donor.findUniqueOrThrow({ where: { id: placement.donor.id }, select: { language: true, contacts: { where: { endedAt: null }, orderBy: [{ isPrimary: 'desc' }, { name: 'asc' }], take: 1 } } })
  const [contact] = donor.contacts
  const living = await reading(context).agreement.count({ where: { OR: [{ placementId: placement.id }, ...(placement.pledge ? [{ pledgeId: placement.pledge.id }] : [])], status: { not: 'VOID' } } })
  return {
    ref: placement.ref,
    person: placement.person,
    donor: placement.donor.name,
    amount: placement.value,
    contact: contact ? { name: contact.name, function: contact.function } : null,
    language: donor.language as Language,
    mayBeDrafted: placement.status === 'AGREEMENT' && living === 0,
  }
}
