import { accept, refuse, type Result } from '#app/kernel/failure'
import { isCurrency, parseRate } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, step, type CommandContext } from '#app/platform/context'
import { insertRows } from '#app/platform/db/insert-rows'
import { describeActor } from '#app/platform/audit'
import type { RecordRateFailure } from '../domain/exchange'

export type NewRate = { currency: string; effectiveOn: Day; unitsPerUsd: string; source: string; reason?: string }

/** Records units of currency per US dollar from a day on. FUND-3: a correction is a new row for the same day; the later one rules. */
export const recordRate = command('rate.record', async (context, input: NewRate) => {
  const fits = checkRate(input)
  return fits.ok ? accept({ rate: (await save(context, [input]))[0]! }) : fits
})

/** Records many rates, each of which `checkRate` has accepted; of two for one day the later in the list rules. */
export const recordRates = step(async (context, rates: readonly NewRate[]): Promise<string[]> => save(context, rates))

/** May the rate be recorded? */
export function checkRate(input: Pick<NewRate, 'currency' | 'unitsPerUsd'>): Result<null, RecordRateFailure> {
  if (!isCurrency(input.currency)) return refuse({ code: 'UNKNOWN_CURRENCY' })
  if (input.currency === 'USD') return refuse({ code: 'RATE_OF_USD' })
  return parseRate(input.currency, input.unitsPerUsd) ? accept(null) : refuse({ code: 'RATE_NOT_POSITIVE' })
}

async function save(context: CommandContext, rates: readonly NewRate[]): Promise<string[]> {
  const next = await nextSequences(context, rates)
  const rows = rates.map(({ currency, effectiveOn, unitsPerUsd, source, reason }) => {
    const sequence = next(currency, effectiveOn)
    return { id: context.ids.next('rate') as string, currency, effectiveOn, unitsPerUsd: unitsPerUsd.trim(), source, reason: reason ?? null, recordedAt: context.clock.now(), sequence, recordedBy: describeActor(context.actor).actorName }
  })
  await insertRows(context.transaction, 'ExchangeRate', rows)
  await context.audit(...rows.map((row, i) => ({ name: 'rate.recorded', subject: `rate:${row.id}`, after: rates[i] })))
  return rows.map((row) => row.id)
}

/** Numbers the rows of one currency and day: 1 for the first, more for each correction. */
async function nextSequences(context: CommandContext, rates: readonly NewRate[]): Promise<(currency: string, on: Day) => number> {
  const known = await context.transaction.exchangeRate.groupBy({ by: ['currency', 'effectiveOn'], where: { currency: { in: [...new Set(rates.map((rate) => rate.currency))] } }, _max: { sequence: true } })
  const last = new Map(known.map((row) => [`${row.currency} ${row.effectiveOn}`, row._max.sequence ?? 0]))
  return (currency, on) => {
    const sequence = (last.get(`${currency} ${on}`) ?? 0) + 1
    last.set(`${currency} ${on}`, sequence)
    return sequence
  }
}
