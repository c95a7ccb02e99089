// How far a promise is paid: derived from the schedule, what was applied and the day; never stored. Source: DOMAIN.md, section 4.
import { daysBetween, type Day } from '#app/kernel/time'

export type InstalmentFacts = { dueOn: Day; amountMinor: bigint; paidMinor: bigint; waivedMinor: bigint; status: 'SCHEDULED' | 'INVOICED' | 'WAIVED' | 'CANCELLED' }

export type InstalmentView = 'SCHEDULED' | 'DUE_SOON' | 'OVERDUE' | 'PARTLY_PAID' | 'PAID' | 'WAIVED' | 'CANCELLED'

const SOON_DAYS = 30

/** What is still to be paid, in minor units of the pledge's currency. */
export function unpaidMinor(instalment: Pick<InstalmentFacts, 'amountMinor' | 'paidMinor' | 'waivedMinor' | 'status'>): bigint {
  return instalment.status === 'CANCELLED' ? 0n : instalment.amountMinor - instalment.paidMinor - instalment.waivedMinor
}

export function instalmentView(instalment: InstalmentFacts, today: Day): InstalmentView {
  if (instalment.status === 'CANCELLED') return 'CANCELLED'
  if (unpaidMinor(instalment) === 0n) return instalment.paidMinor === 0n ? 'WAIVED' : 'PAID'
  if (instalment.dueOn < today) return 'OVERDUE'
  if (instalment.paidMinor > 0n) return 'PARTLY_PAID'
  return daysBetween(today, instalment.dueOn) <= SOON_DAYS ? 'DUE_SOON' : 'SCHEDULED'
}

export type PledgePaymentView = 'PENDING' | 'IN_PROGRESS' | 'OVERDUE' | 'COMPLETED'

/** Total for any number of instalments, one included: all settled, any late, some paid, none paid. CASES.md, P14 and P15. */
export function pledgePaymentView(instalments: readonly InstalmentFacts[], today: Day): PledgePaymentView {
  const views = instalments.map((instalment) => instalmentView(instalment, today))
  if (views.every((v) => v === 'PAID' || v === 'WAIVED' || v === 'CANCELLED')) return 'COMPLETED'
  if (views.includes('OVERDUE')) return 'OVERDUE'
  return instalments.some((instalment) => instalment.paidMinor > 0n) ? 'IN_PROGRESS' : 'PENDING'
}
