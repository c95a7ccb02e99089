import type { RateFailure } from '#app/features/fund/domain/exchange'
import type { Day } from '#app/kernel/time'
import type { PlacementMoveFailure } from './life'
import type { AgainFailure, StayFailure } from './stay'

export type PromiseFailure = RateFailure | { code: 'COMMITMENT_TOO_SMALL' }

/** What stands in the way of a step. */
export type StepFailure =
  | PlacementMoveFailure
  | AgainFailure
  | PromiseFailure
  | { code: 'PERSON_MISSING' }
  | { code: 'REASON_MISSING' }
  | { code: 'DONOR_NOT_CLEARED' }
  | { code: 'NOT_BEGUN'; startsOn: Day }
  | { code: 'NOT_OVER'; until: Day }
  | { code: 'MORATORIUM_RUNS'; again: Day }
  | { code: 'PERIOD_CLOSED'; day: Day }
  | { code: 'COMMITMENT_STANDS' }
  | { code: 'AGREEMENT_NOT_IN_FORCE'; number: string }
  | { code: 'AGREEMENT_STANDS'; number: string }

/** What stands in the way of other dates. */
export type DatesFailure = PlacementMoveFailure | AgainFailure | StayFailure | PromiseFailure | { code: 'NOT_LATER'; endsOn: Day } | { code: 'NOT_EARLIER'; startsOn: Day; endsOn: Day } | { code: 'DAY_IN_FUTURE' } | { code: 'PERIOD_CLOSED'; day: Day }

export type TermsFailure = { code: 'TERMS_NOT_YET' }
