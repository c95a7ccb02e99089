// Who signs, in which order, and for whom an agreement may come into force. Source: DOMAIN.md, sections 2, 6 and 9.
import type { ApprovalFailure } from '#app/features/approvals/domain/limits'
import { isClearedOn, type DueDiligence } from '#app/features/donors/domain/due-diligence'
import { refuse, type Result } from '#app/kernel/failure'
import { nameKeyOf } from '#app/kernel/place'
import type { Day } from '#app/kernel/time'
import { decideMove, type AgreementStatus, type MoveFailure } from './agreement'

export type SignFailure =
  | MoveFailure
  | { code: 'ALREADY_SIGNED'; number: string; name: string; day: Day }
  | { code: 'OTHER_SIGNATORY'; signatory: string }
  | { code: 'OTHER_TEXT' }

type ToSign = { number: string; status: AgreementStatus; signatory: string; sha256: string; signed: { name: string; on: Day } | null }

/** Signing without having ticked the consent. */
export type ConsentFailure = { code: 'CONSENT_MISSING' }

/**
 * May the partner sign? The name typed must be that of the signatory whom the text names (case, accents and spacing aside), and the text read must be
 * the text that was sent.
 */
export function decideSigning(agreement: ToSign, typed: { name: string; sha256: string }): Result<AgreementStatus, SignFailure> {
  if (agreement.signed) return refuse({ code: 'ALREADY_SIGNED', number: agreement.number, ...agreement.signed, day: agreement.signed.on })
  const moved = decideMove(agreement, 'SIGNED_BY_PARTNER')
  if (!moved.ok) return moved
  if (typed.sha256 !== agreement.sha256) return refuse({ code: 'OTHER_TEXT' })
  if (nameKeyOf(typed.name) !== nameKeyOf(agreement.signatory)) return refuse({ code: 'OTHER_SIGNATORY', signatory: agreement.signatory })
  return moved
}

export type CountersignFailure =
  | MoveFailure
  | { code: 'ALREADY_COUNTERSIGNED'; number: string; name: string; day: Day }
  | { code: 'NOT_SIGNED_YET'; number: string; signatory: string }
  | { code: 'OWN_DRAFT' }
  | ApprovalFailure
  | { code: 'DONOR_NOT_CLEARED'; donor: string }
  | { code: 'CLEARANCE_EXPIRED'; donor: string; day: Day }
  | { code: 'CONDITION_OPEN'; condition: string }

type ToCountersign = {
  number: string
  status: AgreementStatus
  signatory: string
  draftedBy: string
  countersigned: { name: string; on: Day } | null
  donor: { name: string; dueDiligence: DueDiligence; expiresOn: Day | null }
  /** What the promise is subject to, and whether somebody attests that it is met. A conditional promise stays a pledge until it is. */
  condition: { text: string; met: boolean } | null
}

/** AGREEMENT-1, AGREEMENT-3: may this person bring the agreement into force today? A second countersignature is told who was first. */
export function decideCountersigning(agreement: ToCountersign, person: string, today: Day): Result<AgreementStatus, CountersignFailure> {
  const { number, countersigned, donor, condition } = agreement
  if (countersigned) return refuse({ code: 'ALREADY_COUNTERSIGNED', number, name: countersigned.name, day: countersigned.on })
  if (agreement.status === 'SENT') return refuse({ code: 'NOT_SIGNED_YET', number, signatory: agreement.signatory })
  const moved = decideMove(agreement, 'IN_FORCE')
  if (!moved.ok) return moved
  if (agreement.draftedBy === person) return refuse({ code: 'OWN_DRAFT' })
  if (condition && !condition.met) return refuse({ code: 'CONDITION_OPEN', condition: condition.text })
  if (isClearedOn(donor, today)) return moved
  return donor.dueDiligence === 'CLEARED' && donor.expiresOn ? refuse({ code: 'CLEARANCE_EXPIRED', donor: donor.name, day: donor.expiresOn }) : refuse({ code: 'DONOR_NOT_CLEARED', donor: donor.name })
}
