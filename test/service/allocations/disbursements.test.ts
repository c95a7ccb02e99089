// From an award to money at the city: each step once, by the right person, never above the line.
import { expect, test } from 'vitest'
import { answerAllocation } from '#app/features/allocations/server/answer-allocation.command.server'
import { approveDisbursement } from '#app/features/allocations/server/approve-disbursement.command.server'
import { confirmDisbursement } from '#app/features/allocations/server/confirm-disbursement.command.server'
import { planDisbursement } from '#app/features/allocations/server/plan-disbursement.command.server'
import { reduceLine } from '#app/features/allocations/server/reduce-line.command.server'
import { rejectAllocation } from '#app/features/allocations/server/reject-allocation.command.server'
import { sendDisbursement } from '#app/features/allocations/server/send-disbursement.command.server'
import type { Actor, Grant } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { person } from '#test/support/context'
import { moneyWorld, must } from '../core/world'
import { faultsOf } from '../ledger/faults'

const TODAY = day('2026-01-05')

async function awarded() {
  const w = await moneyWorld()
  await w.received((await w.promise({ donor: w.donors[0], amount: usd(1_070_00n) })).ref, usd(1_070_00n))
  const { allocation } = must(await w.propose([{ city: w.cities[0], amount: usd(600_00n) }, { city: w.cities[1], amount: usd(400_00n) }]))
  must(await w.approve(allocation))
  const [first, second] = (await w.system.database.read.allocationLine.findMany({ where: { allocationId: allocation }, orderBy: { sequence: 'asc' } })).map((row) => row.id as Id<'allocationLine'>)
  const speakerOf = (city: Id<'city'>): Actor => person('Focal', { role: 'city-focal-point', city } as Grant)
  return { ...w, allocation, first: first!, second: second!, focal: [w.as(speakerOf(w.cities[0])), w.as(speakerOf(w.cities[1]))] as const }
}

test('ALLOCATION-2: two who plan at the same moment never send more than the line; what is planned cannot be taken away', async () => {
  const w = await awarded()
  expect(await planDisbursement(w.finance, { line: w.first, amount: usd(1n) })).toMatchObject({ failure: { code: 'LINE_NOT_ACCEPTED' } })
  must(await answerAllocation(w.focal[0], { line: w.first, declineReason: null }))
  const plan = () => planDisbursement(w.finance, { line: w.first, amount: usd(400_00n) })
  const answers = await Promise.all([plan(), plan()])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ failure: { code: 'ABOVE_THE_LINE', left: usd(200_00n) } })
  expect(await reduceLine(w.head, { line: w.first, amount: usd(200_01n), on: TODAY, reason: 'less' })).toMatchObject({ failure: { code: 'BELOW_WHAT_WAS_SENT', left: usd(200_00n) } })
  must(await reduceLine(w.head, { line: w.first, amount: usd(200_00n), on: TODAY, reason: 'less' }))
  expect(await plan()).toMatchObject({ failure: { code: 'ABOVE_THE_LINE', left: usd(0n) } })
  expect(await faultsOf(w.system)).toEqual([])
})

test('planned, released by another, sent once, confirmed by its own city', async () => {
  const w = await awarded()
  must(await answerAllocation(w.focal[0], { line: w.first, declineReason: null }))
  const both = w.as(person('Farid', { role: 'finance-officer' }, { role: 'approver' }))
  const { disbursement } = must(await planDisbursement(both, { line: w.first, amount: usd(400_00n) }))
  expect(await sendDisbursement(w.finance, { disbursement, on: TODAY })).toMatchObject({ failure: { code: 'DISBURSEMENT_MOVED', status: 'PLANNED' } })
  expect(await approveDisbursement(both, { disbursement })).toMatchObject({ failure: { code: 'OWN_PLAN' } })
  must(await approveDisbursement(w.head, { disbursement }))
  expect(await sendDisbursement(w.finance, { disbursement, on: day('2026-01-04') })).toMatchObject({ failure: { code: 'DAY_BEFORE_APPROVAL', day: TODAY } })
  expect(await sendDisbursement(w.finance, { disbursement, on: day('2026-01-06') })).toMatchObject({ failure: { code: 'DAY_IN_FUTURE' } })
  const send = () => sendDisbursement(w.finance, { disbursement, on: TODAY })
  expect((await Promise.all([send(), send()])).filter((answer) => answer.ok)).toHaveLength(1)
  expect(await w.system.database.read.entry.count({ where: { code: 'disbursement-sent' } })).toBe(1)

  await expect(confirmDisbursement(w.focal[1], { disbursement })).rejects.toThrow()
  must(await confirmDisbursement(w.focal[0], { disbursement }))
  expect(await confirmDisbursement(w.focal[0], { disbursement })).toMatchObject({ failure: { code: 'DISBURSEMENT_MOVED', status: 'CONFIRMED' } })
  expect(await faultsOf(w.system)).toEqual([])
})

test('an allocation is accepted when every city has said yes; a city that declines is sent nothing', async () => {
  const w = await awarded()
  const status = async () => (await w.system.database.read.allocation.findUniqueOrThrow({ where: { id: w.allocation } })).status
  must(await answerAllocation(w.focal[0], { line: w.first, declineReason: null }))
  expect(await status()).toBe('APPROVED')
  must(await answerAllocation(w.focal[1], { line: w.second, declineReason: 'the council voted against it' }))
  expect(await status()).toBe('APPROVED')
  expect(await planDisbursement(w.finance, { line: w.second, amount: usd(1n) })).toMatchObject({ failure: { code: 'LINE_NOT_ACCEPTED' } })
})

test('ALLOCATION-1, FUND-1: what was decided stays decided, also when two decide at the same moment', async () => {
  const w = await moneyWorld()
  await w.received((await w.promise({ donor: w.donors[0], amount: usd(1_070_00n) })).ref, usd(1_070_00n))
  const both = w.as(person('Amina', { role: 'programme-officer' }, { role: 'approver' }))
  const { allocation } = must(await w.propose([{ city: w.cities[0], amount: usd(600_00n) }]))
  expect(await w.approve(allocation, both)).toMatchObject({ failure: { code: 'OWN_PROPOSAL' } })
  const answers = await Promise.all([w.approve(allocation), w.approve(allocation), rejectAllocation(w.head, { allocation, reason: 'no' })])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(await w.system.database.read.entry.count({ where: { code: 'allocation-approved' } })).toBe(1)
  expect(await w.system.database.read.attributionShare.count()).toBe(1)
  expect(await w.system.database.read.job.count({ where: { name: 'tell-cities-of-allocation' } })).toBe(1)
})
