import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideJoin, fateOf, restate, STRATEGY_STATEMENT, totalOf } from '#app/features/clusters/domain'
import { layOutClusters } from '#app/features/clusters/ui/cluster-map-geometry'
import { day } from '#app/kernel/time'
import { CLUSTERS } from '#prisma/seed/reference/clusters'

test('CLUSTER-1: 392 memberships of the strategy are 57, 112, 40, 57, 96 and 30 ended', () => {
  expect(totalOf(STRATEGY_STATEMENT.counts)).toBe(392)
  const { counts, ended, total } = restate(STRATEGY_STATEMENT.counts, CLUSTERS)
  expect(Object.fromEntries(counts.map((count) => [count.cluster, count.memberships]))).toEqual({ '2021-gced': 57, '2021-esd': 112, '2021-health': 40, '2021-planning': 57, '2021-inclusion': 96 })
  expect([ended, total]).toEqual([30, 392])
})

test('CLUSTER-1: whatever was counted, the restated view has the same total', () => {
  const counts = fc.array(fc.record({ cluster: fc.constantFrom(...CLUSTERS.filter((cluster) => cluster.generation === 2019).map((cluster) => cluster.code)), memberships: fc.nat(10_000) }))
  fc.assert(
    fc.property(counts, (old) => {
      const restated = restate(old, CLUSTERS)
      expect(totalOf(restated.counts) + restated.ended).toBe(totalOf(old))
    }),
  )
})

test('literacy and inclusion merge, entrepreneurship ends, the others go on', () => {
  const fates = Object.fromEntries(CLUSTERS.filter((cluster) => cluster.generation === 2019).map((cluster) => [cluster.code, fateOf(cluster, CLUSTERS)]))
  expect(fates).toEqual({ '2019-esd': 'continues', '2019-literacy': 'merges', '2019-entrepreneurship': 'ends', '2019-health': 'continues', '2019-inclusion': 'merges', '2019-gced': 'continues', '2019-planning': 'continues' })
})

test('the picture has seven lines, of which none cross and two meet', () => {
  const { lines, now } = layOutClusters(CLUSTERS)
  expect(lines).toHaveLength(7)
  expect(lines.filter((line) => line.ends).map((line) => line.code)).toEqual(['2019-entrepreneurship'])
  const going = lines.filter((line) => !line.ends)
  for (const [i, line] of going.entries()) if (i > 0) expect(line.endY).toBeGreaterThanOrEqual(going[i - 1]!.endY)
  expect(new Set(going.map((line) => line.endY)).size).toBe(5)
  expect(now).toHaveLength(5)
})

test('a city is in a cluster once at a time, and not longer than its generation lasts', () => {
  const first = { startsOn: day('2019-01-01'), endsOn: day('2020-12-31') }
  const join = (fromOn: string, untilOn: string | null, others: { fromOn: ReturnType<typeof day>; untilOn: ReturnType<typeof day> | null }[] = []) => decideJoin({ fromOn: day(fromOn), untilOn: untilOn === null ? null : day(untilOn) }, first, others)
  expect(join('2019-10-01', null)).toEqual({ ok: true, value: { fromOn: '2019-10-01', untilOn: '2020-12-31' } })
  expect(join('2021-01-01', null)).toMatchObject({ ok: false, failure: { code: 'OUTSIDE_GENERATION' } })
  expect(join('2018-12-31', null)).toMatchObject({ ok: false, failure: { code: 'OUTSIDE_GENERATION' } })
  expect(join('2020-01-01', '2019-12-31')).toMatchObject({ ok: false, failure: { code: 'ENDS_FIRST' } })
  expect(join('2020-01-01', null, [{ fromOn: day('2019-10-01'), untilOn: null }])).toMatchObject({ ok: false, failure: { code: 'ALREADY_IN' } })
  expect(join('2020-01-01', null, [{ fromOn: day('2019-10-01'), untilOn: day('2019-12-31') }]).ok).toBe(true)
})
