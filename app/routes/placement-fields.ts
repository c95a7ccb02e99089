/** The field that a refusal of a stay belongs to. */
export const STAY_FIELDS = {
  AMOUNT_MISSING: 'amount',
  AMOUNT_NOT_A_NUMBER: 'amount',
  AMOUNT_THOUSANDS_MARK: 'amount',
  AMOUNT_NOT_POSITIVE: 'amount',
  AMOUNT_TOO_MANY_DECIMALS: 'amount',
  AMOUNT_TOO_LARGE: 'amount',
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
