// What a pledge is and how it moves. PLEDGE-4. Source: DOMAIN.md, section 4.
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { RateFailure } from '#app/features/fund/domain/exchange'
import type { ScheduleFailure } from './schedule'

export const PLEDGE_STATUSES = ['DRAFT', 'SUBMITTED', 'NEEDS_INFO', 'ACKNOWLEDGED', 'CONFIRMED', 'WITHDRAWN', 'DECLINED', 'LAPSED'] as const
export type PledgeStatus = (typeof PLEDGE_STATUSES)[number]

/** Statuses of a pledge that stands: it is either promised or committed. */
export const OPEN_STATUSES: readonly PledgeStatus[] = ['SUBMITTED', 'NEEDS_INFO', 'ACKNOWLEDGED', 'CONFIRMED']

const MOVES: Record<PledgeStatus, readonly PledgeStatus[]> = {
  DRAFT: ['SUBMITTED', 'CONFIRMED', 'WITHDRAWN'],
  SUBMITTED: ['NEEDS_INFO', 'ACKNOWLEDGED', 'CONFIRMED', 'WITHDRAWN', 'DECLINED', 'LAPSED'],
  NEEDS_INFO: ['SUBMITTED', 'LAPSED'],
  ACKNOWLEDGED: ['CONFIRMED', 'WITHDRAWN', 'DECLINED', 'LAPSED'],
  CONFIRMED: [],
  WITHDRAWN: [],
  DECLINED: [],
  LAPSED: [],
}

export type MoveFailure = { code: 'PLEDGE_CANNOT_MOVE'; from: PledgeStatus; to: PledgeStatus }

export function decideMove(from: PledgeStatus, to: PledgeStatus): Result<PledgeStatus, MoveFailure> {
  return MOVES[from].includes(to) ? accept(to) : refuse({ code: 'PLEDGE_CANNOT_MOVE', from, to })
}

export const PLEDGE_MODALITIES = ['MDFM', 'EARMARKED'] as const
export type PledgeModality = (typeof PLEDGE_MODALITIES)[number]

export type CreatePledgeFailure =
  | ScheduleFailure
  | RateFailure
  | { code: 'EARMARK_MISSING' }
  | { code: 'EARMARK_OF_POOL' }
  | { code: 'UNKNOWN_PROGRAMME' }
  | { code: 'PROGRAMME_OF_OTHER_AREA' }
