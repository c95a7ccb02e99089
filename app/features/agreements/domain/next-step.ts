// What happens next to an agreement, who may do it, and why the reader may not: the same decisions as the commands take.
import type { Permission } from '#app/kernel/access'
import type { Result } from '#app/kernel/failure'
import type { AgreementStatus } from './agreement'
import type { AgreementFailure } from './failures'

export const STEPS = ['review', 'send', 'sign', 'countersign', 'complete'] as const
export type Step = (typeof STEPS)[number]

const NEXT: Partial<Record<AgreementStatus, Step>> = { DRAFT: 'review', INTERNAL_REVIEW: 'send', SENT: 'sign', SIGNED_BY_PARTNER: 'countersign', IN_FORCE: 'complete' }

/** The step that follows a status; null at the end of an agreement's life. */
export function stepAfter(status: AgreementStatus): Step | null {
  return NEXT[status] ?? null
}

export const STEP_PERMISSIONS = {
  review: 'agreement.draft',
  send: 'agreement.send',
  sign: 'agreement.sign-as-partner',
  countersign: 'agreement.countersign',
  complete: 'agreement.countersign',
} as const satisfies Record<Step, Permission>

/** `why`: the refusal that the command would give now; `mayDo` needs the role and no refusal. */
export type NextStep = { step: Step; hasRole: boolean; why: AgreementFailure | null; mayDo: boolean }

/** The next step, or null at the end of an agreement's life. `decide` asks the step's own rule. */
export function nextStepOf(status: AgreementStatus, hasPermission: (permission: Permission) => boolean, decide: (step: Step) => Result<unknown, AgreementFailure>): NextStep | null {
  const step = stepAfter(status)
  if (!step) return null
  const decided = decide(step)
  const why = decided.ok ? null : decided.failure
  const hasRole = hasPermission(STEP_PERMISSIONS[step])
  return { step, hasRole, why, mayDo: hasRole && why === null }
}
