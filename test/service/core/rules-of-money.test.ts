// What must hold whatever somebody tries: through commands, twice at once, or past the commands at the database itself.
import { expect, test } from 'vitest'
import { answerAllocation } from '#app/features/allocations/server/answer-allocation.command.server'
import { chart } from '#app/features/ledger/domain/chart'
import { transfer } from '#app/features/ledger/domain/entry'
import { postEntry, reverseEntry } from '#app/features/ledger/server/post-entry.command.server'
import { getTrialBalance } from '#app/features/ledger/server/ledger.queries.server'
import { beginClosing } from '#app/features/closing/server/begin-closing.command.server'
import { recordRate } from '#app/features/fund/server/record-rate.command.server'
import { confirmWire } from '#app/features/payments/server/confirm-wire.command.server'
import { recordRefund } from '#app/features/payments/server/record-refund.command.server'
import { recordWire } from '#app/features/payments/server/record-wire.command.server'
import { settleCardPayment } from '#app/features/payments/server/settle-card-payment.command.server'
import { startCardPayment } from '#app/features/payments/server/start-card-payment.command.server'
import { Forbidden } from '#app/kernel/access'
import { accept } from '#app/kernel/failure'
import { money, usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { command } from '#app/platform/context'
import { loadChecks } from '../../../scripts/checks.ts'
import { moneyWorld, must } from './world'

const posting = command('payment.refund', async (context, draft: Parameters<typeof postEntry>[1]) => accept(await postEntry(context, draft)))
const reversing = command('payment.refund', async (context, input: Parameters<typeof reverseEntry>[1]) => accept(await reverseEntry(context, input)))
const post = async (...input: Parameters<typeof posting>) => must(await posting(...input))
const reverse = async (...input: Parameters<typeof reversing>) => must(await reversing(...input))

const draft = (key: string, on: string, cents: bigint) => ({
  code: 'contribution-received' as const,
  occurredOn: day(on),
  description: 'test',
  subject: 'payment:test',
  idempotencyKey: key,
  postings: transfer(chart.contributions('pool', 'don_1'), chart.bank('USD'), usd(cents), cents),
})

async function faultsOf(context: Parameters<Awaited<ReturnType<typeof loadChecks>>[number]['run']>[0]): Promise<string[]> {
  return (await Promise.all((await loadChecks()).map((check) => check.run(context)))).flat()
}

test('LEDGER-4: the same key posts once, also when two ask at the same moment', async () => {
  const w = await moneyWorld()
  const [first, second] = await Promise.all([post(w.system, draft('key-1', '2026-01-05', 100n)), post(w.system, draft('key-1', '2026-01-05', 100n))])
  expect(second).toBe(first)
  expect(await w.system.database.read.entry.count()).toBe(1)
})

test('LEDGER-3: an entry is reversed at most once, a reversal never, and a reversal brings every account back', async () => {
  const w = await moneyWorld()
  const entry = await post(w.system, draft('key-1', '2026-01-05', 12_345n))
  const undo = await reverse(w.system, { entry, occurredOn: day('2026-01-05'), description: 'typed twice' })
  expect((await getTrialBalance(w.system)).rows.filter((row) => row.balance.minor !== 0n)).toEqual([])
  await expect(reverse(w.system, { entry, occurredOn: day('2026-01-05'), description: 'again' })).rejects.toThrow('LEDGER-3')
  await expect(reverse(w.system, { entry: undo, occurredOn: day('2026-01-05'), description: 'undo the undo' })).rejects.toThrow('LEDGER-3')
  // Past the command, the database says the same.
  const row = await w.system.database.read.entry.findUniqueOrThrow({ where: { id: undo } })
  await expect(w.system.database.write((t) => t.entry.create({ data: { ...row, id: 'ent_x', sequence: 99, idempotencyKey: 'x', reversesId: undo } }))).rejects.toMatchObject({ rule: 'LEDGER-3' })
  await expect(w.system.database.write((t) => t.entry.create({ data: { ...row, id: 'ent_y', sequence: 99, idempotencyKey: 'y' } }))).rejects.toMatchObject({ kind: 'unique' })
})

test('LEDGER-5, FUND-4: nothing posts into a closed period, and a closed period is never reopened nor overlapped', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(1_000_00n) })
  expect(await beginClosing(w.admin, { code: '2026-2027' })).toMatchObject({ ok: false, failure: { code: 'PERIOD_NOT_OVER' } })
  w.setNow('2028-01-10T08:00:00Z')
  const periods = await w.system.database.read.fundPeriod.findMany({ where: { startsOn: { lte: '2026-01-01' } }, orderBy: { startsOn: 'asc' } })
  for (const { code, state } of periods) if (state !== 'CLOSED') await w.close(code)
  expect(await beginClosing(w.admin, { code: '2026-2027' })).toMatchObject({ ok: false, failure: { code: 'PERIOD_CLOSED_ALREADY' } })

  expect(await recordWire(w.finance, { reference: pledge.ref, amount: usd(100n), fee: null, receivedOn: day('2027-12-31'), note: null })).toMatchObject({ ok: false, failure: { code: 'PERIOD_CLOSED' } })
  await expect(post(w.system, draft('late', '2027-12-31', 100n))).rejects.toMatchObject({ rule: 'LEDGER-5' })
  await expect(w.system.database.write((t) => t.fundPeriod.updateMany({ where: { code: '2026-2027' }, data: { state: 'OPEN' } }))).rejects.toMatchObject({ rule: 'FUND-4' })
  const last = periods.at(-1)!
  await expect(w.system.database.write((t) => t.fundPeriod.create({ data: { ...last, id: 'per_x', code: 'x', startsOn: last.endsOn, endsOn: '2029-01-01' } }))).rejects.toMatchObject({ rule: 'FUND-4' })
  expect(await faultsOf(w.system)).toEqual([])
})

test('FUND-4: the periods on the books leave no gap', async () => {
  const w = await moneyWorld()
  const periods = await w.system.database.read.fundPeriod.findMany({ orderBy: { startsOn: 'asc' } })
  expect(periods.length).toBeGreaterThan(1)
  for (const [i, period] of periods.slice(1).entries()) expect(new Date(period.startsOn).getTime() - new Date(periods[i]!.endsOn).getTime()).toBe(86_400_000)
})

test('FUND-3: a corrected rate is a new row, and what was booked keeps the row that it used', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: money(1_700_00n, 'EUR') })
  const payment = await w.received(pledge.ref, money(850_00n, 'EUR'))
  const before = await w.system.database.read.payment.findUniqueOrThrow({ where: { id: payment } })
  expect(before.usdMinor).toBe(1_000_00n)
  must(await recordRate(w.finance, { currency: 'EUR', effectiveOn: day('2026-01-01'), unitsPerUsd: '0.80', source: 'test', reason: 'typed wrong' }))
  expect(await w.system.database.read.payment.findUniqueOrThrow({ where: { id: payment } })).toEqual(before)
  const next = await w.received(pledge.ref, money(800_00n, 'EUR'))
  expect((await w.system.database.read.payment.findUniqueOrThrow({ where: { id: next } })).usdMinor).toBe(1_000_00n)
  await expect(w.system.database.write((t) => t.exchangeRate.updateMany({ data: { unitsPerUsd: '1' } }))).rejects.toMatchObject({ rule: 'FUND-3' })
  await expect(w.system.database.write((t) => t.supportCostRate.deleteMany({}))).rejects.toMatchObject({ rule: 'FUND-3' })
})

test('PAYMENT-2: who records a transfer does not confirm it, and two clicks of another book it once', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(1_000_00n) })
  const payment = await w.recorded(pledge.ref, usd(1_000_00n))
  expect(await confirmWire(w.finance, { payment })).toMatchObject({ ok: false, failure: { code: 'OWN_RECORD' } })
  await expect(confirmWire(w.officer, { payment })).rejects.toThrow(Forbidden)
  const answers = await Promise.all([confirmWire(w.finance2, { payment }), confirmWire(w.finance2, { payment })])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(await w.system.database.read.entry.count({ where: { code: 'contribution-received' } })).toBe(1)
})

test('PAYMENT-3, PLEDGE-2: what was received and what was promised are never edited or deleted', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(1_000_00n) })
  const payment = await w.received(pledge.ref, usd(1_000_00n))
  must(await recordRefund(w.finance, { payment, amount: usd(100_00n), on: day('2026-01-05'), reason: 'paid twice', processorRefund: null }))
  const { database } = w.system
  await expect(database.write((t) => t.payment.update({ where: { id: payment }, data: { amountMinor: 1n } }))).rejects.toMatchObject({ rule: 'PAYMENT-3' })
  await expect(database.write((t) => t.payment.delete({ where: { id: payment } }))).rejects.toMatchObject({ rule: 'PAYMENT-3' })
  await expect(database.write((t) => t.refund.updateMany({ data: { amountMinor: 1n } }))).rejects.toMatchObject({ rule: 'PAYMENT-3' })
  await expect(database.write((t) => t.pledge.update({ where: { id: pledge.pledge }, data: { amountMinor: 1n } }))).rejects.toMatchObject({ rule: 'PLEDGE-2' })
  await expect(database.write((t) => t.pledge.delete({ where: { id: pledge.pledge } }))).rejects.toMatchObject({ rule: 'PLEDGE-2' })
  expect(await recordRefund(w.finance, { payment, amount: usd(900_01n), on: day('2026-01-05'), reason: null, processorRefund: null })).toMatchObject({ ok: false })
  expect(await faultsOf(w.system)).toEqual([])
})

test("PAYMENT-4: the processor's words in any order and number book a payment once, with one receipt to come", async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(250_00n) })
  const { payment } = must(await startCardPayment(w.as({ kind: 'public' }), { pledge: pledge.pledge, amount: usd(250_00n), email: 'giver@giver.example', language: 'fr' }))
  const again = must(await startCardPayment(w.as({ kind: 'public' }), { pledge: pledge.pledge, amount: usd(250_00n), email: 'giver@giver.example', language: 'fr' }))
  expect(again.payment).toBe(payment)

  const open = { session: 'cs_1', payment, status: 'open' as const, paid: false, processing: false, amount: usd(250_00n), intent: null, charge: null, credited: null }
  const paid = { ...open, status: 'complete' as const, paid: true, intent: 'pi_1', charge: 'ch_1', credited: { gross: usd(250_00n), fee: usd(7_55n), net: usd(242_45n), exchangeRate: null } }
  const expired = { ...open, status: 'expired' as const }
  must(await settleCardPayment(w.system, { checkout: open }))
  must(await settleCardPayment(w.system, { checkout: expired }))
  await Promise.all([settleCardPayment(w.system, { checkout: paid }), settleCardPayment(w.system, { checkout: paid }), settleCardPayment(w.system, { checkout: paid })])
  must(await settleCardPayment(w.system, { checkout: expired }))
  const row = await w.system.database.read.payment.findUniqueOrThrow({ where: { id: payment } })
  expect(row).toMatchObject({ status: 'RECEIVED', usdMinor: 250_00n, feeUsdMinor: 7_55n })
  expect(await w.system.database.read.entry.count()).toBe(1)
  expect(await w.system.database.read.job.count({ where: { name: 'issue-receipt' } })).toBe(1)

  const refund = { payment, amount: usd(50_00n), on: day('2026-01-05'), reason: null, processorRefund: 're_1' }
  const [one, two] = await Promise.all([recordRefund(w.system, refund), recordRefund(w.system, refund)])
  expect(must(two).refund).toBe(must(one).refund)
  expect(await w.system.database.read.entry.count()).toBe(2)
  expect(await faultsOf(w.system)).toEqual([])
})

test('FUND-1: two people who award the last money at the same moment award it once', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(1_070_00n) })
  await w.received(pledge.ref, usd(1_070_00n))
  const [a, b] = [must(await w.propose([{ city: w.cities[0], amount: usd(1_000_00n) }])).allocation, must(await w.propose([{ city: w.cities[1], amount: usd(1_000_00n) }])).allocation]
  const other = { ...w.head, actor: { ...w.head.actor, name: 'Other' } }
  const answers = await Promise.all([w.approve(a), w.approve(b, other)])
  expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ failure: { code: 'MORE_THAN_AVAILABLE', available: usd(0n) } })
  expect(await faultsOf(w.system)).toEqual([])
})

test('ALLOCATION-5: an award of priority area 1 goes to a city in a least developed country, never to the network at large', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(10_700_00n), area: 'PA1' })
  await w.received(pledge.ref, usd(10_700_00n))
  const of = { window: await w.windowOf(pledge.pledge), programme: w.programmes.PA1 }
  expect(await w.propose([{ city: w.cities[2], amount: usd(1_000_00n) }], of)).toMatchObject({ ok: false, failure: { code: 'NOT_AN_LDC', city: 'Ipanema', country: 'BR' } })
  expect(await w.propose([{ city: null, amount: usd(1_000_00n) }], of)).toMatchObject({ ok: false, failure: { code: 'PA1_NETWORK_WIDE' } })
  expect(await w.propose([{ city: w.cities[0], amount: usd(1_000_00n) }], { ...of, programme: w.programmes.PA2 })).toMatchObject({ ok: false, failure: { code: 'PROGRAMME_NOT_OF_WINDOW' } })
  const { allocation } = must(await w.propose([{ city: w.cities[0], amount: usd(1_000_00n) }, { city: w.cities[1], amount: usd(500_00n) }], of))
  must(await w.approve(allocation))
  const shares = await w.system.database.read.attributionShare.findMany()
  expect(shares.map((share) => [share.donorId, share.kind, share.amountMinor]).sort()).toEqual([[w.donors[0], 'exact', 1_000_00n], [w.donors[0], 'exact', 500_00n]].sort())
})

test('a city answers for itself only, and a line that is not its own does not exist for it', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(1_070_00n) })
  await w.received(pledge.ref, usd(1_070_00n))
  const { allocation } = must(await w.propose([{ city: w.cities[0], amount: usd(100_00n) }]))
  must(await w.approve(allocation))
  const line = (await w.system.database.read.allocationLine.findFirstOrThrow()).id as Parameters<typeof answerAllocation>[1]['line']
  const speakerOf = (city: (typeof w.cities)[number]) => w.as({ kind: 'person', person: 'prs_city' as never, name: 'Focal', email: 'focal@city.example', grants: [{ role: 'city-focal-point', city }] })
  await expect(answerAllocation(speakerOf(w.cities[1]), { line, declineReason: null })).rejects.toThrow()
  must(await answerAllocation(speakerOf(w.cities[0]), { line, declineReason: null }))
  expect(await answerAllocation(speakerOf(w.cities[0]), { line, declineReason: null })).toMatchObject({ ok: false, failure: { code: 'NOT_AWAITING' } })
})

test('the standing checks can fail: a cent moved past the commands is found', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(1_000_00n) })
  await w.received(pledge.ref, usd(1_000_00n))
  expect(await faultsOf(w.system)).toEqual([])
  await w.system.database.write((t) => t.accountBalance.updateMany({ where: { account: { path: 'assets:bank:usd' } }, data: { debitMinor: { increment: 1n } } }))
  await w.system.database.write((t) => t.instalment.updateMany({ where: { pledgeId: pledge.pledge }, data: { paidMinor: { decrement: 1n } } }))
  await w.system.database.write((t) => t.fundMeasure.updateMany({ where: { measure: 'received', key: 'all' }, data: { throughMinor: { increment: 1n } } }))
  const faults = (await faultsOf(w.system)).join('\n')
  expect(faults).toContain('assets:bank:usd')
  expect(faults).toContain('99999 minor units are paid')
  expect(faults).toContain('received')
})
