import { accept, refuse } from '#app/kernel/failure'
import { isCurrency, parseRate } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command } from '#app/platform/context'
import { describeActor } from '#app/platform/audit'
import type { RecordRateFailure } from '../domain/exchange'

/** Records units of currency per US dollar from a day on. FUND-3: a correction is a new row for the same day; the later one rules. */
export const recordRate = command('rate.record', async (context, input: { currency: string; effectiveOn: Day; unitsPerUsd: string; source: string; reason?: string }) => {
  if (!isCurrency(input.currency)) return refuse<RecordRateFailure>({ code: 'UNKNOWN_CURRENCY' })
  if (input.currency === 'USD') return refuse<RecordRateFailure>({ code: 'RATE_OF_USD' })
  if (!parseRate(input.currency, input.unitsPerUsd)) return refuse<RecordRateFailure>({ code: 'RATE_NOT_POSITIVE' })

  const id = context.ids.next('rate')
  const earlier = await context.transaction.exchangeRate.count({ where: { currency: input.currency, effectiveOn: input.effectiveOn } })
  await context.transaction.exchangeRate.create({
    data: {
      id,
      currency: input.currency,
      effectiveOn: input.effectiveOn,
      unitsPerUsd: input.unitsPerUsd.trim(),
      source: input.source,
      reason: input.reason ?? null,
      recordedAt: context.clock.now(),
      sequence: earlier + 1,
      recordedBy: describeActor(context.actor).actorName,
    },
  })
  await context.audit({ name: 'rate.recorded', subject: `rate:${id}`, after: input })
  return accept({ rate: id })
})
