// The life of a placement. PLACEMENT-6. Source: DOMAIN.md, section 6.
import { accept, refuse, type Result } from '#app/kernel/failure'

export const PLACEMENT_STATUSES = ['PROPOSED', 'SUITABILITY', 'SELECTED', 'AGREEMENT', 'ACTIVE', 'EXTENDED', 'ENDED', 'ENDED_EARLY', 'MORATORIUM', 'CLOSED', 'DECLINED', 'WITHDRAWN'] as const
export type PlacementStatus = (typeof PLACEMENT_STATUSES)[number]

const OFF = ['DECLINED', 'WITHDRAWN'] as const satisfies readonly PlacementStatus[]

const MOVES: Record<PlacementStatus, readonly PlacementStatus[]> = {
  PROPOSED: ['SUITABILITY', ...OFF],
  SUITABILITY: ['SELECTED', ...OFF],
  SELECTED: ['AGREEMENT', ...OFF],
  AGREEMENT: ['ACTIVE', ...OFF],
  ACTIVE: ['EXTENDED', 'ENDED', 'ENDED_EARLY'],
  EXTENDED: ['ACTIVE'],
  ENDED: ['MORATORIUM'],
  ENDED_EARLY: ['MORATORIUM'],
  MORATORIUM: ['CLOSED'],
  CLOSED: [],
  DECLINED: [],
  WITHDRAWN: [],
}

/** It came to nothing: no value, nobody's time. */
export function isOff(status: PlacementStatus): boolean {
  return (OFF as readonly PlacementStatus[]).includes(status)
}

/** May it still be declined or withdrawn? */
export function mayCallOff(status: PlacementStatus): boolean {
  return MOVES[status].includes('WITHDRAWN')
}

/** Has it been agreed, whatever came of it? */
export function hasBegun(status: PlacementStatus): boolean {
  return !mayCallOff(status) && !isOff(status)
}

/** The one step that follows without a decision on dates; null where there is none. */
export function stepAfter(status: PlacementStatus): PlacementStatus | null {
  return status === 'ACTIVE' ? 'ENDED' : (MOVES[status][0] ?? null)
}

export type PlacementMoveFailure = { code: 'STEP_NOT_NEXT'; from: PlacementStatus; to: PlacementStatus }

/** PLACEMENT-6: may it move there? */
export function decideStep(from: PlacementStatus, to: PlacementStatus): Result<PlacementStatus, PlacementMoveFailure> {
  return MOVES[from].includes(to) ? accept(to) : refuse({ code: 'STEP_NOT_NEXT', from, to })
}

/** Are its terms settled enough to be put on paper, and not over yet? */
export function hasTerms(status: PlacementStatus): boolean {
  return (['SELECTED', 'AGREEMENT', 'ACTIVE', 'EXTENDED'] as readonly PlacementStatus[]).includes(status)
}
