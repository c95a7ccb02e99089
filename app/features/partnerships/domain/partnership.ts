// What a prospect is and how it moves. PARTNERSHIP-1, PARTNERSHIP-2, PARTNERSHIP-4. Source: DOMAIN.md, section 2.
import { GIFT_PURPOSES, type GiftPurpose } from '#app/features/pledges/domain/gift'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { divideRounded, usd, type Money } from '#app/kernel/money'

export const STAGES = ['CONTACT', 'DISCUSSION', 'PROPOSAL', 'NEGOTIATION', 'AGREED', 'LOST'] as const
export type Stage = (typeof STAGES)[number]

/** Stages in which something is still to be done. */
export const OPEN_STAGES = ['CONTACT', 'DISCUSSION', 'PROPOSAL', 'NEGOTIATION'] as const satisfies readonly Stage[]

/** What somebody may give for: money for the pool or an area, or something that is no money. */
export const PURPOSES = [...GIFT_PURPOSES, 'IN_KIND', 'STAFF', 'OTHER'] as const
export type Purpose = (typeof PURPOSES)[number]

export function isMoney(purpose: Purpose): purpose is GiftPurpose {
  return (GIFT_PURPOSES as readonly string[]).includes(purpose)
}

export const NOTE_KINDS = ['NOTE', 'MINUTES', 'SENT', 'RECEIVED', 'MOVED'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** The next step of a proposal that came by itself; worded where it is shown, in the reader's language. */
export const ANSWER_STEP = 'ANSWER'

const MOVES: Record<Stage, readonly Stage[]> = {
  CONTACT: ['DISCUSSION', 'LOST'],
  DISCUSSION: ['PROPOSAL', 'LOST'],
  PROPOSAL: ['NEGOTIATION', 'LOST'],
  NEGOTIATION: ['AGREED', 'LOST'],
  AGREED: [],
  LOST: [],
}

export type StageFailure = { code: 'STAGE_NOT_NEXT'; from: Stage; to: Stage } | { code: 'REASON_MISSING' } | { code: 'DONOR_MISSING' }

/** The stage that a prospect moves on to; null where nothing follows. */
export function stageAfter(stage: Stage): Stage | null {
  return MOVES[stage][0] ?? null
}

export function isOpen(stage: Stage): boolean {
  return (OPEN_STAGES as readonly Stage[]).includes(stage)
}

/** PARTNERSHIP-1: may it move there? What is agreed is certain, what is lost has no chance. */
export function decideStage(at: { stage: Stage; probability: number; hasDonor: boolean }, to: Stage, reason: string | null): Result<{ stage: Stage; probability: number; lostReason: string | null }, StageFailure> {
  if (!MOVES[at.stage].includes(to)) return refuse({ code: 'STAGE_NOT_NEXT', from: at.stage, to })
  if (to === 'LOST') return reason ? accept({ stage: to, probability: 0, lostReason: reason }) : refuse({ code: 'REASON_MISSING' })
  if (to === 'AGREED') return at.hasDonor ? accept({ stage: to, probability: 100, lostReason: null }) : refuse({ code: 'DONOR_MISSING' })
  return accept({ stage: to, probability: at.probability, lostReason: null })
}

/** PARTNERSHIP-4: what a prospect is worth by its chance, in US cents. */
export function weighed(expected: Money, probability: number): Money {
  return usd(divideRounded(expected.minor * BigInt(probability), 100n))
}

export type OpenFailure =
  | { code: 'UNKNOWN_OWNER' }
  | { code: 'UNKNOWN_DONOR'; typed: string }
  | { code: 'WRONG_SUBTYPE'; type: string; subtype: string }
  | { code: 'UNKNOWN_COUNTRY' }
  | { code: 'UNKNOWN_CITY' }
  | { code: 'PARTNERSHIP_ENDED' }

export type NoteFailure = { code: 'NO_ADDRESS' } | { code: 'DAY_MISSING' } | { code: 'DAY_IN_FUTURE' } | { code: 'STEP_WITHOUT_DAY' }
export type PledgeItFailure = { code: 'NOT_AGREED' } | { code: 'PLEDGED_ALREADY' }
export type ProposeFailure = { code: 'TOO_MANY_MESSAGES' }
