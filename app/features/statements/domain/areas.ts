/** The three priority areas as reports count them. */
export const AREAS = ['PA1', 'PA2', 'PA3'] as const
export type Area = (typeof AREAS)[number]
