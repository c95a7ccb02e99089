import { accept, refuse, type Result } from '#app/kernel/failure'
import { daysBetween, type Day } from '#app/kernel/time'

export const LEVELS = ['LOW', 'MEDIUM', 'HIGH'] as const
export type Level = (typeof LEVELS)[number]
export const SOURCES = ['AUDIT', 'VISIT', 'REPORT'] as const
export type FindingSource = (typeof SOURCES)[number]

export type VisitFailure = { code: 'VISIT_IN_FUTURE' }
export type FindingFailure = { code: 'OWNER_NOT_OF_TEAM' } | { code: 'DUE_IN_PAST' }
export type FollowFailure = { code: 'FINDING_CLOSED' } | { code: 'OWN_FINDING' }

export function decideVisit(on: Day, today: Day): Result<null, VisitFailure> {
  return on > today ? refuse({ code: 'VISIT_IN_FUTURE' }) : accept(null)
}

/** OVERSIGHT-2: somebody of the team owns it, and has time. */
export function decideFinding(finding: { ownerIsTeam: boolean; dueOn: Day }, today: Day): Result<null, FindingFailure> {
  if (!finding.ownerIsTeam) return refuse({ code: 'OWNER_NOT_OF_TEAM' })
  return finding.dueOn < today ? refuse({ code: 'DUE_IN_PAST' }) : accept(null)
}

/** OVERSIGHT-2: anybody of the team writes what was done; who owns a finding does not close it. */
export function decideFollowing(finding: { isOpen: boolean; owner: string }, closes: boolean, by: string): Result<null, FollowFailure> {
  if (!finding.isOpen) return refuse({ code: 'FINDING_CLOSED' })
  return closes && finding.owner === by ? refuse({ code: 'OWN_FINDING' }) : accept(null)
}

/** Days since the due day of an open finding; 0 where it is in time or closed. */
export function daysOverdue(finding: { isOpen: boolean; dueOn: Day }, today: Day): number {
  return finding.isOpen ? Math.max(0, daysBetween(finding.dueOn, today)) : 0
}
