// When a period may be closed, and by whom: OPEN -> CLOSING (interim figures) -> CLOSED (certified). Source: DOMAIN.md, sections 1 and 9.
import type { FundPeriod } from '#app/features/fund/domain/period'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'

export const SNAPSHOT_KINDS = ['INTERIM', 'CERTIFIED'] as const
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number]

type Closable = Pick<FundPeriod, 'state' | 'endsOn'>

export type BeginFailure = { code: 'UNKNOWN_PERIOD' } | { code: 'PERIOD_NOT_OVER'; endsOn: Day } | { code: 'PERIOD_CLOSED_ALREADY' } | { code: 'CLOSING_BEGUN' } | { code: 'EARLIER_PERIOD_OPEN'; period: string }

/** CLOSING-3: may the closing of the period begin? `earlier`: the code of an earlier period that is not closed. */
export function decideBeginning(period: Closable, earlier: string | null, today: Day): Result<null, BeginFailure> {
  if (period.state === 'CLOSED') return refuse({ code: 'PERIOD_CLOSED_ALREADY' })
  if (period.state === 'CLOSING') return refuse({ code: 'CLOSING_BEGUN' })
  if (period.endsOn >= today) return refuse({ code: 'PERIOD_NOT_OVER', endsOn: period.endsOn })
  return earlier ? refuse({ code: 'EARLIER_PERIOD_OPEN', period: earlier }) : accept(null)
}

export type CertifyFailure =
  | { code: 'UNKNOWN_PERIOD' }
  | { code: 'PERIOD_CLOSED_ALREADY' }
  | { code: 'CLOSING_NOT_BEGUN' }
  | { code: 'OWN_CLOSING' }
  | { code: 'EARLIER_PERIOD_OPEN'; period: string }
  | { code: 'TRANSFERS_EXPECTED'; count: number }
  | { code: 'CHECKS_FAIL'; count: number; first: string }

/** CLOSING-2, CLOSING-3: may this person certify the period? */
export function decideCertification(period: Closable, facts: { begunBy: string | null; by: string | null; earlier: string | null; expected: number; faults: readonly string[] }): Result<null, CertifyFailure> {
  if (period.state === 'CLOSED') return refuse({ code: 'PERIOD_CLOSED_ALREADY' })
  if (period.state !== 'CLOSING' || facts.begunBy === null) return refuse({ code: 'CLOSING_NOT_BEGUN' })
  if (facts.by !== null && facts.by === facts.begunBy) return refuse({ code: 'OWN_CLOSING' })
  if (facts.earlier) return refuse({ code: 'EARLIER_PERIOD_OPEN', period: facts.earlier })
  if (facts.expected > 0) return refuse({ code: 'TRANSFERS_EXPECTED', count: facts.expected })
  const [first] = facts.faults
  return first === undefined ? accept(null) : refuse({ code: 'CHECKS_FAIL', count: facts.faults.length, first })
}
