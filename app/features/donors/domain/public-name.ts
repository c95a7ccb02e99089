// DONOR-3: what the public may read of a donor. Source: DOMAIN.md, sections 2 and 8.
import type { DonorType, Recognition } from './donor'

export type PublicDonor =
  | { shown: 'name'; name: string; type: DonorType }
  /** "a member city in Africa": the type, and Africa where the donor is there. */
  | { shown: 'type'; type: DonorType; inAfrica: boolean }
  | { shown: 'nothing' }

/** The only way from a donor to public words. The stricter of the donor's and the gift's choice rules. */
export function publicNameOf(donor: { name: string; type: DonorType; recognition: Recognition; inAfrica: boolean }, gift: Recognition = 'NAME'): PublicDonor {
  const order: readonly Recognition[] = ['NAME', 'TYPE_ONLY', 'ANONYMOUS']
  const stricter = order[Math.max(order.indexOf(donor.recognition), order.indexOf(gift))]
  if (stricter === 'NAME') return { shown: 'name', name: donor.name, type: donor.type }
  if (stricter === 'TYPE_ONLY') return { shown: 'type', type: donor.type, inAfrica: donor.inAfrica }
  return { shown: 'nothing' }
}
