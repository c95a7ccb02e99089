/** What is wrong with an amount that was typed stands beside it. */
export const AMOUNT_FIELDS = {
  AMOUNT_MISSING: 'amount',
  AMOUNT_NOT_A_NUMBER: 'amount',
  AMOUNT_THOUSANDS_MARK: 'amount',
  AMOUNT_NOT_POSITIVE: 'amount',
  AMOUNT_TOO_MANY_DECIMALS: 'amount',
  AMOUNT_TOO_LARGE: 'amount',
} as const
