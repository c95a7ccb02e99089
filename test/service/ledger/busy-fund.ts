// A fund in which everything has happened once: a promise in euro paid in part and refunded in part, money for an area, an award, a reduction,
// money sent, a part waived, an entry reversed, earlier periods closed, a document issued; one yen, some dinars, a card charged in euro and credited in US dollars.
import { answerAllocation } from '#app/features/allocations/server/answer-allocation.command.server'
import { approveDisbursement } from '#app/features/allocations/server/approve-disbursement.command.server'
import { planDisbursement } from '#app/features/allocations/server/plan-disbursement.command.server'
import { reduceLine } from '#app/features/allocations/server/reduce-line.command.server'
import { sendDisbursement } from '#app/features/allocations/server/send-disbursement.command.server'
import { bookLine } from '#app/features/bank/server/book-line.command.server'
import { readStatementFile } from '#app/features/bank/server/read-file.queries.server'
import { putInSuspense } from '#app/features/bank/server/settle-line.command.server'
import { takeStatements } from '#app/features/bank/server/take-statements.command.server'
import { submitApplication } from '#app/features/calls/server/apply.command.server'
import { decideCall } from '#app/features/calls/server/decide-call.command.server'
import { publishCall } from '#app/features/calls/server/move-call.command.server'
import { saveCall } from '#app/features/calls/server/save-call.command.server'
import { scoreApplication } from '#app/features/calls/server/score-application.command.server'
import { addDecision, saveMeeting, takeDecision } from '#app/features/decisions/server/meetings.command.server'
import { chart } from '#app/features/ledger/domain/chart'
import { transfer } from '#app/features/ledger/domain/entry'
import { postEntry, reverseEntry } from '#app/features/ledger/server/post-entry.command.server'
import { POOL } from '#app/features/fund/domain/window'
import { approveMove } from '#app/features/remainders/server/approve-move.command.server'
import { proposeMove } from '#app/features/remainders/server/propose-move.command.server'
import { confirmIncome } from '#app/features/income/server/confirm-income.command.server'
import { recordIncome } from '#app/features/income/server/record-income.command.server'
import { reverseIncome } from '#app/features/income/server/reverse-income.command.server'
import { recordLimit } from '#app/features/approvals/server/record-limit.command.server'
import { recordRate } from '#app/features/fund/server/record-rate.command.server'
import { proposeWaiver, waiveInstalments } from '#app/features/pledges/server/waive-instalments.command.server'
import { recordRefund } from '#app/features/payments/server/record-refund.command.server'
import { settleCardPayment } from '#app/features/payments/server/settle-card-payment.command.server'
import { startCardPayment } from '#app/features/payments/server/start-card-payment.command.server'
import { recordPastOffer, type PastOffer } from '#app/features/in-kind/server/record-past-offer.command.server'
import { recordPastPlacement, type PastPlacement } from '#app/features/placements/server/record-past-placement.command.server'
import { accept } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { money, usd, type Money } from '#app/kernel/money'
import { day, type Day } from '#app/kernel/time'
import { command } from '#app/platform/context'
import { storeDocument } from '#app/platform/files'
import { person } from '#test/support/context'
import { confirmDisbursement } from '#app/features/allocations/server/confirm-disbursement.command.server'
import { confirmReturn, recordReturn } from '#app/features/allocations/server/return-disbursement.command.server'
import { acceptReport } from '#app/features/reporting/server/review-report.command.server'
import { beginReport, submitReport } from '#app/features/reporting/server/write-report.command.server'
import { moneyWorld, must } from '../core/world'
import { camt } from '../bank/files'

const postAndUndo = command('payment.refund', async (context, input: { on: Day }) => {
  const entry = await postEntry(context, { code: 'contribution-received', occurredOn: input.on, description: 'typed twice', subject: 'payment:none', idempotencyKey: 'typed-twice', postings: transfer(chart.contributions('win_mdfm', 'don_none'), chart.bank('USD'), usd(100n), 100n) })
  return accept(await reverseEntry(context, { entry, occurredOn: input.on, description: 'typed twice' }))
})

const issue = command('job.run', async (context, input: { text: string }) =>
  accept(await storeDocument(context, { kind: 'RECEIPT', number: 'RC-2026-000001', title: 'Receipt', fileName: 'receipt.pdf', mediaType: 'application/pdf', language: 'en', bytes: Buffer.from(input.text), templateVersion: 'test', subject: 'payment:none' })),
)

/** Charged in euro, credited in US dollars, and sent back in part. */
async function payByCard(w: Awaited<ReturnType<typeof moneyWorld>>, pledge: Id<'pledge'>, amount: Money): Promise<void> {
  const { payment } = must(await startCardPayment(w.as({ kind: 'public' }), { pledge, amount, email: 'giver@giver.example', language: 'en' }))
  const credited = { gross: usd(117_31n), fee: usd(3_70n), net: usd(113_61n), exchangeRate: null }
  must(await settleCardPayment(w.system, { checkout: { session: 'cs_busy', payment, status: 'complete', paid: true, processing: false, amount, intent: 'pi_busy', charge: 'ch_busy', credited } }))
  must(await recordRefund(w.system, { payment, amount: money(33_33n, 'EUR'), on: day('2026-02-10'), reason: null, processorRefund: 're_busy' }))
}
/** A call of the pool that one city applies to, two score and the head of the team decides. */
async function runCall(w: Awaited<ReturnType<typeof moneyWorld>>): Promise<void> {
  const words = { titleEn: 'Plans', titleFr: 'Plans', textEn: 'Plans for cities.', textFr: 'Des plans pour des villes.' }
  const { ref: call } = must(await saveCall(w.officer, { call: null, ...words, window: 'win_mdfm', programme: w.programmes.PA2, opensOn: day('2026-02-01'), deadlineOn: day('2026-02-10'), deadlineTime: '12:00', timeZone: 'UTC', amount: usd(1_000_00n), floor: usd(100_00n), ceiling: usd(1_000_00n), membersOnly: true, ldcOnly: false, region: null, talkFrom: 100, criteria: [{ nameEn: 'Use', nameFr: 'Utilité', weight: 100 }] }))
  must(await publishCall(w.officer, { call }))
  const focal = w.as({ kind: 'person', person: 'prs_focal' as Id<'person'>, name: 'Focal', email: 'focal@city.example', grants: [{ role: 'city-focal-point', city: w.cities[0] }] })
  const answers = { title: 'Courses', need: 'Adults', plan: 'Evenings', results: 'Readers', budget: 'Teachers' }
  const { ref: application } = must(await submitApplication(focal, { call, city: w.cities[0], version: 0, answers, typed: '800', asked: usd(800_00n) }))
  w.setNow('2026-02-10T18:00:00Z')
  const [criterion] = await w.system.database.read.callCriterion.findMany()
  for (const by of [w.officer, w.finance]) must(await scoreApplication(by, { application, unbound: true, scores: [{ criterion: criterion!.id, points: 3, comment: 'clear' }] }))
  must(await decideCall(w.head, { call, decision: 'D-2026-0001', judged: [{ application, outcome: 'FUNDED', award: usd(800_00n), reason: 'clear' }] }))
}

const deliver = command('import.run', (context, input: PastOffer) => recordPastOffer(context, input))
const lend = command('import.run', (context, input: PastPlacement) => recordPastPlacement(context, input))

/** A statement of the bank: one line of a giver, one of somebody unknown. */
async function takeStatement(w: Awaited<ReturnType<typeof moneyWorld>>): Promise<void> {
  const entries = [{ amount: 10n, on: '2026-02-10', party: 'Cirrus Fund' }, { amount: 7n, on: '2026-02-10' }]
  const file = must(readStatementFile(camt([{ currency: 'JPY', opening: 100n, from: '2026-02-10', to: '2026-02-10', entries }])))
  must(await takeStatements(w.finance, { file, name: 'statement.xml' }))
  const line = await w.system.database.read.bankLine.findFirstOrThrow({ where: { amountMinor: 10n } })
  const donor = await w.system.database.read.donor.findUniqueOrThrow({ where: { id: w.donors[2] } })
  const waiting = await w.system.database.read.bankLine.findFirstOrThrow({ where: { amountMinor: 7n } })
  must(await putInSuspense(w.finance, { line: waiting.id, note: null }))
  must(await bookLine(w.finance2, { line: line.id, parts: [{ target: donor.ref, arrived: money(10n, 'JPY'), fee: money(0n, 'JPY') }] }))
}

export async function busyFund() {
  const w = await moneyWorld()
  for (const code of ['2020-2021', '2022-2023', '2024-2025']) await w.close(code)
  w.setNow('2026-02-10T08:00:00Z')
  const today = day('2026-02-10')
  must(await postAndUndo(w.system, { on: today }))
  must(await issue(w.system, { text: 'the words of a receipt' }))

  const pooled = await w.promise({ donor: w.donors[0], amount: money(17_000_00n, 'EUR'), count: 2 })
  const payment = await w.received(pooled.ref, money(9_000_00n, 'EUR'), money(10_00n, 'EUR'))
  must(await recordRefund(w.finance, { payment, amount: money(500_00n, 'EUR'), on: today, reason: 'paid twice', processorRefund: null }))
  const second = await w.system.database.read.instalment.findFirstOrThrow({ where: { pledgeId: pooled.pledge, sequence: 2 } })
  const { proposal } = must(await proposeWaiver(w.officer, { pledge: pooled.pledge, instalments: [second.id], reason: 'less was voted' }))
  must(await waiveInstalments(w.head, { proposal }))
  const earmarked = await w.promise({ donor: w.donors[1], amount: usd(2_140_00n), area: 'PA1' })
  await w.received(earmarked.ref, usd(2_140_00n))

  const { allocation } = must(await w.propose([{ city: w.cities[0], amount: usd(3_000_00n) }, { city: null, amount: usd(1_000_00n) }]))
  must(await w.approve(allocation))
  const { id } = await w.system.database.read.allocationLine.findFirstOrThrow({ where: { allocationId: allocation, sequence: 1 } })
  const line = id as Id<'allocationLine'>
  const focal = w.as({ kind: 'person', person: 'prs_focal' as Id<'person'>, name: 'Focal', email: 'focal@city.example', grants: [{ role: 'city-focal-point', city: w.cities[0] }] })
  must(await answerAllocation(focal, { line, declineReason: null }))
  must(await reduceLine(w.head, { line, amount: usd(250_00n), on: today, reason: 'less is needed' }))
  const { disbursement } = must(await planDisbursement(w.finance, { line, amount: usd(1_500_00n) }))
  must(await recordLimit(w.admin, { deed: 'RELEASE', limit: usd(1_000_00n), effectiveOn: today, reason: 'two people above it' }))
  must(await approveDisbursement(w.head, { disbursement }))
  must(await approveDisbursement(w.as(person('Ines', { role: 'approver' })), { disbursement }))
  must(await sendDisbursement(w.finance, { disbursement, on: today }))
  must(await confirmDisbursement(focal, { disbursement }))
  const back = must(await recordReturn(w.finance, { disbursement, amount: usd(100_00n), on: today, reason: 'not needed', sendAgain: false }))
  must(await confirmReturn(w.finance2, { disbursement: back.disbursement }))
  const { report } = must(await beginReport(focal, { line }))
  must(await submitReport(focal, { report, version: 0, typed: { activities: 'A course', results: 'Two plans', summary: 'Two plans', spent_STAFF: '700.00' }, decimalComma: false }))
  must(await acceptReport(w.officer, { report }))

  must(await recordRate(w.system, { currency: 'KWD', effectiveOn: day('2026-01-01'), unitsPerUsd: '0.3071', source: 'test' }))
  const yen = await w.promise({ donor: w.donors[2], amount: money(1_501n, 'JPY') })
  await w.received(yen.ref, money(1n, 'JPY'))
  await w.received(yen.ref, money(1_500n, 'JPY'), money(1n, 'JPY'))
  const dinars = await w.promise({ donor: w.donors[2], amount: money(1_234_567n, 'KWD') })
  await w.received(dinars.ref, money(1_234_567n, 'KWD'), money(1_005n, 'KWD'))
  const card = await w.promise({ donor: w.donors[0], amount: money(100_00n, 'EUR') })
  await payByCard(w, card.pledge, money(100_00n, 'EUR'))
  must(await deliver(w.system, { ref: 'IK-1', donor: w.donors[0], recognition: 'NAME', priorityArea: 'PA2', kind: 'GOODS', description: 'Books', quantity: '2', unitValue: '50.00', value: usd(100_00n), deliveredOn: today }))
  must(await lend(w.system, { ref: 'PLC-1', donor: w.donors[0], arrangement: 'LOAN', monthly: usd(1_000_00n), fte: '0.5', startsOn: day('2026-01-01'), endsOn: day('2026-12-31') }))
  await takeStatement(w)
  await runCall(w)
  const earned = async (amount: Money) => {
    const { income } = must(await recordIncome(w.finance, { window: POOL, kind: 'INTEREST', amount, receivedOn: today, evidence: 'Statement 2, line 1' }))
    must(await confirmIncome(w.finance2, { income }))
    return income
  }
  await earned(money(100_00n, 'EUR'))
  must(await reverseIncome(w.finance, { income: await earned(usd(7_00n)), reason: 'of another account' }))
  const { ref: meeting } = must(await saveMeeting(w.officer, { meeting: null, version: 0, kind: 'TEAM', title: 'A meeting', heldOn: today, place: 'online', participants: '', agenda: 'Calls' }))
  must(await takeDecision(w.head, { decision: must(await addDecision(w.officer, { meeting, title: 'To go on', text: 'We go on.' })).decision }))
  const consent = { by: 'Bo Borealis, Director', on: today, file: { name: 'consent.pdf', bytes: new TextEncoder().encode('%PDF-1.4 yes') } }
  const { move } = must(await proposeMove(w.officer, { window: await w.windowOf(earmarked.pledge), to: POOL, amount: usd(700_00n), reason: 'the work is done', consent }))
  must(await approveMove(w.head, { move, origin: 'http://localhost:3000', demonstration: false }))
  return { ...w, pooled, earmarked, payment, allocation, line, disbursement }
}
