// What can be funded: the pool, and three priority areas of which the third has four ways. Source: DOMAIN.md, section 3; strategy 2021-2023.

/** Areas that a programme belongs to. */
export const PROGRAMME_AREAS = ['PA1', 'PA2', 'PA3-EVENT', 'PA3-PUBLICATION', 'PA3-DATABASE', 'PA3-STAFF'] as const
export type ProgrammeArea = (typeof PROGRAMME_AREAS)[number]

/** Areas that money can be earmarked for: also `PA3` alone, which is any of its four ways. */
export const PRIORITY_AREAS = ['PA1', 'PA2', 'PA3', 'PA3-EVENT', 'PA3-PUBLICATION', 'PA3-DATABASE', 'PA3-STAFF'] as const
export type PriorityArea = (typeof PRIORITY_AREAS)[number]

/** Everything that can be offered to a giver: the pool, the areas, and what is discussed case by case. */
export const FUNDING_OPTIONS = ['MDFM', ...PRIORITY_AREAS, 'OTHER'] as const
export type FundingOption = (typeof FUNDING_OPTIONS)[number]

/** The three areas as the strategy numbers them. */
export const MAIN_AREAS = ['PA1', 'PA2', 'PA3'] as const
export type MainArea = (typeof MAIN_AREAS)[number]

export function isProgrammeArea(text: string): text is ProgrammeArea {
  return (PROGRAMME_AREAS as readonly string[]).includes(text)
}

export function isPriorityArea(text: string): text is PriorityArea {
  return (PRIORITY_AREAS as readonly string[]).includes(text)
}

/** The column of the fund position in which an earmark counts: every `PA3-...` under `PA3`. */
export function modalityOf(area: PriorityArea): MainArea {
  return area === 'PA1' || area === 'PA2' ? area : 'PA3'
}
