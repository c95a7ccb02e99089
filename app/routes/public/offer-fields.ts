/** The field that a refusal of an offer in kind stands beside. */
export const OFFER_FIELDS = {
  KIND_MISSING: 'kind',
  AREA_MISSING: 'area',
  DESCRIPTION_MISSING: 'description',
  QUANTITY_NOT_POSITIVE: 'quantity',
  UNKNOWN_CURRENCY: 'unitValue',
  VALUE_NOT_POSITIVE: 'unitValue',
  VALUE_TOO_LARGE: 'unitValue',
  BASIS_MISSING: 'basis',
  DAYS_MISSING: 'availableFrom',
  DAYS_TURNED_ROUND: 'availableUntil',
  DAYS_PAST: 'availableUntil',
  PLACE_MISSING: 'place',
  CAPACITY_MISSING: 'capacity',
  RATE_MISSING: 'unitValue',
} as const
