// How a donor wants to be served.
export const RECEIPT_PLANS = ['EACH', 'YEARLY'] as const
/** A receipt for each payment, or one for all of a year. */
export type ReceiptPlan = (typeof RECEIPT_PLANS)[number]
