// Four questions decide what a stay is. PLACEMENT-3. Source: DOMAIN.md, section 6 (rules of careers.unesco.org).
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Arrangement } from './value'

export const SIDES = ['UNESCO', 'RELEASING'] as const
/** Who of the two: UNESCO, or the entity that releases the person. */
export type Side = (typeof SIDES)[number]
export const YES_NO = ['YES', 'NO'] as const
export const LENGTHS = ['UNDER_6', 'FROM_6', 'FROM_12', 'OVER_48'] as const
/** Months of the stay: below 6, 6 to 11, 12 to 48, above 48. */
export type Length = (typeof LENGTHS)[number]

export type Answers = {
  /** Who employs the person during the stay? */
  employer: Side
  /** Who pays the salary? */
  salary: Side
  /** Does money flow to UNESCO? */
  money: (typeof YES_NO)[number]
  length: Length
}

export type Neither =
  | { code: 'STAY_TOO_LONG' }
  | { code: 'STAY_TOO_SHORT' }
  | { code: 'SECONDMENT_TOO_SHORT' }
  | { code: 'EMPLOYED_AND_PAID_BY_TWO' }
  | { code: 'EMPLOYED_WITHOUT_MONEY' }
  | { code: 'LENT_AND_PAID_BY_UNESCO' }
  | { code: 'LENT_WITH_MONEY' }

/**
 * PLACEMENT-3: UNESCO employs and pays, with the releasing entity's money, 12 to 48 months: a secondment. The releasing entity goes on
 * employing and paying, no money flows, 6 to 48 months: a loan. Anything else is neither, and the answer says why.
 */
export function decideArrangement({ employer, salary, money, length }: Answers): Result<Arrangement, Neither> {
  if (length === 'OVER_48') return refuse({ code: 'STAY_TOO_LONG' })
  if (length === 'UNDER_6') return refuse({ code: 'STAY_TOO_SHORT' })
  if (employer === 'UNESCO') {
    if (salary === 'RELEASING') return refuse({ code: 'EMPLOYED_AND_PAID_BY_TWO' })
    if (money === 'NO') return refuse({ code: 'EMPLOYED_WITHOUT_MONEY' })
    return length === 'FROM_6' ? refuse({ code: 'SECONDMENT_TOO_SHORT' }) : accept('SECONDMENT')
  }
  if (salary === 'UNESCO') return refuse({ code: 'LENT_AND_PAID_BY_UNESCO' })
  return money === 'YES' ? refuse({ code: 'LENT_WITH_MONEY' }) : accept('LOAN')
}
