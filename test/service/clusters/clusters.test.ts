import { expect, test } from 'vitest'
import { createCity } from '#app/features/cities/server/create-city.command.server'
import { totalOf } from '#app/features/clusters/domain'
import { joinCluster } from '#app/features/clusters/server/join-cluster.command.server'
import { getCluster, listClusterChoices, listClusters, listClustersOfCity } from '#app/features/clusters/server/clusters.queries.server'
import { NotFound } from '#app/kernel/access'
import { day } from '#app/kernel/time'
import { testWorld } from '#test/support/context'

test('CLUSTER-2: a city in two clusters is two memberships, and a past generation is counted on its last day', async () => {
  const { context } = await testWorld()
  const made = await createCity(context, { name: 'Lusaka', country: 'ZM', memberSince: day('2019-01-01'), memberUntil: null })
  if (!made.ok) throw new Error(made.failure.code)
  const { city } = made.value
  const join = (cluster: string, fromOn: string) => joinCluster(context, { city, cluster, fromOn: day(fromOn) })
  expect(await join('2019-literacy', '2019-10-01')).toEqual({ ok: true, value: { fromOn: '2019-10-01', untilOn: '2020-12-31' } })
  expect((await join('2021-inclusion', '2021-05-01')).ok).toBe(true)
  expect((await join('2021-health', '2022-01-01')).ok).toBe(true)
  expect(await join('2021-health', '2023-01-01')).toMatchObject({ ok: false, failure: { code: 'ALREADY_IN' } })
  expect(await join('2019-literacy', '2021-01-01')).toMatchObject({ ok: false, failure: { code: 'OUTSIDE_GENERATION' } })
  expect(await join('2030-nothing', '2021-01-01')).toMatchObject({ ok: false, failure: { code: 'UNKNOWN_CLUSTER' } })

  const clusters = await listClusters(context)
  expect(clusters.map((cluster) => cluster.generation).reduce((counts, generation) => ({ ...counts, [generation]: (counts[generation] ?? 0) + 1 }), {} as Record<number, number>)).toEqual({ 2019: 7, 2021: 5 })
  expect(totalOf(clusters.filter((cluster) => cluster.generation === 2021).map((cluster) => ({ cluster: cluster.code, memberships: cluster.memberships })))).toBe(2)
  expect(clusters.find((cluster) => cluster.code === '2019-literacy')?.memberships).toBe(1)
  expect((await getCluster(context, '2021-health')).cities.map((one) => one.name)).toEqual(['Lusaka'])
  expect((await getCluster(context, '2021-health', day('2021-12-31'))).cities).toEqual([])
  await expect(getCluster(context, '2030-nothing')).rejects.toThrow(NotFound)
  expect((await listClustersOfCity(context, city)).map((stay) => stay.cluster)).toEqual(['2021-health', '2021-inclusion', '2019-literacy'])
  expect((await listClusterChoices(context))[0]?.generation).toBe(2021)
})
