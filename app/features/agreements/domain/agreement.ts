// What an agreement is and how it moves. Source: DOMAIN.md, section 6.
import type { PledgeStatus } from '#app/features/pledges/domain/pledge'
import type { PlacementStatus } from '#app/features/placements/domain/life'
import { accept, refuse, type Result } from '#app/kernel/failure'

export const AGREEMENT_STATUSES = ['DRAFT', 'INTERNAL_REVIEW', 'SENT', 'SIGNED_BY_PARTNER', 'IN_FORCE', 'COMPLETED', 'TERMINATED', 'VOID'] as const
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number]

/** Kinds that can be drawn up; another one comes with its own text. */
export const AGREEMENT_KINDS = ['POOLED', 'EARMARKED', 'SECONDMENT', 'LOAN'] as const
export type AgreementKind = (typeof AGREEMENT_KINDS)[number]
/** Those about a person; the others are about money alone. */
export type PlacementKind = Extract<AgreementKind, 'SECONDMENT' | 'LOAN'>

export const AGREEMENT_LANGUAGES = ['en', 'fr', 'both'] as const
export type AgreementLanguage = (typeof AGREEMENT_LANGUAGES)[number]

const MOVES: Record<AgreementStatus, readonly AgreementStatus[]> = {
  DRAFT: ['INTERNAL_REVIEW', 'VOID'],
  INTERNAL_REVIEW: ['SENT', 'VOID'],
  SENT: ['SIGNED_BY_PARTNER', 'VOID'],
  SIGNED_BY_PARTNER: ['IN_FORCE'],
  IN_FORCE: ['COMPLETED', 'TERMINATED'],
  COMPLETED: [],
  TERMINATED: [],
  VOID: [],
}

export function mayMove(from: AgreementStatus, to: AgreementStatus): boolean {
  return MOVES[from].includes(to)
}

/** Statuses in which the text exists as a document and no longer changes. */
export function isFrozen(status: AgreementStatus): boolean {
  return status !== 'DRAFT' && status !== 'INTERNAL_REVIEW'
}

/** Somebody was faster, or the step does not follow from where the agreement stands. */
export type MoveFailure = { code: 'AGREEMENT_CANNOT_MOVE'; number: string; from: AgreementStatus; to: AgreementStatus }

type Standing = { number: string; status: AgreementStatus }

export function decideMove({ number, status }: Standing, to: AgreementStatus): Result<AgreementStatus, MoveFailure> {
  return mayMove(status, to) ? accept(to) : refuse({ code: 'AGREEMENT_CANNOT_MOVE', number, from: status, to })
}

export type DraftFailure = { code: 'PLEDGE_NOT_OPEN'; pledge: string } | { code: 'AGREEMENT_EXISTS'; pledge: string; number: string }

/** Pledges that an agreement may answer; a confirmed one may get its paper afterwards. */
const ANSWERABLE: readonly PledgeStatus[] = ['SUBMITTED', 'ACKNOWLEDGED', 'CONFIRMED']

/** May an agreement be drawn up for the pledge? One at a time: another one must be void first. */
export function decideDraft(pledge: { ref: string; status: PledgeStatus }, living: { number: string } | null): Result<null, DraftFailure> {
  if (!ANSWERABLE.includes(pledge.status)) return refuse({ code: 'PLEDGE_NOT_OPEN', pledge: pledge.ref })
  if (living) return refuse({ code: 'AGREEMENT_EXISTS', pledge: pledge.ref, number: living.number })
  return accept(null)
}

export type PlacementDraftFailure = { code: 'PLACEMENT_NOT_OPEN'; placement: string } | { code: 'PLACEMENT_HAS_AGREEMENT'; placement: string; number: string }

/** AGREEMENT-6: an agreement on a person stands on a placement whose person is selected and that has not begun; one at a time. */
export function decidePlacementDraft(placement: { ref: string; status: PlacementStatus }, living: { number: string } | null): Result<null, PlacementDraftFailure> {
  if (placement.status !== 'AGREEMENT') return refuse({ code: 'PLACEMENT_NOT_OPEN', placement: placement.ref })
  return living ? refuse({ code: 'PLACEMENT_HAS_AGREEMENT', placement: placement.ref, number: living.number }) : accept(null)
}

export type EndFailure = MoveFailure | { code: 'INSTALMENTS_UNPAID'; count: number } | { code: 'PLACEMENT_NOT_OVER'; placement: string }

/** Placements whose person has left. */
const OVER: readonly PlacementStatus[] = ['ENDED', 'ENDED_EARLY', 'MORATORIUM', 'CLOSED']

/** It is completed once nothing of the pledge is unpaid and the placement is over; it can be terminated at any time while in force. */
export function decideEnd(agreement: Standing, to: 'COMPLETED' | 'TERMINATED', unpaidInstalments: number, placement: { ref: string; status: PlacementStatus } | null): Result<AgreementStatus, EndFailure> {
  const moved = decideMove(agreement, to)
  if (!moved.ok) return moved
  if (to === 'COMPLETED' && unpaidInstalments > 0) return refuse({ code: 'INSTALMENTS_UNPAID', count: unpaidInstalments })
  if (to === 'COMPLETED' && placement && !OVER.includes(placement.status)) return refuse({ code: 'PLACEMENT_NOT_OVER', placement: placement.ref })
  return moved
}
