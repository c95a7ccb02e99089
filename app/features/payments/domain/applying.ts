// What a payment has not settled can settle another promise: of the same donor, in the same currency, and held in the same window. PAYMENT-1.
import { OPEN_STATUSES, type PledgeStatus } from '#app/features/pledges/domain/pledge'
import { accept, refuse, type Result } from '#app/kernel/failure'

export type ApplyFailure =
  | { code: 'NOTHING_UNAPPLIED' }
  | { code: 'UNKNOWN_PLEDGE' }
  | { code: 'OTHER_CURRENCY'; currency: string }
  | { code: 'OTHER_WINDOW' }
  | { code: 'PLEDGE_CLOSED' }
  | { code: 'NOTHING_TO_PAY' }

type Money = { donor: string; currency: string; window: string; unappliedMinor: bigint }
type Promise = { donor: string; currency: string; window: string; status: PledgeStatus; unpaidMinor: bigint }

/** Money does not change its window by settling a promise. Of another donor's promise nothing is said. */
export function decideApplying(payment: Money, pledge: Promise | null): Result<null, ApplyFailure> {
  if (payment.unappliedMinor <= 0n) return refuse({ code: 'NOTHING_UNAPPLIED' })
  if (!pledge || pledge.donor !== payment.donor) return refuse({ code: 'UNKNOWN_PLEDGE' })
  if (!OPEN_STATUSES.includes(pledge.status)) return refuse({ code: 'PLEDGE_CLOSED' })
  if (pledge.currency !== payment.currency) return refuse({ code: 'OTHER_CURRENCY', currency: payment.currency })
  if (pledge.window !== payment.window) return refuse({ code: 'OTHER_WINDOW' })
  return pledge.unpaidMinor <= 0n ? refuse({ code: 'NOTHING_TO_PAY' }) : accept(null)
}
