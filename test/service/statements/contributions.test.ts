import { describe, expect, test } from 'vitest'
import { contributionsCsv } from '#app/features/statements/documents/contributions-csv'
import { getContribution, getContributions } from '#app/features/statements/server/contributions.queries.server'
import { NotFound } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { approveDisbursement } from '#app/features/allocations/server/approve-disbursement.command.server'
import { answerAllocation } from '#app/features/allocations/server/answer-allocation.command.server'
import { confirmDisbursement } from '#app/features/allocations/server/confirm-disbursement.command.server'
import { planDisbursement } from '#app/features/allocations/server/plan-disbursement.command.server'
import { recordPastExpenditure } from '#app/features/allocations/server/record-expenditure.command.server'
import { sendDisbursement } from '#app/features/allocations/server/send-disbursement.command.server'
import { command } from '#app/platform/context'
import { person } from '#test/support/context'
import { moneyWorld, must } from '../core/world'

async function followedWorld() {
  const w = await moneyWorld()
  const [donor] = w.donors
  const { ref } = await w.promise({ donor, amount: usd(2_140_00n), count: 2 })
  await w.received(ref, usd(1_070_00n))
  w.setNow('2026-02-05T08:00:00Z')
  await w.received(ref, usd(1_070_00n))
  const { allocation } = must(await w.propose([{ city: w.cities[0], amount: usd(1_200_00n) }, { city: null, amount: usd(100_00n) }]))
  must(await w.approve(allocation))
  const line = (await w.system.database.read.allocationLine.findFirstOrThrow({ where: { allocationId: allocation, cityId: w.cities[0] } })).id as Id<'allocationLine'>
  const focal = w.as(person('Focal', { role: 'city-focal-point', city: w.cities[0] }))
  must(await answerAllocation(focal, { line, declineReason: null }))
  const { disbursement } = must(await planDisbursement(w.finance, { line, amount: usd(1_100_00n) }))
  must(await approveDisbursement(w.head, { disbursement }))
  must(await sendDisbursement(w.finance, { disbursement, on: day('2026-02-05') }))
  must(await confirmDisbursement(focal, { disbursement }))
  must(await command('pledge.confirm', (context) => recordPastExpenditure(context, { ref: 'EX-2026-0001', line, amount: usd(300_00n), on: day('2026-02-05') }))(w.system, undefined))
  return { ...w, donor, people: w.as(person('Ingrid', { role: 'donor-contact', donor })), stranger: w.as(person('Bo', { role: 'donor-contact', donor: w.donors[1] })) }
}

describe('a donor follows its contributions', () => {
  test('STATEMENT-8: first in, first out: the first payment is at work wholly before the second; as rows they add up to what was programmable', async () => {
    const w = await followedWorld()
    const told = await getContributions(w.people, { donor: w.donor, asOf: w.system.clock.today() })
    expect(told.contributions.map((row) => [row.netProgrammable.minor, row.allocated.minor, row.sent.minor, row.confirmed.minor, row.spent.minor, row.remaining.minor])).toEqual([
      [1_000_00n, 1_000_00n, 1_000_00n, 1_000_00n, 300_00n, 0n],
      [1_000_00n, 300_00n, 100_00n, 100_00n, 0n, 700_00n],
    ])
    const second = told.contributions[1]!
    const one = await getContribution(w.people, { payment: second.ref, asOf: told.asOf })
    expect(one.parts.map((part) => [part.line.city?.name ?? null, part.allocated.minor])).toEqual([['Teranga', 200_00n], [null, 100_00n]])
    const rows = contributionsCsv(told).trim().split(/\r?\n/).slice(1)
    const cents = rows.map((row) => row.split(',').slice(-5).map((figure) => Math.round(Number(figure || 0) * 100)))
    expect(cents.reduce((a, row) => a + row[0]! + row[4]!, 0)).toBe(2_000_00)
  })

  test('another donor’s people do not learn that a contribution exists; the team reads it only under its donor', async () => {
    const w = await followedWorld()
    const asOf = w.system.clock.today()
    const { ref } = (await getContributions(w.officer, { donor: w.donor, asOf })).contributions[0]!
    await expect(getContributions(w.stranger, { donor: w.donor, asOf })).rejects.toThrow(NotFound)
    await expect(getContribution(w.stranger, { payment: ref, asOf })).rejects.toThrow(NotFound)
    await expect(getContribution(w.officer, { payment: ref, donor: w.donors[1], asOf })).rejects.toThrow(NotFound)
    await expect(getContribution(w.people, { payment: ref, asOf: day('2026-01-04') })).rejects.toThrow(NotFound)
    await expect(getContribution(w.people, { payment: 'PY-1999-9999', asOf })).rejects.toThrow(NotFound)
    expect((await getContribution(w.officer, { payment: ref, donor: w.donor, asOf })).contribution.ref).toBe(ref)
    expect((await getContributions(w.stranger, { donor: w.donors[1], asOf })).contributions).toEqual([])
  })
})
