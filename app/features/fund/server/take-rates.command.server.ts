import { assert } from '#app/kernel/assert'
import { isCurrency, parseRate } from '#app/kernel/money'
import { describeActor } from '#app/platform/audit'
import { step } from '#app/platform/context'
import { insertRows } from '#app/platform/db/insert-rows'
import { newsOf, type NewRate, type RateNews } from '../domain/exchange'
import { dayKey, knownRatesOf, type RateOfDay } from './rates.queries.server'

/**
 * Takes in rates in the order given, many at once; all are of known currencies other than the dollar, and positive. The same row again changes
 * nothing (RATE-2). Answers for each rate the row that stands for it, and what was new about it.
 */
export const takeRates = step(async (context, rates: readonly NewRate[]): Promise<{ id: string; news: RateNews }[]> => {
  if (rates.length === 0) return []
  const known = await knownRatesOf(context, rates)
  const by = { recordedAt: context.clock.now(), recordedBy: describeActor(context.actor).actorName }
  const rows: (NewRate & RateOfDay & typeof by & { reason: string | null })[] = []
  const answers: { id: string; news: RateNews }[] = []
  for (const rate of rates) {
    assert(isCurrency(rate.currency) && rate.currency !== 'USD' && parseRate(rate.currency, rate.unitsPerUsd), 'a rate that is recorded was judged before')
    const ofDay = known.get(dayKey(rate)) ?? []
    const { news, before } = newsOf(rate, ofDay)
    if (news === 'KNOWN') {
      answers.push({ id: before!.id, news })
      continue
    }
    const row = { ...rate, ...by, reason: rate.reason ?? null, unitsPerUsd: rate.unitsPerUsd.trim(), id: context.ids.next('rate'), sequence: Math.max(0, ...ofDay.map((one) => one.sequence)) + 1 }
    known.set(dayKey(rate), [...ofDay, row])
    rows.push(row)
    answers.push({ id: row.id, news })
  }
  await insertRows(context.transaction, 'ExchangeRate', rows.map(({ id, currency, effectiveOn, unitsPerUsd, source, reason, recordedAt, sequence, recordedBy }) => ({ id, currency, effectiveOn, unitsPerUsd, source, reason, recordedAt, sequence, recordedBy })))
  await context.audit(...rows.map(({ id, currency, effectiveOn, unitsPerUsd, source, reason }) => ({ name: 'rate.recorded', subject: `rate:${id}`, after: { currency, effectiveOn, unitsPerUsd, source, reason } })))
  return answers
})
