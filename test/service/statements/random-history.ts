// Random histories of a fund: promises, money, refunds, awards, what is sent, each dated back in any way. What the rules refuse leaves nothing behind.
import fc from 'fast-check'
import { answerAllocation } from '#app/features/allocations/server/answer-allocation.command.server'
import { approveAllocation } from '#app/features/allocations/server/approve-allocation.command.server'
import { approveDisbursement } from '#app/features/allocations/server/approve-disbursement.command.server'
import { confirmDisbursement } from '#app/features/allocations/server/confirm-disbursement.command.server'
import { planDisbursement } from '#app/features/allocations/server/plan-disbursement.command.server'
import { reduceLine } from '#app/features/allocations/server/reduce-line.command.server'
import { sendDisbursement } from '#app/features/allocations/server/send-disbursement.command.server'
import { confirmWire } from '#app/features/payments/server/confirm-wire.command.server'
import { applyPayment } from '#app/features/payments/server/apply-payment.command.server'
import { recordRefund } from '#app/features/payments/server/record-refund.command.server'
import { recordWire } from '#app/features/payments/server/record-wire.command.server'
import { reversePayment } from '#app/features/payments/server/reverse-payment.command.server'
import { equalSchedule } from '#app/features/pledges/domain/schedule'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import { closePledge } from '#app/features/pledges/server/move-pledge.command.server'
import { proposeWaiver, waiveInstalments } from '#app/features/pledges/server/waive-instalments.command.server'
import type { Id } from '#app/kernel/identity'
import { money, usd } from '#app/kernel/money'
import { addDays, day } from '#app/kernel/time'
import { confirmed, must, type moneyWorld } from '../core/world'

export type World = Awaited<ReturnType<typeof moneyWorld>>
export const FIRST = day('2026-01-02')

const back = fc.nat(40)
const minor = fc.bigInt(1n, 900_000n)
const share = fc.integer({ min: 1, max: 110 })
const pick = fc.nat()
export const act = fc.oneof(
  fc.record({ do: fc.constant('promise' as const), donor: fc.nat(2), currency: fc.constantFrom('USD' as const, 'EUR' as const, 'JPY' as const), minor, count: fc.integer({ min: 1, max: 4 }), area: fc.constantFrom(null, null, 'PA1'), back }),
  fc.record({ do: fc.constantFrom('confirm' as const, 'close' as const), pick, back }),
  { arbitrary: fc.record({ do: fc.constant('pay' as const), pick, minor, fee: fc.nat(98), back }), weight: 3 },
  { arbitrary: fc.record({ do: fc.constantFrom('refund' as const, 'reduce' as const, 'send' as const), pick, share, back }), weight: 4 },
  { arbitrary: fc.record({ do: fc.constantFrom('reverse' as const, 'waive' as const, 'apply' as const), pick, back }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant('award' as const), pick, minor: fc.bigInt(1n, 200_000n), split: fc.integer({ min: 1, max: 3 }), back }), weight: 3 },
)
export type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

/** Does one thing, dated back; what the rules refuse leaves nothing behind. */
export async function perform(w: World, done: Act): Promise<void> {
  const { read } = w.system.database
  const today = w.system.clock.today()
  const dated = addDays(today, -done.back)
  const on = dated < FIRST ? FIRST : dated
  const choose = <T>(rows: T[]) => ('pick' in done ? rows[done.pick % Math.max(rows.length, 1)] : undefined)
  const by = { orderBy: { id: 'asc' as const } }

  if (done.do === 'promise') {
    const schedule = equalSchedule(money(done.minor, done.currency), done.count, day('2025-06-30'), 9)
    if (schedule.ok) must(await recordPledge(w.officer, { donor: w.donors[done.donor]!, modality: done.area ? 'EARMARKED' : 'MDFM', priorityArea: done.area, programme: null, amount: money(done.minor, done.currency), schedule: schedule.value, pledgedOn: on, recognition: 'NAME' }))
  } else if (done.do === 'confirm' || done.do === 'close' || done.do === 'pay') {
    const pledge = choose(await read.pledge.findMany(by))
    if (!pledge) return
    const id = pledge.id as Id<'pledge'>
    if (done.do === 'confirm') await confirmed(w.system, { pledge: id, on, by: 'letter' })
    if (done.do === 'close') await closePledge(w.officer, { pledge: id, to: 'WITHDRAWN', reason: 'they wrote' })
    if (done.do !== 'pay') return
    const [currency, fee] = [pledge.currency as 'USD', (done.minor * BigInt(done.fee)) / 100n]
    const wire = await recordWire(w.finance, { reference: pledge.ref, amount: money(done.minor, currency), fee: fee > 0n ? money(fee, currency) : null, receivedOn: on, note: null })
    if (wire.ok) must(await confirmWire(w.finance2, { payment: wire.value.payment }))
  } else if (done.do === 'refund') {
    const payment = choose(await read.payment.findMany({ where: { entryId: { not: null } }, ...by }))
    const amount = payment ? (payment.amountMinor * BigInt(done.share)) / 200n : 0n
    if (payment && amount > 0n) await recordRefund(w.finance, { payment: payment.id as Id<'payment'>, amount: money(amount, payment.currency as 'USD'), on, reason: null, processorRefund: null })
  } else if (done.do === 'reverse' || done.do === 'waive' || done.do === 'apply') {
    await correct(w, done.do, done.pick)
  } else if (done.do === 'award') {
    const window = choose(await read.window.findMany(by))!
    const isOfArea = window.priorityArea === 'PA1'
    const places = isOfArea ? w.cities.slice(0, 2) : [null, ...w.cities]
    const proposed = await w.propose(places.slice(0, done.split).map((city, i) => ({ city, amount: usd(done.minor + BigInt(i)) })), { window: window.id, programme: isOfArea ? w.programmes.PA1 : w.programmes.PA2 })
    if (proposed.ok) await approveAllocation(w.head, { allocation: proposed.value.allocation, decision: 'D', on })
  } else {
    const line = choose(await read.allocationLine.findMany({ where: { allocation: { entryId: { not: null } } }, ...by }))
    const amount = line ? usd((line.amountMinor * BigInt('share' in done ? done.share : 0)) / 200n) : usd(0n)
    if (!line || amount.minor === 0n) return
    const id = line.id as Id<'allocationLine'>
    if (done.do === 'reduce') {
      await reduceLine(w.head, { line: id, amount, on, reason: 'less is needed' })
      return
    }
    const focal = w.as({ kind: 'person', person: 'prs_focal' as Id<'person'>, name: 'Focal', email: 'focal@city.example', grants: [{ role: 'city-focal-point', city: line.cityId as Id<'city'> }] })
    if (line.cityId) await answerAllocation(focal, { line: id, declineReason: null })
    const planned = await planDisbursement(w.finance, { line: id, amount })
    if (!planned.ok) return
    must(await approveDisbursement(w.head, { disbursement: planned.value.disbursement }))
    const sent = await sendDisbursement(w.finance, { disbursement: planned.value.disbursement, on })
    if (sent.ok && line.cityId && done.do === 'send' && done.share % 2 === 0) must(await confirmDisbursement(focal, { disbursement: planned.value.disbursement }))
  }
}

/** A payment taken back as recorded in error, what remains of a promise waived, what is not applied settled elsewhere: on the day on which it is done. */
export async function correct(w: World, deed: 'reverse' | 'waive' | 'apply', pick: number): Promise<void> {
  const { read } = w.system.database
  const by = { orderBy: { id: 'asc' as const } }
  const choose = <T>(rows: T[]) => rows[pick % Math.max(rows.length, 1)]
  if (deed === 'waive') {
    const pledge = choose(await read.pledge.findMany({ include: { instalments: { orderBy: { sequence: 'asc' } } }, ...by }))
    const proposed = pledge && (await proposeWaiver(w.officer, { pledge: pledge.id as Id<'pledge'>, instalments: pick % 2 ? 'ALL' : [pledge.instalments[0]!.id], reason: 'less is to come' }))
    if (proposed?.ok) must(await waiveInstalments(w.head, proposed.value))
    return
  }
  const payment = choose(await read.payment.findMany({ where: { entryId: { not: null } }, ...by }))
  const id = payment?.id as Id<'payment'>
  if (payment && deed === 'reverse') await reversePayment(w.finance, { payment: id, reason: 'typed wrongly' })
  if (payment && deed === 'apply') for (const pledge of await read.pledge.findMany({ where: { donorId: payment.donorId }, ...by })) await applyPayment(w.finance, { payment: id, pledge: pledge.id })
}
