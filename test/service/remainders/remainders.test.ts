// What remains of an earmarked window, and its way. Source: DOMAIN.md, section 6.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rejectAllocation } from '#app/features/allocations/server/reject-allocation.command.server'
import { reduceLine } from '#app/features/allocations/server/reduce-line.command.server'
import { recordLimit } from '#app/features/approvals/server/record-limit.command.server'
import { POOL } from '#app/features/fund/domain/window'
import { windowBalances } from '#app/features/fund/server/fund.queries.server'
import { mergeDonors, partDonors } from '#app/features/donors/server/merge-donors.command.server'
import { recordRefund } from '#app/features/payments/server/record-refund.command.server'
import { decideProposal, movable } from '#app/features/remainders/domain/move'
import { approveMove } from '#app/features/remainders/server/approve-move.command.server'
import { declineMove, withdrawMove } from '#app/features/remainders/server/decline-move.command.server'
import { getMove, getRemainder, listMoves, listRemainders } from '#app/features/remainders/server/moves.queries.server'
import { proposeMove, type MoveProposal } from '#app/features/remainders/server/propose-move.command.server'
import { reverseMove } from '#app/features/remainders/server/reverse-move.command.server'
import { getContributions } from '#app/features/statements/server/contributions.queries.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { explainFigure } from '#app/features/statements/server/explain.queries.server'
import { getFundBar, getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { listSourcesAndUses } from '#app/features/statements/server/sources-and-uses.queries.server'
import { Forbidden } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { toDecimal, usd, type Money } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { getDocument } from '#app/platform/files'
import { person } from '#test/support/context'
import { loadChecks } from '../../../scripts/checks.ts'
import { moneyWorld, must } from '../core/world'

const TODAY = day('2026-01-05')
const file = (text = '%PDF-1.4 yes') => ({ name: 'consent.pdf', bytes: new TextEncoder().encode(text) })

/** An earmarked gift of US$2,140.00, of which US$2,000.00 can be awarded, and one to the pool by somebody else. */
async function closingWorld() {
  const w = await moneyWorld()
  const earmarked = await w.promise({ donor: w.donors[0], amount: usd(2_140_00n), area: 'PA2' })
  await w.received(earmarked.ref, usd(2_140_00n))
  const pooled = await w.promise({ donor: w.donors[1], amount: usd(1_070_00n) })
  await w.received(pooled.ref, usd(1_070_00n))
  const window = await w.windowOf(earmarked.pledge)
  const other = w.as(person('Ines', { role: 'approver' }))
  const propose = (more: Partial<MoveProposal> = {}, by = w.officer) => proposeMove(by, { window, to: POOL, amount: null, reason: 'The study is printed.', consent: { by: 'Ada Aurora, Director', on: TODAY, file: file() }, ...more })
  const approve = (move: Id<'remainderMove'>, by = w.head) => approveMove(by, { move, origin: 'http://localhost:3000', demonstration: false })
  const moved = async (more: Partial<MoveProposal> = {}) => {
    const { move } = must(await propose(more))
    must(await approve(move))
    return move
  }
  const award = async (amount: Money, from = window) => {
    const { allocation } = must(await w.propose([{ city: w.cities[0], amount }], { window: from }))
    must(await w.approve(allocation))
    return allocation
  }
  const findNoFault = async () => {
    for (const check of await loadChecks()) expect(await check.run(w.system), check.name).toEqual([])
  }
  const holds = async (of = window) => toDecimal((await windowBalances(w.system, of)).at(-1)?.available ?? usd(0n))
  return { ...w, earmarked, window, other, propose, approve, proposeAward: w.propose, approveAward: w.approve, moved, award, findNoFault, holds, db: w.system.database.read }
}

describe('what remains of an earmarked window', () => {
  test('REMAINDER-1: no more than remains moves, to the pool or the donor’s own window, with a paper of consent of a day that has come', async () => {
    const w = await closingWorld()
    const consent = { by: 'Ada', on: TODAY, file: file() }
    await expect(w.propose({}, w.finance)).rejects.toThrow(Forbidden)
    expect(await w.propose({ window: POOL })).toMatchObject({ failure: { code: 'UNKNOWN_WINDOW' } })
    const stranger = await w.promise({ donor: w.donors[2], amount: usd(10_00n), area: 'PA1' })
    expect(await w.propose({ to: await w.windowOf(stranger.pledge) })).toMatchObject({ failure: { code: 'NOT_THIS_DONORS_WINDOW' } })
    expect(await w.propose({ to: w.window })).toMatchObject({ failure: { code: 'NOT_THIS_DONORS_WINDOW' } })
    expect(await w.propose({ window: await w.windowOf(stranger.pledge) })).toMatchObject({ failure: { code: 'NOTHING_REMAINS' } })
    expect(await w.propose({ amount: usd(2_000_01n) })).toMatchObject({ failure: { code: 'MORE_THAN_REMAINS', remains: usd(2_000_00n), day: TODAY } })
    expect(await w.propose({ consent: { ...consent, on: day('2026-01-06') } })).toMatchObject({ failure: { code: 'CONSENT_IN_FUTURE' } })
    expect(await w.propose({ consent: { ...consent, file: file('') } })).toMatchObject({ failure: { code: 'FILE_MISSING' } })
    expect(await w.propose({ consent: { ...consent, file: file('yes, we agree') } })).toMatchObject({ failure: { code: 'FILE_KIND_UNKNOWN' } })
    const { move } = must(await w.propose())
    expect(await w.propose()).toMatchObject({ failure: { code: 'ALREADY_PROPOSED', ref: 'WM-2026-0001' } })
    must(await withdrawMove(w.officer, { move, reason: 'too early' }))
    const { allocation } = must(await w.proposeAward([{ city: w.cities[0], amount: usd(1_400_00n) }], { window: w.window }))
    expect(await w.propose()).toMatchObject({ failure: { code: 'STILL_AT_WORK' } })
    must(await w.approveAward(allocation))
    must(await w.propose({ amount: usd(500_00n) }))
    await w.findNoFault()
  })

  test('REMAINDER-1, as a property: what can be moved is never more than the tightest day holds less the fund’s own, and never below zero', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -9_999n, max: 9_999n }), fc.bigInt({ min: -9_999n, max: 9_999n }), fc.bigInt({ min: 1n, max: 9_999n }), (tightest, own, asked) => {
        const amount = movable(tightest, own)
        expect(amount.minor >= 0n && (amount.minor === 0n || amount.minor <= tightest - (own > 0n ? own : 0n))).toBe(true)
        expect(decideProposal({ amount: usd(asked), consentOn: TODAY }, { day: TODAY, amount }, TODAY).ok).toBe(asked <= amount.minor)
      }),
    )
  })

  test('REMAINDER-2: another person approves, above the limit two do; declined and withdrawn moves move nothing; rows are never rewritten', async () => {
    const w = await closingWorld()
    const both = w.as(person('Both', { role: 'programme-officer' }, { role: 'approver' }))
    const own = must(await w.propose({}, both))
    expect(await w.approve(own.move, both)).toMatchObject({ failure: { code: 'SAME_PERSON' } })
    expect(await declineMove(both, { move: own.move, reason: 'no' })).toMatchObject({ failure: { code: 'SAME_PERSON' } })
    await expect(w.approve(own.move, w.officer)).rejects.toThrow(Forbidden)
    must(await declineMove(w.head, { move: own.move, reason: 'The last city has not reported.' }))
    expect(await w.approve(own.move)).toMatchObject({ failure: { code: 'NOT_PROPOSED', status: 'DECLINED' } })
    expect(await w.holds()).toBe('2000.00')

    must(await recordLimit(w.admin, { deed: 'ALLOCATION', limit: usd(1_000_00n), effectiveOn: TODAY, reason: 'two above it' }))
    const { move, ref } = must(await w.propose())
    expect(must(await w.approve(move)).entry).toBeNull()
    expect(await getMove(w.officer, ref)).toMatchObject({ status: 'PROPOSED', approval: { needsTwo: true, given: [{ name: expect.any(String) }] } })
    expect(await w.approve(move)).toMatchObject({ failure: { code: 'APPROVED_BY_YOU' } })
    expect(must(await w.approve(move, w.other)).entry).not.toBeNull()
    expect(await w.approve(move, w.other)).toMatchObject({ failure: { code: 'NOT_PROPOSED', status: 'MOVED' } })
    for (const data of [{ amountMinor: 1n }, { consentBy: 'somebody' }, { movedOn: '2026-01-01' }, { status: 'PROPOSED' }]) await expect(w.system.database.write((t) => t.remainderMove.updateMany({ where: { id: move }, data }))).rejects.toMatchObject({ rule: 'REMAINDER-2' })
    await expect(w.system.database.write((t) => t.remainderMove.deleteMany({}))).rejects.toMatchObject({ rule: 'REMAINDER-2' })
    expect((await listMoves(w.officer)).moves.map((row) => row.status)).toEqual(['MOVED', 'DECLINED'])
    await w.findNoFault()
  })

  test('REMAINDER-2: what is looked at when it is proposed is looked at again when it is approved', async () => {
    const w = await closingWorld()
    const { move } = must(await w.propose())
    await w.award(usd(1n))
    expect(await w.approve(move)).toMatchObject({ failure: { code: 'MORE_THAN_REMAINS', remains: usd(1_999_99n) } })
  })

  test('REMAINDER-3, REMAINDER-4: the pool has it, and neither bar, receipts, support cost nor the donor’s totals move; both windows still add up, and each figure has its rows', async () => {
    const w = await closingWorld()
    await w.award(usd(1_400_00n))
    const asked = { period: '2026-2027', asOf: TODAY }
    const unmoved = async () => {
      const { available, ...position } = await getFundPosition(w.officer, asked)
      return { position, available, bar: await getFundBar(w.officer, asked), donor: await getDonorStatement(w.officer, { donor: w.donors[0], asOf: TODAY }) }
    }
    const before = await unmoved()
    await w.moved()
    const after = await unmoved()
    expect({ ...after, available: null }).toEqual({ ...before, available: null })
    expect([before.available, after.available].map(toDecimal)).toEqual(['1000.00', '1600.00'])
    expect([await w.holds(), await w.holds(POOL)]).toEqual(['0.00', '1600.00'])
    const report = await listSourcesAndUses(w.officer, asked)
    expect([report.pool, report.earmarked, report.total].map(({ moved, totalSources, closing }) => [moved, totalSources, closing].map(toDecimal))).toEqual([['600.00', '1600.00', '1600.00'], ['-600.00', '1400.00', '1400.00'], ['0.00', '3000.00', '3000.00']])
    for (const [key, total, rows] of [['window:win_mdfm', '600.00', 1], ['earmarked', '-600.00', 1], ['all', '0.00', 2]] as const) {
      const told = await explainFigure(w.officer, { figure: 'moved', key, from: day('2026-01-01'), to: TODAY, on: TODAY, knownOn: null })
      expect([toDecimal(told.figure), toDecimal(told.total), told.rows.length], key).toEqual([total, total, rows])
    }
    // In the pool both donors stand behind an award, in proportion to what remains of each.
    await w.award(usd(800_00n), POOL)
    const [first, second] = await Promise.all([w.donors[0], w.donors[1]].map((donor) => getDonorStatement(w.officer, { donor, asOf: TODAY })))
    expect([first!.attributed, first!.remaining, second!.attributed, second!.remaining].map(toDecimal)).toEqual(['1700.00', '300.00', '500.00', '500.00'])
    await w.findNoFault()
  })

  test('REMAINDER-4: the donor follows the contribution through the move, exact before and notional after it, to the cent; and has the letter', async () => {
    const w = await closingWorld()
    await w.award(usd(1_400_00n))
    await w.moved()
    await w.award(usd(800_00n), POOL)
    const donor = w.as(person('Ada', { role: 'donor-contact', donor: w.donors[0] }))
    const told = await getContributions(donor, { donor: w.donors[0], asOf: TODAY })
    expect(told.contributions).toHaveLength(1)
    expect(told.parts.map((part) => [part.line.kind, toDecimal(part.allocated), part.contribution])).toEqual([['exact', '1400.00', told.contributions[0]!.ref], ['notional', '300.00', told.contributions[0]!.ref]])
    expect([told.contributions[0]!.remaining, told.total.remaining, told.uncovered.allocated].map(toDecimal)).toEqual(['300.00', '300.00', '0.00'])
    expect(told.moved).toMatchObject([{ ref: 'WM-2026-0001', to: null, amount: usd(600_00n), consentBy: 'Ada Aurora, Director' }])
    const letter = await getDocument(donor, told.moved[0]!.letter!)
    expect([letter.kind, letter.number, Buffer.from(letter.bytes).subarray(0, 5).toString()]).toEqual(['ACKNOWLEDGEMENT', 'WM-2026-0001', '%PDF-'])
    const stranger = w.as(person('Bo', { role: 'donor-contact', donor: w.donors[1] }))
    await expect(getDocument(stranger, letter.id)).rejects.toThrow()
    expect(await w.db.mail.findMany({ where: { purpose: 'remainder-moved' }, select: { toEmail: true, attachments: true } })).toEqual([{ toEmail: 'aurora.foundation@giver.example', attachments: JSON.stringify([letter.id]) }])
  })

  test('re-earmarked, it stays exact: in another window of the same donor', async () => {
    const w = await closingWorld()
    const next = await w.promise({ donor: w.donors[0], amount: usd(107_00n), area: 'PA1' })
    await w.received(next.ref, usd(107_00n))
    const to = await w.windowOf(next.pledge)
    expect((await getRemainder(w.officer, w.earmarked.ref)).targets.map((target) => target.pledge?.ref ?? null)).toEqual([null, next.ref])
    await w.moved({ to, amount: usd(1_900_00n) })
    expect([await w.holds(), await w.holds(to)]).toEqual(['100.00', '2000.00'])
    const { allocation } = must(await w.proposeAward([{ city: w.cities[0], amount: usd(1_500_00n) }], { window: to, programme: w.programmes.PA1 }))
    must(await w.approveAward(allocation))
    const told = await getContributions(w.officer, { donor: w.donors[0], asOf: TODAY })
    expect(told.parts.map((part) => [part.line.kind, toDecimal(part.allocated), part.contribution])).toEqual([['exact', '100.00', told.contributions[1]!.ref], ['exact', '1400.00', told.contributions[0]!.ref]])
    expect((await listRemainders(w.officer)).remainders.map((row) => [row.pledge?.ref, toDecimal(row.remains)])).toEqual([[w.earmarked.ref, '100.00'], [next.ref, '500.00']])
    await w.findNoFault()
  })

  test('REMAINDER-2: taken back by another approver as far as nothing of it was awarded; the contribution is where it was', async () => {
    const w = await closingWorld()
    const before = await getContributions(w.officer, { donor: w.donors[0], asOf: TODAY })
    const move = await w.moved()
    expect(await reverseMove(w.head, { move, reason: 'in error' })).toMatchObject({ failure: { code: 'SAME_PERSON' } })
    const allocation = await w.award(usd(900_00n), POOL)
    expect(await reverseMove(w.other, { move, reason: 'in error' })).toMatchObject({ failure: { code: 'ALREADY_USED', left: usd(1_400_00n) } })
    const line = await w.db.allocationLine.findFirstOrThrow({ where: { allocationId: allocation } })
    must(await reduceLine(w.head, { line: line.id as Id<'allocationLine'>, amount: usd(900_00n), on: TODAY, reason: 'not needed' }))
    const { ref } = must(await reverseMove(w.other, { move, reason: 'in error' }))
    expect(await getMove(w.officer, ref)).toMatchObject({ status: 'REVERSAL', reverses: 'WM-2026-0001', amount: usd(2_000_00n) })
    expect(await reverseMove(w.other, { move, reason: 'again' })).toMatchObject({ failure: { code: 'NOT_MOVED', status: 'REVERSED' } })
    expect([await w.holds(), await w.holds(POOL)]).toEqual(['2000.00', '1000.00'])
    expect(await getContributions(w.officer, { donor: w.donors[0], asOf: TODAY })).toEqual(before)
    await w.findNoFault()
  })

  test('REMAINDER-4: what a donor moved stays its own when it was taken for another and they are parted again', async () => {
    const w = await closingWorld()
    must(await mergeDonors(w.admin, { survivor: w.donors[2], alias: w.donors[0] }))
    await w.moved()
    await w.award(usd(1_500_00n), POOL)
    const parts = async (donor: Id<'donor'>) => {
      const told = await getContributions(w.officer, { donor, asOf: TODAY })
      return [told.total.allocated, told.total.remaining, told.uncovered.allocated].map(toDecimal)
    }
    expect(await parts(w.donors[2])).toEqual(['1000.00', '1000.00', '0.00'])
    must(await partDonors(w.admin, { alias: w.donors[0] }))
    expect(await parts(w.donors[0])).toEqual(['1000.00', '1000.00', '0.00'])
    expect(await parts(w.donors[2])).toEqual(['0.00', '0.00', '0.00'])
    await w.findNoFault()
  })

  test('a refund of the earmarked gift after its move is a shortfall of its window that is shown, and every check still holds', async () => {
    const w = await closingWorld()
    await w.moved()
    const payment = await w.db.payment.findFirstOrThrow({ where: { pledgeId: w.earmarked.pledge } })
    must(await recordRefund(w.finance, { payment: payment.id as Id<'payment'>, amount: usd(107_00n), on: TODAY, reason: 'paid twice', processorRefund: null }))
    expect([await w.holds(), await w.holds(POOL)]).toEqual(['-100.00', '3000.00'])
    await w.findNoFault()
  })

  test('REMAINDER-3, as a property: whatever is awarded, moved and taken back in any order, no window falls below zero, nothing is lost between them, and the donors’ parts add up to the cent', async () => {
    const deed = fc.record({ of: fc.constantFrom('move', 'award', 'awardPool', 'reverse'), cents: fc.bigInt({ min: 1n, max: 120_000n }) })
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 7 }), async (deeds) => {
        const w = await closingWorld()
        let awarded = 0n
        const made: Id<'remainderMove'>[] = []
        for (const { of, cents } of deeds) {
          if (of === 'move') {
            const proposed = await w.propose({ amount: usd(cents) })
            if (proposed.ok) made.push((must(await w.approve(proposed.value.move)), proposed.value.move))
          } else if (of === 'reverse') {
            const last = made.pop()
            if (last) await reverseMove(w.other, { move: last, reason: 'in error' })
          } else {
            const proposed = await w.proposeAward([{ city: w.cities[0], amount: usd(cents) }], { window: of === 'award' ? w.window : POOL })
            const approved = proposed.ok && (await w.approveAward(proposed.value.allocation)).ok
            if (approved) awarded += cents
            else if (proposed.ok) must(await rejectAllocation(w.head, { allocation: proposed.value.allocation, reason: 'too much' }))
          }
        }
        const left = await Promise.all([w.window, POOL].map(async (window) => (await windowBalances(w.system, window)).at(-1)!.available.minor))
        expect(left.every((minor) => minor >= 0n)).toBe(true)
        expect(left[0]! + left[1]! + awarded).toBe(3_000_00n)
        const told = await Promise.all(w.donors.slice(0, 2).map((donor) => getContributions(w.officer, { donor, asOf: TODAY })))
        expect(told.reduce((sum, one) => sum + one.total.allocated.minor, 0n)).toBe(awarded)
        expect(told.every((one) => one.uncovered.allocated.minor === 0n)).toBe(true)
        await w.findNoFault()
      }),
      { numRuns: 5 },
    )
  })
})
