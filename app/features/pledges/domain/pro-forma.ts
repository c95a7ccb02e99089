// PLEDGE-7: what can be asked for of a promise: the unpaid part of its instalments. Source: DOMAIN.md, section 4.
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'
import { unpaidMinor, type InstalmentFacts } from './payment-view'
import { OPEN_STATUSES, type PledgeStatus } from './pledge'

export type ProFormaFailure = { code: 'PLEDGE_CLOSED' } | { code: 'NOTHING_TO_PAY' } | { code: 'BANK_ACCOUNT_MISSING' }

type Instalment = InstalmentFacts & { id: string; sequence: number; reference: string }
export type ProFormaLine = { instalment: string; sequence: number; dueOn: Day; reference: string; unpaidMinor: bigint }

/**
 * The lines of a payment request, oldest due first: of one instalment, or of all that is unpaid. Its reference is the first line's,
 * because money is applied oldest due first.
 */
export function proFormaLines(status: PledgeStatus, instalments: readonly Instalment[], only: string | null): Result<ProFormaLine[], ProFormaFailure> {
  if (status === 'DRAFT' || !OPEN_STATUSES.includes(status)) return refuse({ code: 'PLEDGE_CLOSED' })
  const lines = instalments
    .filter((line) => (only === null || line.id === only) && unpaidMinor(line) > 0n)
    .map((line) => ({ instalment: line.id, sequence: line.sequence, dueOn: line.dueOn, reference: line.reference, unpaidMinor: unpaidMinor(line) }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.sequence - b.sequence))
  return lines.length > 0 ? accept(lines) : refuse({ code: 'NOTHING_TO_PAY' })
}
