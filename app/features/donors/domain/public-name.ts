// DONOR-3: what the public may read of a donor. Source: DOMAIN.md, sections 2 and 8.
import type { DonorType, Recognition } from './donor'

export type PublicDonor =
  | { shown: 'name'; name: string; type: DonorType }
  /** "a member city in Africa": the type, and Africa where the donor is there. */
  | { shown: 'type'; type: DonorType; inAfrica: boolean }
  | { shown: 'nothing' }

const BY_STRICTNESS: readonly Recognition[] = ['NAME', 'TYPE_ONLY', 'ANONYMOUS']

/** The choice of two that hides more. */
export function stricterOf(a: Recognition, b: Recognition): Recognition {
  return BY_STRICTNESS.indexOf(a) >= BY_STRICTNESS.indexOf(b) ? a : b
}

/** The only way from a donor to public words. The stricter of the donor's and the gift's choice rules. */
export function publicNameOf(donor: { name: string; type: DonorType; recognition: Recognition; inAfrica: boolean }, gift: Recognition = 'NAME'): PublicDonor {
  const stricter = stricterOf(donor.recognition, gift)
  if (stricter === 'NAME') return { shown: 'name', name: donor.name, type: donor.type }
  if (stricter === 'TYPE_ONLY') return { shown: 'type', type: donor.type, inAfrica: donor.inAfrica }
  return { shown: 'nothing' }
}
