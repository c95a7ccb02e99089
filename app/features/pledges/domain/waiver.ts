// What of a promise is not asked for any more: only what is unpaid, for a reason, by two people. PLEDGE-6. Source: DOMAIN.md, section 4; CASES.md, S4 to S6.
import type { ApprovalFailure } from '#app/features/approvals/domain/limits'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { unpaidMinor, type InstalmentFacts } from './payment-view'
import type { PledgeStatus } from './pledge'

export const WAIVER_STATUSES = ['PROPOSED', 'APPROVED', 'REJECTED'] as const
export type WaiverStatus = (typeof WAIVER_STATUSES)[number]

export type WaiverPart = { instalment: string; amountMinor: bigint }

export type ProposeWaiverFailure = { code: 'PLEDGE_NOT_CONFIRMED'; status: PledgeStatus } | { code: 'NOTHING_TO_WAIVE' } | { code: 'WAIVER_PENDING' }

type Instalment = InstalmentFacts & { id: string }

/** The unpaid parts of the chosen instalments, or of all. */
export function decideWaiverProposal(pledge: { status: PledgeStatus; isPending: boolean }, instalments: readonly Instalment[], chosen: 'ALL' | readonly string[]): Result<WaiverPart[], ProposeWaiverFailure> {
  if (pledge.status !== 'CONFIRMED') return refuse({ code: 'PLEDGE_NOT_CONFIRMED', status: pledge.status })
  if (pledge.isPending) return refuse({ code: 'WAIVER_PENDING' })
  const parts = instalments
    .filter((instalment) => chosen === 'ALL' || chosen.includes(instalment.id))
    .map((instalment) => ({ instalment: instalment.id, amountMinor: unpaidMinor(instalment) }))
    .filter((part) => part.amountMinor > 0n)
  return parts.length === 0 ? refuse({ code: 'NOTHING_TO_WAIVE' }) : accept(parts)
}

export type WaiveFailure = { code: 'WAIVER_DECIDED'; status: WaiverStatus } | { code: 'OWN_PROPOSAL' } | { code: 'NOTHING_TO_WAIVE' } | ApprovalFailure

/** What an approval waives: no more than was proposed, and no more than is still unpaid. */
export function decideWaiver(proposal: { status: WaiverStatus; proposedBy: string; lines: readonly (WaiverPart & { of: Instalment })[] }, approver: string): Result<WaiverPart[], WaiveFailure> {
  if (proposal.status !== 'PROPOSED') return refuse({ code: 'WAIVER_DECIDED', status: proposal.status })
  if (proposal.proposedBy === approver) return refuse({ code: 'OWN_PROPOSAL' })
  const parts = proposal.lines
    .map(({ instalment, amountMinor, of }) => ({ instalment, amountMinor: unpaidMinor(of) < amountMinor ? unpaidMinor(of) : amountMinor }))
    .filter((part) => part.amountMinor > 0n)
  return parts.length === 0 ? refuse({ code: 'NOTHING_TO_WAIVE' }) : accept(parts)
}
