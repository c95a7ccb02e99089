import type { Day } from '#app/kernel/time'
import { step, type CommandContext } from '#app/platform/context'
import { asJsonRows, upsertRows } from '#app/platform/db/insert-rows'
import { condensed, type Movement } from '../domain/measures'

type Figure = { measure: string; key: string; day: string; deltaMinor: bigint; throughMinor: bigint }

/** Moves figures of the fund on their days, and the running totals of every later day with them; FUND-5: when it became known is kept. */
export const moveMeasures = step(async (context, movements: readonly Movement[]): Promise<void> => {
  const moved = condensed(movements)
  if (moved.length === 0) return
  const recordedOn = context.clock.today()
  await upsertRows(context.transaction, 'FundMovement', moved.map(({ measure, key, day, deltaMinor }) => ({ measure, key, day, recordedOn, deltaMinor })), { key: ['measure', 'key', 'day', 'recordedOn'], how: 'add' })
  const figures = new Map<string, Movement[]>()
  for (const movement of moved) {
    const name = `${movement.measure}|${movement.key}`
    figures.set(name, [...(figures.get(name) ?? []), movement])
  }
  const standing = await standingFrom(context, [...figures.values()].map((of) => ({ ...of[0]!, day: of.reduce((first, { day }) => (day < first ? day : first), of[0]!.day) })))
  const rows = [...figures].flatMap(([name, of]) => merged(standing.get(name) ?? [], of))
  await upsertRows(context.transaction, 'FundMeasure', rows, { key: ['measure', 'key', 'day'], how: 'replace' })
})

/** The rows of each figure from its first moved day on, and the one before it, in order of day. */
async function standingFrom(context: CommandContext, firsts: readonly Movement[]): Promise<Map<string, Figure[]>> {
  const wanted = asJsonRows(firsts.map(({ measure, key, day }) => [measure, key, day]))
  const rows = await context.transaction.$queryRaw<Figure[]>`
    SELECT f."measure" AS "measure", f."key" AS "key", f."day" AS "day", f."deltaMinor" AS "deltaMinor", f."throughMinor" AS "throughMinor"
    FROM json_each(${wanted}) AS j JOIN "FundMeasure" AS f ON f."measure" = j.value->>0 AND f."key" = j.value->>1
      AND f."day" >= COALESCE((SELECT MAX(b."day") FROM "FundMeasure" AS b WHERE b."measure" = j.value->>0 AND b."key" = j.value->>1 AND b."day" < j.value->>2), j.value->>2)
    ORDER BY f."measure", f."key", f."day"`
  const standing = new Map<string, Figure[]>()
  for (const row of rows) {
    const name = `${row.measure}|${row.key}`
    const of = standing.get(name) ?? []
    of.push({ ...row, deltaMinor: BigInt(row.deltaMinor), throughMinor: BigInt(row.throughMinor) })
    standing.set(name, of)
  }
  return standing
}

/** One figure's rows after its movements: those from the first moved day on, with their running totals. */
function merged(standing: readonly Figure[], movements: readonly Movement[]): Figure[] {
  const { measure, key } = movements[0]!
  const deltas = new Map<string, bigint>()
  const first = movements.reduce<Day>((least, { day }) => (day < least ? day : least), movements[0]!.day)
  let through = 0n
  for (const row of standing) {
    if (row.day < first) through = row.throughMinor
    else deltas.set(row.day, row.deltaMinor)
  }
  for (const { day, deltaMinor } of movements) deltas.set(day, (deltas.get(day) ?? 0n) + deltaMinor)
  return [...deltas.keys()].sort().map((day) => {
    const deltaMinor = deltas.get(day)!
    through += deltaMinor
    return { measure, key, day, deltaMinor, throughMinor: through }
  })
}
