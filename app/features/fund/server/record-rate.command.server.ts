import { numberSetting } from '#app/features/settings/server/settings.queries.server'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { isCurrency, parseRate } from '#app/kernel/money'
import { command, step } from '#app/platform/context'
import { decideTypedRate, type NewRate, type RecordRateFailure, type TypedRate } from '../domain/exchange'
import { findRateOn } from './fund.queries.server'
import { takeRates } from './take-rates.command.server'

/** Records units of currency per US dollar from a day on. FUND-3: a correction is a new row for the same day; the later one rules. */
export const recordRate = command('rate.record', async (context, input: NewRate) => {
  const fits = checkRate(input)
  if (!fits.ok) return fits
  const [row] = await takeRates(context, [input])
  return accept({ rate: row!.id, news: row!.news })
})

/** Records many rates, each of which `checkRate` has accepted; of two for one day the later in the list rules. Answers the rows that stand for them. */
export const recordRates = step(async (context, rates: readonly NewRate[]): Promise<string[]> => (await takeRates(context, rates)).map((row) => row.id))

/** May the rate be recorded? */
export function checkRate(input: Pick<NewRate, 'currency' | 'unitsPerUsd'>): Result<null, RecordRateFailure> {
  if (!isCurrency(input.currency)) return refuse({ code: 'UNKNOWN_CURRENCY' })
  if (input.currency === 'USD') return refuse({ code: 'RATE_OF_USD' })
  return parseRate(input.currency, input.unitsPerUsd) ? accept(null) : refuse({ code: 'RATE_NOT_POSITIVE' })
}

/** Records a rate that a person typed, with the second look that typing needs. */
export const recordTypedRate = command('rate.record', async (context, typed: TypedRate) => {
  const ofDay = await context.transaction.exchangeRate.findMany({ where: { currency: typed.currency, effectiveOn: typed.effectiveOn }, select: { unitsPerUsd: true, source: true, sequence: true } })
  const inForce = isCurrency(typed.currency) ? await findRateOn(context, typed.currency, typed.effectiveOn) : null
  const decided = decideTypedRate(typed, { ofDay, inForce, tolerance: await numberSetting(context, 'rate-tolerance') }, context.clock.today())
  return decided.ok ? recordRate(context, decided.value.rate) : decided
})
