// Who made it possible: everybody who did, and nobody who chose not to be found, on public pages and in the statement of the city.
import { expect, test } from 'vitest'
import type { Recognition } from '#app/features/donors/domain/donor'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import { equalSchedule } from '#app/features/pledges/domain/schedule'
import { getCityStatement } from '#app/features/statements/server/city-statement.queries.server'
import { listPublicGivers } from '#app/features/transparency/server/public-givers.queries.server'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { moneyWorld, must } from '../core/world'

async function world() {
  const w = await moneyWorld()
  const give = async (donor: Id<'donor'>, recognition: Recognition, area: 'PA1' | null) => {
    const amount = usd(1_000_00n)
    const { pledge, ref } = must(await recordPledge(w.officer, { donor, modality: area ? 'EARMARKED' : 'MDFM', priorityArea: area, programme: null, amount, schedule: must(equalSchedule(amount, 1, day('2026-03-31'), 3)), pledgedOn: day('2026-01-05'), recognition }))
    await w.received(ref, amount)
    return pledge
  }
  const award = async (window?: string) => must(await w.approve(must(await w.propose([{ city: w.cities[0], amount: usd(500_00n) }], window ? { window, programme: w.programmes.PA1 } : {})).allocation))
  const everybody = w.as({ kind: 'public' })
  return { ...w, give, award, givers: () => listPublicGivers(everybody, { city: w.cities[0] }), ofProgramme: (programme: Id<'programme'>) => listPublicGivers(everybody, { programme }), statement: async () => (await getCityStatement(w.officer, { city: w.cities[0], asOf: day('2026-01-05') })).allocations.map((line) => line.madePossibleBy) }
}

test('TRANSPARENCY-2: a gift that is not to be named hides its giver where it alone paid, though the giver is named elsewhere', async () => {
  const w = await world()
  const hidden = await w.give(w.donors[0], 'ANONYMOUS', 'PA1')
  await w.award(await w.windowOf(hidden))
  expect(await w.givers()).toEqual({ earmarked: { names: ['Anonymous'], more: 0 }, pooled: { names: [], more: 0 } })
  expect(await w.statement()).toEqual([['Anonymous']])

  await w.give(w.donors[2], 'TYPE_ONLY', null)
  await w.give(w.donors[0], 'NAME', null)
  await w.award()
  const { earmarked, pooled } = await w.givers()
  expect(earmarked.names).toEqual(['Anonymous'])
  expect(new Set(pooled.names)).toEqual(new Set(['Aurora Foundation', 'a private donor']))
  expect((await w.statement()).map((names) => [...names].sort())).toEqual([['Anonymous'], ['Aurora Foundation', 'a private donor']])
  expect((await w.ofProgramme(w.programmes.PA1)).pooled.names).toEqual([])
  expect((await w.ofProgramme(w.programmes.PA2)).pooled.names).toHaveLength(2)
})

test('TRANSPARENCY-2: who is anonymous as a donor stays so whatever a gift says, and in the pool the most open of the gifts counts', async () => {
  const w = await world()
  await w.give(w.donors[1], 'NAME', null)
  await w.give(w.donors[0], 'ANONYMOUS', null)
  await w.award()
  expect((await w.givers()).pooled.names).toEqual(['Anonymous'])
  await w.give(w.donors[0], 'NAME', null)
  expect(new Set((await w.givers()).pooled.names)).toEqual(new Set(['Anonymous', 'Aurora Foundation']))
})
