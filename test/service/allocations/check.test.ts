// What an approver is shown before deciding.
import { expect, test } from 'vitest'
import { assessProposal } from '#app/features/allocations/server/assess-proposal.queries.server'
import { Forbidden } from '#app/kernel/access'
import { usd } from '#app/kernel/money'
import { moneyWorld, must } from '../core/world'

test('ALLOCATION-7: the money with its derivation, the rules with the reason, and the three shares before and after, on the day', async () => {
  const w = await moneyWorld()
  const given = await w.promise({ donor: w.donors[0], amount: usd(107_000_00n) })
  await w.received(given.ref, usd(107_000_00n))
  const first = must(await w.propose([{ city: w.cities[2], amount: usd(40_000_00n) }]))
  must(await w.approve(first.allocation))
  // Senegal and Zambia are in Africa and least developed; the network as a whole is in no country.
  const { allocation, ref } = must(await w.propose([{ city: w.cities[0], amount: usd(10_000_00n) }, { city: null, amount: usd(30_000_00n) }]))
  const check = await assessProposal(w.head, ref)
  expect(check).toMatchObject({ on: '2026-01-05', net: usd(100_000_00n), allocated: usd(40_000_00n), holds: usd(60_000_00n), total: usd(40_000_00n), left: usd(20_000_00n), programme: null, period: '2026-2027' })
  expect(check.lines.map((line) => [line.city?.name ?? null, line.flags, line.obstacle])).toEqual([['Teranga', { inAfrica: true, inLdc: true, inLic: expect.any(Boolean) as boolean }, null], [null, null, null]])
  expect(check.equity).toMatchObject({ before: { all: usd(40_000_00n), africa: usd(0n), ldc: usd(0n) }, after: { all: usd(80_000_00n), africa: usd(10_000_00n), ldc: usd(10_000_00n) } })

  // On a later day another award has taken the money, and the programme has become one of area 1: both are said.
  must(await w.approve(must(await w.propose([{ city: w.cities[1], amount: usd(45_000_00n) }])).allocation))
  await w.system.database.write((t) => t.allocation.update({ where: { id: allocation }, data: { programmeId: w.programmes.PA1 } }))
  const later = await assessProposal(w.head, ref)
  expect([later.left, later.lines.map((line) => line.obstacle?.code ?? null)]).toEqual([usd(-25_000_00n), [null, 'PA1_NETWORK_WIDE']])
  await expect(assessProposal(w.as({ kind: 'public' }), ref)).rejects.toThrow(Forbidden)
})
