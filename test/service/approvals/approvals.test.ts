// Two people above the limit: for every deed by which money leaves, in any order, at once, with deputies, and whatever the limit becomes.
import { expect, test } from 'vitest'
import { getAgreement } from '#app/features/agreements/server/agreements.queries.server'
import { countersign } from '#app/features/agreements/server/countersign.command.server'
import { answerAllocation } from '#app/features/allocations/server/answer-allocation.command.server'
import { approveAllocation } from '#app/features/allocations/server/approve-allocation.command.server'
import { approveDisbursement } from '#app/features/allocations/server/approve-disbursement.command.server'
import { getAllocation, listAllocations, listReleasesWaiting } from '#app/features/allocations/server/allocations.queries.server'
import { planDisbursement } from '#app/features/allocations/server/plan-disbursement.command.server'
import { rejectAllocation } from '#app/features/allocations/server/reject-allocation.command.server'
import type { Deed } from '#app/features/approvals/domain/limits'
import { listLimits } from '#app/features/approvals/server/approvals.queries.server'
import { recordLimit } from '#app/features/approvals/server/record-limit.command.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { askRefund, confirmRefund } from '#app/features/payments/server/ask-refund.command.server'
import { listRefundRequests } from '#app/features/payments/server/corrections.queries.server'
import { proposeWaiver, waiveInstalments } from '#app/features/pledges/server/waive-instalments.command.server'
import { listWaivers } from '#app/features/pledges/server/waivers.queries.server'
import { Forbidden } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { money, usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { person } from '#test/support/context'
import { agreementWorld, ORIGIN } from '../agreements/world'
import { moneyWorld, must } from '../core/world'

async function limitedWorld() {
  const w = await moneyWorld()
  const limitOf = async (deed: Deed, cents: bigint | null, on = '2026-01-05') => recordLimit(w.admin, { deed, limit: cents === null ? null : usd(cents), effectiveOn: day(on), reason: 'decided by the board' })
  const other = w.as(person('Ines', { role: 'approver' }))
  const third = w.as(person('Omar', { role: 'approver' }))
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(50_000_00n) })
  await w.received(pledge.ref, usd(50_000_00n))
  return { ...w, limitOf, other, third, pledge }
}

test('APPROVAL-1: an allocation above the limit is approved once, waits by name and day, and is booked by the second person', async () => {
  const w = await limitedWorld()
  must(await w.limitOf('ALLOCATION', 10_000_00n))
  const { allocation } = must(await w.propose([{ city: w.cities[0], amount: usd(10_000_01n) }]))
  expect((await getAllocation(w.head, allocation)).approval).toMatchObject({ needsTwo: true, given: [], limit: usd(10_000_00n) })

  expect(await approveAllocation(w.head, { allocation, decision: 'D/1' })).toEqual({ ok: true, value: { entry: null } })
  expect(await getAllocation(w.other, allocation)).toMatchObject({ status: 'PROPOSED', entry: null, approval: { isOwn: false, given: [{ by: 'prs_jonas', on: '2026-01-05', note: 'D/1', isDeputy: false }] } })
  expect((await getAllocation(w.head, allocation)).approval.isOwn).toBe(true)
  expect((await listAllocations(w.other, { status: 'PROPOSED' })).allocations[0]!.approvedOnce).toMatchObject({ by: 'prs_jonas' })

  expect(await approveAllocation(w.head, { allocation, decision: 'D/1' })).toMatchObject({ failure: { code: 'APPROVED_BY_YOU', day: '2026-01-05' } })
  expect(await approveAllocation(w.other, { allocation, decision: 'D/1', seen: 0 })).toMatchObject({ failure: { code: 'APPROVED_MEANWHILE', day: '2026-01-05' } })
  expect(must(await approveAllocation(w.other, { allocation, decision: 'D/1', seen: 1 })).entry).not.toBeNull()
  expect(await approveAllocation(w.third, { allocation, decision: 'D/1', seen: 1 })).toMatchObject({ failure: { code: 'NOT_PROPOSED' } })
  expect(await getAllocation(w.head, allocation)).toMatchObject({ status: 'APPROVED', approvedBy: { id: 'prs_ines' }, approval: { given: [{ by: 'prs_jonas' }, { by: 'prs_ines' }] } })
  const names = (await w.system.database.read.auditEvent.findMany({ where: { subject: `allocation:${allocation}` }, orderBy: { sequence: 'asc' } })).map((event) => event.name)
  expect(names).toEqual(['allocation.proposed', 'approval.first-given', 'approval.second-given', 'allocation.approved'])

  const { allocation: small } = must(await w.propose([{ city: w.cities[1], amount: usd(10_000_00n) }]))
  expect(must(await w.approve(small)).entry).not.toBeNull()
})

test('APPROVAL-1: of two who approve at once as the second, one wins and the other is told; the proposer is neither', async () => {
  const w = await limitedWorld()
  must(await w.limitOf('ALLOCATION', 0n))
  const { allocation } = must(await w.propose([{ city: w.cities[0], amount: usd(100_00n) }]))
  const firsts = await Promise.all([approveAllocation(w.head, { allocation, decision: 'D', seen: 0 }), approveAllocation(w.other, { allocation, decision: 'D', seen: 0 })])
  expect(firsts.map((answer) => (answer.ok ? 'first' : answer.failure.code)).sort()).toEqual(['APPROVED_MEANWHILE', 'first'])
  const both = w.as(person('Amina', { role: 'programme-officer' }, { role: 'approver' }))
  expect(await approveAllocation(both, { allocation, decision: 'D' })).toMatchObject({ failure: { code: 'OWN_PROPOSAL' } })
  const late = firsts[0].ok ? w.other : w.head
  const seconds = await Promise.all([approveAllocation(late, { allocation, decision: 'D', seen: 1 }), approveAllocation(w.third, { allocation, decision: 'D', seen: 1 })])
  expect(seconds.map((answer) => (answer.ok ? 'booked' : answer.failure.code)).sort()).toEqual(['NOT_PROPOSED', 'booked'])
})

test('APPROVAL-2: a limit that is lifted later does not free what was proposed under it, nor what was approved once', async () => {
  const w = await limitedWorld()
  must(await w.limitOf('ALLOCATION', 1_000_00n))
  const { allocation: untouched } = must(await w.propose([{ city: w.cities[0], amount: usd(2_000_00n) }]))
  const { allocation: once } = must(await w.propose([{ city: w.cities[0], amount: usd(3_000_00n) }]))
  must(await w.approve(once))
  expect(await w.limitOf('ALLOCATION', null)).toMatchObject({ failure: { code: 'RAISED_TODAY' } })
  must(await w.limitOf('ALLOCATION', null, '2026-01-06'))
  w.setNow('2026-01-09T08:00:00Z')
  expect(must(await w.approve(untouched)).entry).toBeNull()
  expect(must(await w.approve(once, w.other)).entry).not.toBeNull()
  const { allocation: fresh } = must(await w.propose([{ city: w.cities[0], amount: usd(2_000_00n) }]))
  expect(must(await w.approve(fresh)).entry).not.toBeNull()
  // A lower limit counts at once, for what was proposed before it too.
  const { allocation: before } = must(await w.propose([{ city: w.cities[1], amount: usd(2_000_00n) }]))
  must(await w.limitOf('ALLOCATION', 500_00n, '2026-01-09'))
  expect(must(await w.approve(before)).entry).toBeNull()
  must(await rejectAllocation(w.other, { allocation: before, reason: 'not this year' }))
  expect(await w.approve(before, w.third)).toMatchObject({ failure: { code: 'NOT_PROPOSED', status: 'REJECTED' } })
})

test('APPROVAL-1: releases, waivers and refunds above their limits, valued in US dollars', async () => {
  const w = await limitedWorld()
  const { allocation } = must(await w.propose([{ city: w.cities[0], amount: usd(5_000_00n) }]))
  must(await w.approve(allocation))
  const line = (await w.system.database.read.allocationLine.findFirstOrThrow({ where: { allocationId: allocation } })).id as Id<'allocationLine'>
  must(await answerAllocation(w.as({ kind: 'person', person: 'prs_focal' as Id<'person'>, name: 'Focal', email: 'focal@city.example', grants: [{ role: 'city-focal-point', city: w.cities[0] }] }), { line, declineReason: null }))
  must(await w.limitOf('RELEASE', 1_000_00n))
  const { disbursement } = must(await planDisbursement(w.finance, { line, amount: usd(1_000_01n) }))
  expect(must(await approveDisbursement(w.head, { disbursement })).decides).toBe(false)
  expect(await listReleasesWaiting(w.other)).toMatchObject([{ id: disbursement, approval: { given: [{ by: 'prs_jonas' }] } }])
  expect(await approveDisbursement(w.head, { disbursement })).toMatchObject({ failure: { code: 'APPROVED_BY_YOU' } })
  expect(must(await approveDisbursement(w.other, { disbursement })).decides).toBe(true)

  const euros = await w.promise({ donor: w.donors[2], amount: money(900_00n, 'EUR') })
  must(await w.limitOf('WAIVER', 1_000_00n))
  const { proposal } = must(await proposeWaiver(w.officer, { pledge: euros.pledge, instalments: 'ALL', reason: 'less was voted' }))
  expect(must(await waiveInstalments(w.head, { proposal })).decides).toBe(false)
  expect(await listWaivers(w.other, { status: 'PROPOSED' })).toMatchObject([{ approval: { needsTwo: true, isOwn: false } }])
  expect(must(await waiveInstalments(w.other, { proposal })).decides).toBe(true)

  const paid = await w.promise({ donor: w.donors[1], amount: money(2_000_00n, 'EUR') })
  const payment = await w.received(paid.ref, money(2_000_00n, 'EUR'))
  must(await w.limitOf('REFUND', 1_000_00n))
  const { request } = must(await askRefund(w.finance, { payment, amount: money(900_00n, 'EUR'), on: day('2026-01-05'), reason: 'paid twice' }))
  expect(must(await confirmRefund(w.finance2, { request })).refund).toBeNull()
  expect(await confirmRefund(w.finance, { request })).toMatchObject({ failure: { code: 'OWN_REQUEST' } })
  expect(await listRefundRequests(w.finance2)).toMatchObject([{ approval: { isOwn: true, limit: usd(1_000_00n) } }])
  expect(must(await confirmRefund(w.as(person('Hana', { role: 'finance-officer' })), { request })).refund).not.toBeNull()
})

test('APPROVAL-1: a large agreement is countersigned by two who did not draft it', async () => {
  const w = await agreementWorld()
  const admin = w.as(person('Lin', { role: 'administrator' }))
  must(await recordLimit(admin, { deed: 'COUNTERSIGNING', limit: usd(20_000_00n), effectiveOn: day('2026-11-14'), reason: 'two above it' }))
  const number = await w.sent()
  must(await w.sign(number))
  expect(must(await countersign(w.jonas, { agreement: number, origin: ORIGIN })).document).toBeNull()
  expect(await getAgreement(w.lea, number)).toMatchObject({ status: 'SIGNED_BY_PARTNER', inForceOn: null, approval: { given: [{ by: 'prs_jonas' }] } })
  expect((await getAgreement(w.ingrid, number)).approval).toEqual({ given: [], limit: null, needsTwo: false, isOwn: false })
  expect(await countersign(w.jonas, { agreement: number, origin: ORIGIN })).toMatchObject({ failure: { code: 'APPROVED_BY_YOU' } })
  expect(must(await countersign(w.lea, { agreement: number, origin: ORIGIN })).document).not.toBeNull()
  expect(await getAgreement(w.lea, number)).toMatchObject({ status: 'IN_FORCE', countersigned: { name: 'Lea' } })
})

test('APPROVAL-3: a deputy acts within the limit of the role, limits and approvals stay as they are, and nobody sets their own', async () => {
  const w = await limitedWorld()
  must(await w.limitOf('ALLOCATION', 1_000_00n))
  const { person: deputy } = must(await invitePerson(w.admin, { name: 'Dele', email: 'dele@team.example', language: 'en', role: 'approver', fromOn: day('2026-01-01'), untilOn: day('2026-01-31') }))
  const acting = w.as({ kind: 'person', person: deputy, name: 'Dele', email: 'dele@team.example', grants: [{ role: 'approver' }] })
  const { allocation } = must(await w.propose([{ city: w.cities[0], amount: usd(2_000_00n) }]))
  expect(must(await w.approve(allocation, acting)).entry).toBeNull()
  expect((await getAllocation(w.head, allocation)).approval.given).toMatchObject([{ name: 'Dele', isDeputy: true }])

  const limits = await listLimits(w.head)
  expect(limits.map((limit) => [limit.deed, limit.limit?.minor ?? null, limit.holders])).toEqual([['ALLOCATION', 1_000_00n, 1], ['RELEASE', null, 1], ['WAIVER', null, 1], ['COUNTERSIGNING', null, 1], ['REFUND', null, 0]])
  expect(limits[0]!.history).toMatchObject([{ before: null, reason: 'decided by the board', isAhead: false }])
  const own = w.as(person('Both', { role: 'administrator' }, { role: 'approver' }))
  expect(await recordLimit(own, { deed: 'WAIVER', limit: usd(1n), effectiveOn: day('2026-01-05'), reason: 'mine' })).toMatchObject({ failure: { code: 'OWN_DEED' } })
  await expect(recordLimit(w.head, { deed: 'WAIVER', limit: usd(1n), effectiveOn: day('2026-01-05'), reason: 'mine' })).rejects.toThrow(Forbidden)
  const write = w.system.database.write
  await expect(write((transaction) => transaction.approvalLimit.updateMany({ data: { limitMinor: 5n } }))).rejects.toThrow(/APPROVAL-3/)
  await expect(write((transaction) => transaction.approval.deleteMany())).rejects.toThrow(/APPROVAL-3/)
  await expect(write((transaction) => transaction.allocation.update({ where: { id: allocation }, data: { status: 'APPROVED' } }))).rejects.toThrow(/APPROVAL-1/)
})
