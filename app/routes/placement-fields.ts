import { AMOUNT_FIELDS } from './amount-fields'

/** The field that a refusal of a stay belongs to. */
export const STAY_FIELDS = {
  ...AMOUNT_FIELDS,
  UNKNOWN_CURRENCY: 'amount',
  RATE_MISSING: 'amount',
  FTE_OUT_OF_RANGE: 'fte',
  START_MISSING: 'startsOn',
  START_PAST: 'startsOn',
  END_MISSING: 'endsOn',
  ENDS_BEFORE_START: 'endsOn',
  STAY_BELOW_LEAST: 'endsOn',
  STAY_ABOVE_MOST: 'endsOn',
} as const
