import type { RateFailure } from '#app/features/fund/domain/exchange'
import { findRateOn } from '#app/features/fund/server/fund.queries.server'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { step } from '#app/platform/context'
import type { PlacementStatus } from '../domain/life'
import type { Arrangement } from '../domain/value'
import { appendEvent } from './rows.server'

export type PastPlacement = { ref: string; donor: Id<'donor'>; arrangement: Arrangement; monthly: Money; /** A decimal as typed. */ fte: string; startsOn: Day; endsOn: Day }

/** Records a placement that was agreed before it came into the books. Refused where its first day has no rate. */
export const recordPastPlacement = step(async (context, input: PastPlacement): Promise<Result<{ placement: Id<'placement'> }, RateFailure>> => {
  const rate = await findRateOn(context, input.monthly.currency, input.startsOn)
  if (!rate) return refuse({ code: 'RATE_MISSING', currency: input.monthly.currency, day: input.startsOn })
  const [placement, now] = [context.ids.next('placement'), context.clock.now()]
  const today = context.clock.today()
  const status: PlacementStatus = input.endsOn < today ? 'ENDED' : input.startsOn > today ? 'AGREEMENT' : 'ACTIVE'
  const terms = { status, startsOn: input.startsOn, endsOn: input.endsOn, endedOn: null, agreedOn: input.startsOn }
  await context.transaction.staffPlacement.create({
    data: {
      id: placement,
      ref: input.ref,
      donorId: input.donor,
      arrangement: input.arrangement,
      currency: input.monthly.currency,
      monthlyMinor: input.monthly.minor,
      fte: input.fte,
      ...terms,
      rateId: rate.id,
      createdAt: now,
      updatedAt: now,
    },
  })
  await appendEvent(context, placement, terms, { kind: 'RECORDED', fromOn: input.startsOn })
  await context.audit({ name: 'placement.recorded', subject: `placement:${placement}`, after: input })
  return accept({ placement })
})
