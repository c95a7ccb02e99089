// DONOR-2: due diligence moves only along its life. Source: DOMAIN.md, section 2.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { addDays, type Day } from '#app/kernel/time'

export const DUE_DILIGENCE = ['PROSPECT', 'UNDER_REVIEW', 'CLEARED', 'DECLINED', 'SUSPENDED'] as const
export type DueDiligence = (typeof DUE_DILIGENCE)[number]

const MOVES: Record<DueDiligence, readonly DueDiligence[]> = {
  PROSPECT: ['UNDER_REVIEW'],
  UNDER_REVIEW: ['CLEARED', 'DECLINED'],
  CLEARED: ['SUSPENDED', 'UNDER_REVIEW'],
  SUSPENDED: ['UNDER_REVIEW'],
  DECLINED: ['UNDER_REVIEW'],
}

export type ReviewFailure = { code: 'NO_SUCH_MOVE'; from: DueDiligence; to: DueDiligence } | { code: 'EXPIRY_MISSING' } | { code: 'EXPIRY_PAST'; day: Day }

export function movesFrom(state: DueDiligence): readonly DueDiligence[] {
  return MOVES[state]
}

/** May the review end there? A clearance names the day on which it expires. */
export function decideReview(from: DueDiligence, to: DueDiligence, expiresOn: Day | null, today: Day): Result<{ to: DueDiligence; expiresOn: Day | null }, ReviewFailure> {
  if (!MOVES[from].includes(to)) return refuse({ code: 'NO_SUCH_MOVE', from, to })
  if (to !== 'CLEARED') return accept({ to, expiresOn: null })
  if (!expiresOn) return refuse({ code: 'EXPIRY_MISSING' })
  if (expiresOn <= today) return refuse({ code: 'EXPIRY_PAST', day: expiresOn })
  return accept({ to, expiresOn })
}

/** Is the donor cleared on the day? A clearance ends with the day on which it expires. */
export function isClearedOn(donor: { dueDiligence: DueDiligence; expiresOn: Day | null }, on: Day): boolean {
  return donor.dueDiligence === 'CLEARED' && (donor.expiresOn === null || donor.expiresOn >= on)
}

/** A clearance that ends within so many days is told, so that the next review is over in time. */
export const TOLD_BEFORE_DAYS = 90

/** Where a clearance stands: it has ended, ends soon, or neither. */
export function expiryOn(donor: { dueDiligence: DueDiligence; expiresOn: Day | null }, on: Day): 'ENDED' | 'SOON' | null {
  if (donor.dueDiligence !== 'CLEARED' || donor.expiresOn === null) return null
  if (donor.expiresOn < on) return 'ENDED'
  return donor.expiresOn <= addDays(on, TOLD_BEFORE_DAYS) ? 'SOON' : null
}
