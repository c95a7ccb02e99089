import type { RateFailure } from '#app/features/fund/domain/exchange'
import { findRateOn } from '#app/features/fund/server/fund.queries.server'
import { personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { nextNumber, type CommandContext } from '#app/platform/context'
import { checkAgain, checkStay, personKeyOf, type AgainFailure, type StayFailure } from '../domain/stay'
import type { Arrangement } from '../domain/value'
import { appendEvent, otherStays } from './rows.server'

export type Offered = {
  donor: Id<'donor'>
  arrangement: Arrangement
  person: string | null
  function: string
  expertise: string | null
  languages: string | null
  level: string | null
  monthly: Money
  fte: string
  startsOn: Day
  endsOn: Day
}

export type OfferFailure = StayFailure | AgainFailure | RateFailure

/** Writes an offer down, once its dates, its share of full time and the other stays of the person allow it. */
export async function createPlacement(context: CommandContext, input: Offered, event: { kind: 'PROPOSED' | 'RECORDED'; by?: string; /** What was said with it. */ reason?: string }): Promise<Result<{ placement: Id<'placement'>; ref: string }, OfferFailure>> {
  const stay = checkStay(input.arrangement, input)
  if (!stay.ok) return stay
  const personKey = personKeyOf(input.person)
  const again = checkAgain(input, await otherStays(context, { donor: input.donor, personKey, except: null }))
  if (!again.ok) return again
  if (!(await findRateOn(context, input.monthly.currency, input.startsOn))) return refuse({ code: 'RATE_MISSING', currency: input.monthly.currency, day: input.startsOn })
  const [placement, ref, now] = [context.ids.next('placement'), await nextNumber(context, 'SP'), context.clock.now()]
  const terms = { status: 'PROPOSED' as const, startsOn: input.startsOn, endsOn: input.endsOn, endedOn: null, agreedOn: null }
  await context.transaction.staffPlacement.create({
    data: {
      id: placement,
      ref,
      donorId: input.donor,
      arrangement: input.arrangement,
      personName: input.person?.trim() || null,
      personKey,
      function: input.function,
      expertise: input.expertise,
      languages: input.languages,
      level: input.level,
      currency: input.monthly.currency,
      monthlyMinor: input.monthly.minor,
      fte: input.fte,
      ...terms,
      submittedBy: personOf(context.actor),
      createdAt: now,
      updatedAt: now,
    },
  })
  await appendEvent(context, placement, terms, { ...event, fromOn: input.startsOn })
  await context.audit({ name: `placement.${event.kind.toLowerCase()}`, subject: `placement:${placement}`, after: { ref, ...input } })
  return accept({ placement, ref })
}
