// What an approver looks at before deciding. ALLOCATION-7. Source: DOMAIN.md, sections 3 and 8.
import type { FlagsOfDay } from '#app/features/cities/domain'
import { mayBenefit, mayFund, type PriorityArea, type ProgrammeArea } from '#app/features/priorities/domain'
import { add, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { EligibilityFailure } from './allocation'

export type { EligibilityFailure }

export function judgeProgramme(window: { priorityArea: string | null; programmeId: string | null }, programme: { id: string; priorityArea: string; status: string }): EligibilityFailure | null {
  if (!mayFund({ area: window.priorityArea as PriorityArea | null, programme: window.programmeId }, { id: programme.id, area: programme.priorityArea as ProgrammeArea }).ok) return { code: 'PROGRAMME_NOT_OF_WINDOW' }
  return programme.status === 'CANCELLED' ? { code: 'PROGRAMME_CLOSED' } : null
}

export function judgeLine(area: string, city: { name: string; country: string; inLdc: boolean } | null, on: Day): EligibilityFailure | null {
  const judged = mayBenefit(area as ProgrammeArea, city && { city: city.name, country: city.country, inLdc: city.inLdc }, on)
  return judged.ok ? null : judged.failure
}

export type Shares = { all: Money; africa: Money; ldc: Money; lic: Money }
/** Three shares of one whole that overlap: they are never added. */
export type EquityEffect = { before: Shares; after: Shares }

/** What the lines add to all that is allocated, and to each of the three. */
export function equityOf(before: Shares, lines: readonly { amount: Money; flags: FlagsOfDay | null }[]): EquityEffect {
  const after = lines.reduce(
    (so, { amount, flags }): Shares => ({ all: add(so.all, amount), africa: flags?.inAfrica ? add(so.africa, amount) : so.africa, ldc: flags?.inLdc ? add(so.ldc, amount) : so.ldc, lic: flags?.inLic ? add(so.lic, amount) : so.lic }),
    before,
  )
  return { before, after }
}
