// What whoever coordinates a cluster sees of its money and its reports.
import { expect, test } from 'vitest'
import { joinCluster } from '#app/features/clusters/server/join-cluster.command.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { listOwedInCluster } from '#app/features/reporting/server/reports.queries.server'
import { beyondMembers, listClusterStatements, listOwnTerms } from '#app/features/statements/server/cluster-statement.queries.server'
import { Forbidden, NotFound } from '#app/kernel/access'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { person } from '#test/support/context'
import { must } from '../core/world'
import { fundedCity } from '../reporting/reported'

test('STATEMENT-10: a cluster’s money is that of the lines of its programmes, to the cent by programme and by city; other clusters and people are kept out', async () => {
  const w = await fundedCity()
  const [member, outside] = [w.cities[0], w.cities[2]]
  for (const cluster of ['2021-health', '2021-planning']) must(await joinCluster(w.system, { city: cluster === '2021-health' ? member : outside, cluster, fromOn: day('2022-01-01') }))
  const { programmeId } = await w.system.database.read.allocation.findFirstOrThrow()
  await w.system.database.write((t) => t.programmeCluster.create({ data: { programmeId, cluster: '2021-health' } }))
  const coordinator = w.as(person('Bwalya', { role: 'cluster-coordinator', city: member }))
  const [statement, ...others] = await listClusterStatements(coordinator)
  expect(others).toEqual([])
  expect(statement).toMatchObject({ code: '2021-health', total: { allocated: usd(1_000_00n), sent: usd(400_00n), reported: usd(0n) }, programmes: [{ cities: 2, allocated: usd(1_000_00n) }], members: [{ isOwn: true, allocated: usd(600_00n), sent: usd(400_00n) }] })
  expect(beyondMembers(statement!)).toEqual({ allocated: usd(400_00n), sent: usd(0n), reported: usd(0n) })
  expect(statement!.reports).toEqual([])
  w.setNow('2027-01-20T08:00:00Z')
  const [late] = await listClusterStatements(coordinator)
  expect(late!.reports).toMatchObject([{ line: w.line, status: 'DUE' }])
  expect(late!.members[0]!.owed).toMatchObject({ line: w.line })

  await expect(listOwedInCluster(coordinator, '2021-planning')).rejects.toThrow(NotFound)
  expect((await listClusterStatements(w.as(person('Ola', { role: 'cluster-coordinator', city: outside })))).map(({ code, total }) => [code, total.allocated])).toEqual([['2021-planning', usd(0n)]])
  expect(await listClusterStatements(w.as(person('Nia', { role: 'cluster-coordinator', city: w.cities[1] })))).toEqual([])
  for (const who of [w.city, w.as({ kind: 'public' })]) await expect(listClusterStatements(who)).rejects.toThrow(Forbidden)
})

test('a term that ends within 90 days is said', async () => {
  const w = await fundedCity()
  const { person: id } = must(await invitePerson(w.system, { name: 'Bwalya', email: 'bwalya@city.example', language: 'en', role: 'cluster-coordinator', city: w.cities[0] }))
  const who = w.as({ kind: 'person', person: id, name: 'Bwalya', email: 'bwalya@city.example', grants: [{ role: 'cluster-coordinator', city: w.cities[0] }] })
  expect(await listOwnTerms(who)).toMatchObject([{ since: null, until: null, endsSoon: false }])
  for (const [untilOn, endsSoon] of [['2026-03-01', true], ['2027-12-31', false]] as const) {
    await w.system.database.write((t) => t.roleGrant.updateMany({ where: { personId: id }, data: { untilOn } }))
    expect(await listOwnTerms(who)).toMatchObject([{ until: untilOn, endsSoon }])
  }
})
