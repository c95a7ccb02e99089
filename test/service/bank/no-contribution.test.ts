import { beforeEach, describe, expect, test } from 'vitest'
import { bookLine, confirmProposal } from '#app/features/bank/server/book-line.command.server'
import { findLineOfPayment, getLine, listClearing, listLines, listSuspense } from '#app/features/bank/server/lines.queries.server'
import { readStatementFile } from '#app/features/bank/server/read-file.queries.server'
import { matchLine, putInSuspense, setAside, undoLine } from '#app/features/bank/server/settle-line.command.server'
import { takeStatements } from '#app/features/bank/server/take-statements.command.server'
import { confirmIncome } from '#app/features/income/server/confirm-income.command.server'
import { recordIncome } from '#app/features/income/server/record-income.command.server'
import { recordRefund } from '#app/features/payments/server/record-refund.command.server'
import { settleCardPayment } from '#app/features/payments/server/settle-card-payment.command.server'
import { startCardPayment } from '#app/features/payments/server/start-card-payment.command.server'
import { money } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { moneyWorld, must } from '../core/world'
import { faultsOf } from '../ledger/faults'
import { camt, type Entry } from './files'

const eur = (minor: bigint) => money(minor, 'EUR')
let w: Awaited<ReturnType<typeof moneyWorld>>

beforeEach(async () => {
  w = await moneyWorld()
  w.setNow('2026-02-10T08:00:00Z')
})

/** Takes entries in, by Farid, and gives their lines in the order of the entries. */
async function lines(...entries: Entry[]) {
  const file = must(readStatementFile(camt([{ opening: 9_000_00n, from: '2026-02-01', to: '2026-02-10', entries }])))
  must(await takeStatements(w.finance, { file, name: 'february.xml' }))
  const rows = await w.system.database.read.bankLine.findMany({ orderBy: { ref: 'asc' } })
  return rows.slice(-entries.length)
}
/** What an account holds: debits less credits, and in US cents. */
async function held(path: string) {
  const rows = await w.system.database.read.accountBalance.findMany({ where: { account: { path }, currency: 'EUR' } })
  return rows.map((row) => [row.debitMinor - row.creditMinor, row.debitUsdMinor - row.creditUsdMinor])
}
const stateOf = async (id: string) => (await getLine(w.finance, id)).state

describe('money of an unknown payer', () => {
  test('BANK-9: it is on the books in suspense, and leaves it by being booked to its giver on its value date', async () => {
    const [line] = await lines({ amount: 500_00n, on: '2026-02-05', party: 'Somebody' })
    must(await putInSuspense(w.finance, { line: line!.id, note: 'asked the bank' }))
    expect(await held('assets:bank:eur')).toEqual([[500_00n, 588_24n]])
    expect(await held('liabilities:suspense')).toEqual([[-500_00n, -588_24n]])
    expect(await listSuspense(w.finance)).toEqual([{ amount: eur(500_00n), lines: 1 }])
    expect(await putInSuspense(w.finance2, { line: line!.id, note: null })).toMatchObject({ ok: false, failure: { code: 'IN_SUSPENSE' } })
    expect(await faultsOf(w.system)).toEqual([])

    const donor = await w.system.database.read.donor.findUniqueOrThrow({ where: { id: w.donors[0] } })
    const part = { target: donor.ref, arrived: eur(500_00n), fee: eur(0n) }
    expect(await bookLine(w.finance, { line: line!.id, parts: [part] })).toMatchObject({ ok: false, failure: { code: 'OWN_IMPORT' } })
    must(await bookLine(w.finance2, { line: line!.id, parts: [part] }))
    expect(await held('liabilities:suspense')).toEqual([[0n, 0n]])
    expect(await held('assets:bank:eur')).toEqual([[500_00n, 588_24n]])
    expect((await getLine(w.finance, line!.id)).deeds).toMatchObject([{ kind: 'SUSPENSE', stands: false, note: 'asked the bank' }, { kind: 'PAYMENT', stands: true }])
    expect(await faultsOf(w.system)).toEqual([])
  })

  test('BANK-9: or by going back: the line by which it leaves empties the account, and undoing that fills it again', async () => {
    const [line, back] = await lines({ amount: 500_00n, on: '2026-02-05', party: 'Somebody', iban: 'FR7630006000011234567890189' }, { amount: 500_00n, direction: 'DEBIT', on: '2026-02-09', party: 'SOMEBODY', iban: 'FR7630006000011234567890189' })
    must(await putInSuspense(w.finance, { line: line!.id, note: null }))
    const [proposal] = (await getLine(w.finance, back!.id)).debits.proposals
    expect(proposal).toMatchObject({ kind: 'RETURNED', ref: line!.ref })
    must(await matchLine(w.finance, { line: back!.id, proposal: proposal!.key }))
    expect(await held('liabilities:suspense')).toEqual([[0n, 0n]])
    expect(await held('assets:bank:eur')).toEqual([[0n, 0n]])
    expect(await getLine(w.finance, line!.id)).toMatchObject({ state: 'BOOKED', isReturned: true })
    expect(await undoLine(w.finance, { line: line!.id, reason: 'wrong' })).toMatchObject({ ok: false, failure: { code: 'SENT_BACK' } })
    expect(await faultsOf(w.system)).toEqual([])

    must(await undoLine(w.finance2, { line: back!.id, reason: 'another payer' }))
    expect(await stateOf(line!.id)).toBe('SUSPENSE')
    expect(await held('liabilities:suspense')).toEqual([[-500_00n, -588_24n]])
    expect(await faultsOf(w.system)).toEqual([])
  })
})

describe('what is no contribution', () => {
  test('charges are entries of their own; other income is shown by its line and not booked again; what is not ours needs a reason, and money in another person', async () => {
    const [fee, interest, other] = await lines({ amount: 12_50n, direction: 'DEBIT', on: '2026-02-05' }, { amount: 3_00n, on: '2026-02-05' }, { amount: 70_00n, on: '2026-02-05' })
    must(await setAside(w.finance, { line: fee!.id, kind: 'FEE', note: null }))
    expect(await held('expenses:bank-charges')).toEqual([[12_50n, 14_71n]])
    expect(await setAside(w.finance, { line: interest!.id, kind: 'INTEREST', note: null })).toMatchObject({ ok: false, failure: { code: 'INCOME_NOT_BOOKED' } })
    const { income } = must(await recordIncome(w.finance, { window: 'win_mdfm', kind: 'INTEREST', amount: eur(3_00n), receivedOn: day('2026-02-05'), evidence: 'statement' }))
    must(await confirmIncome(w.finance2, { income }))
    must(await setAside(w.finance, { line: interest!.id, kind: 'INTEREST', note: null }))
    expect(await setAside(w.finance, { line: other!.id, kind: 'INTEREST', note: null })).toMatchObject({ ok: false, failure: { code: 'INCOME_NOT_BOOKED' } })
    expect(await setAside(w.finance2, { line: other!.id, kind: 'INTERNAL', note: null })).toMatchObject({ ok: false, failure: { code: 'REASON_MISSING' } })
    expect(await setAside(w.finance, { line: other!.id, kind: 'INTERNAL', note: 'own account' })).toMatchObject({ ok: false, failure: { code: 'OWN_IMPORT' } })
    must(await setAside(w.finance2, { line: other!.id, kind: 'INTERNAL', note: 'own account' }))
    expect(await held('assets:bank:eur')).toEqual([[-9_50n, -11_18n]])
    expect((await listLines(w.finance, { state: 'WAITING' })).lines).toEqual([])

    must(await undoLine(w.finance, { line: fee!.id, reason: 'was a refund' }))
    expect(await held('expenses:bank-charges')).toEqual([[0n, 0n]])
    expect(await undoLine(w.finance, { line: fee!.id, reason: 'again' })).toMatchObject({ ok: false, failure: { code: 'NOTHING_TO_UNDO' } })
    must(await setAside(w.finance, { line: fee!.id, kind: 'FEE', note: null }))
    expect(await held('expenses:bank-charges')).toEqual([[12_50n, 14_71n]])
    expect(await faultsOf(w.system)).toEqual([])
  })

  test('BANK-10: payouts clear the card processor’s account to zero, in its currency and in US dollars', async () => {
    const pledge = await w.promise({ donor: w.donors[0], amount: eur(100_01n) })
    const { payment } = must(await startCardPayment(w.as({ kind: 'public' }), { pledge: pledge.pledge, amount: eur(100_01n), email: 'giver@giver.example', language: 'en' }))
    must(await settleCardPayment(w.system, { checkout: { session: 'cs_1', payment, status: 'complete', paid: true, processing: false, amount: eur(100_01n), intent: 'pi_1', charge: 'ch_1', credited: null } }))
    const [first, second] = await lines({ amount: 33_33n, on: '2026-02-10', party: 'STRIPE' }, { amount: 66_68n, on: '2026-02-10', party: 'STRIPE' })
    must(await setAside(w.finance, { line: first!.id, kind: 'PAYOUT', note: null }))
    expect(await listClearing(w.finance)).toMatchObject([{ currency: 'EUR', balance: eur(66_68n), movements: [{ code: 'card-paid-out', after: eur(66_68n) }, { code: 'contribution-received', after: eur(100_01n) }] }])
    must(await setAside(w.finance, { line: second!.id, kind: 'PAYOUT', note: null }))
    expect(await held('assets:card-clearing')).toEqual([[0n, 0n]])
    expect(await faultsOf(w.system)).toEqual([])
  })
})

test('BANK-10: fees that the processor kept before a payout clear the account with it; nothing else has a fee beside it', async () => {
  const pledge = await w.promise({ donor: w.donors[0], amount: eur(100_00n) })
  const { payment } = must(await startCardPayment(w.as({ kind: 'public' }), { pledge: pledge.pledge, amount: eur(100_00n), email: 'giver@giver.example', language: 'en' }))
  must(await settleCardPayment(w.system, { checkout: { session: 'cs_1', payment, status: 'complete', paid: true, processing: false, amount: eur(100_00n), intent: 'pi_1', charge: 'ch_1', credited: null } }))
  const [line] = await lines({ amount: 96_80n, on: '2026-02-10', party: 'STRIPE' })
  expect(await setAside(w.finance, { line: line!.id, kind: 'INTEREST', note: null, fee: eur(3_20n) })).toMatchObject({ ok: false, failure: { code: 'FEE_OF_OTHERS' } })
  must(await setAside(w.finance, { line: line!.id, kind: 'PAYOUT', note: null, fee: eur(3_20n) }))
  expect(await held('assets:card-clearing')).toEqual([[0n, 0n]])
  expect(await held('expenses:bank-charges')).toEqual([[3_20n, 3_76n]])
  expect(await faultsOf(w.system)).toEqual([])
})

describe('money that left', () => {
  test('a refund on the books is shown by one line, and booked by none', async () => {
    const pledge = await w.promise({ donor: w.donors[0], amount: eur(400_00n) })
    const payment = await w.received(pledge.ref, eur(400_00n))
    must(await recordRefund(w.finance, { payment, amount: eur(50_00n), on: day('2026-02-10'), reason: 'paid too much', processorRefund: null }))
    const before = await held('assets:bank:eur')
    const [one, two] = await lines({ amount: 50_00n, direction: 'DEBIT', on: '2026-02-10', party: 'Aurora Foundation' }, { amount: 50_00n, direction: 'DEBIT', on: '2026-02-10', reference: 'SECOND01' })
    const [proposal] = (await getLine(w.finance, one!.id)).debits.proposals
    expect(proposal).toMatchObject({ kind: 'REFUND', reasons: ['NAME', 'AMOUNT', 'DAY'] })
    must(await matchLine(w.finance, { line: one!.id, proposal: proposal!.key }))
    expect(await matchLine(w.finance, { line: two!.id, proposal: proposal!.key })).toMatchObject({ ok: false, failure: { code: 'PROPOSAL_GONE' } })
    expect(await held('assets:bank:eur')).toEqual(before)
    expect(await faultsOf(w.system)).toEqual([])
  })

  test('a contribution that the bank takes back is never a new payment: it goes back, by another person, and comes again when that is undone', async () => {
    const pledge = await w.promise({ donor: w.donors[0], amount: eur(400_00n) })
    const [line, back, odd] = await lines({ amount: 400_00n, on: '2026-02-05', party: 'Aurora Foundation', endToEnd: 'E2E-77' }, { amount: 400_00n, direction: 'DEBIT', on: '2026-02-09', isReversal: true, endToEnd: 'E2E-77' }, { amount: 9_00n, on: '2026-02-09', isReversal: true })
    expect(await bookLine(w.finance2, { line: odd!.id, parts: [{ target: pledge.ref, arrived: eur(9_00n), fee: eur(0n) }] })).toMatchObject({ ok: false, failure: { code: 'IS_A_RETURN' } })
    must(await bookLine(w.finance2, { line: line!.id, parts: [{ target: pledge.ref, arrived: eur(400_00n), fee: eur(0n) }] }))
    const [proposal] = (await getLine(w.finance, back!.id)).debits.proposals
    expect(proposal).toMatchObject({ kind: 'GONE_BACK', reasons: ['TAKEN_BACK', 'SAME_REFERENCE', 'AMOUNT', 'DAY'] })
    expect(await matchLine(w.finance, { line: back!.id, proposal: proposal!.key })).toMatchObject({ ok: false, failure: { code: 'OWN_IMPORT' } })
    must(await matchLine(w.finance2, { line: back!.id, proposal: proposal!.key }))
    const payment = () => w.system.database.read.payment.findFirstOrThrow({ where: { pledgeId: pledge.pledge } })
    expect(await payment()).toMatchObject({ status: 'REFUNDED' })
    expect(await held('assets:bank:eur')).toEqual([[0n, 0n]])
    must(await undoLine(w.finance, { line: back!.id, reason: 'was another one' }))
    expect(await payment()).toMatchObject({ status: 'RECEIVED' })
    expect(await faultsOf(w.system)).toEqual([])
  })
})

describe('payments that were booked by hand', () => {
  test('BANK-2: the line of one shows it and books nothing, though another instalment of the same amount is due; undoing that takes nothing back', async () => {
    const pledge = await w.promise({ donor: w.donors[0], amount: eur(800_00n), count: 2 })
    const payment = await w.received(pledge.ref, eur(400_00n), eur(2_00n))
    const before = await held('assets:bank:eur')
    const [line] = await lines({ amount: 398_00n, on: '2026-02-08', party: 'AURORA FOUNDATION', text: pledge.ref })
    const [proposal, ...others] = (await getLine(w.finance, line!.id)).proposals
    expect(proposal).toMatchObject({ key: `booked:${payment}`, certainty: 'CERTAIN', feeMinor: 2_00n })
    expect(others.filter(({ certainty }) => certainty === 'CERTAIN')).toEqual([])
    must(await confirmProposal(w.finance, { line: line!.id, proposal: proposal!.key }))
    expect(await held('assets:bank:eur')).toEqual(before)
    expect(await findLineOfPayment(w.finance, payment)).toBe(line!.ref)
    expect(await faultsOf(w.system)).toEqual([])
    must(await undoLine(w.finance2, { line: line!.id, reason: 'another one' }))
    expect(await w.system.database.read.payment.findUniqueOrThrow({ where: { id: payment } })).toMatchObject({ status: 'RECEIVED' })
    expect(await stateOf(line!.id)).toBe('WAITING')
  })
})

describe('undoing', () => {
  test('BANK-6: payments of the line are reversed, by another person than who booked it; the line waits again and can be booked anew', async () => {
    const pledge = await w.promise({ donor: w.donors[0], amount: eur(400_00n) })
    const [line] = await lines({ amount: 400_00n, on: '2026-02-05', text: pledge.ref })
    const [proposal] = (await getLine(w.finance2, line!.id)).proposals
    must(await confirmProposal(w.finance2, { line: line!.id, proposal: proposal!.key }))
    expect(await undoLine(w.finance2, { line: line!.id, reason: 'wrong pledge' })).toMatchObject({ ok: false, failure: { code: 'OWN_CONFIRMATION' } })
    must(await undoLine(w.finance, { line: line!.id, reason: 'wrong pledge' }))
    expect(await held('assets:bank:eur')).toEqual([[0n, 0n]])
    expect(await stateOf(line!.id)).toBe('WAITING')
    must(await confirmProposal(w.finance2, { line: line!.id, proposal: proposal!.key }))
    const rows = await w.system.database.read.payment.findMany({ orderBy: { ref: 'asc' } })
    expect(rows.map(({ status }) => status)).toEqual(['REVERSED', 'REVERSAL', 'RECEIVED'])
    await expect(w.system.database.write((db) => db.$executeRawUnsafe(`UPDATE "BankDeed" SET "undoneAt" = NULL, "undoneBy" = NULL, "standing" = "lineId" WHERE "undoneAt" IS NOT NULL`))).rejects.toThrow('BANK-6')
    await expect(w.system.database.write((db) => db.$executeRawUnsafe('DELETE FROM "BankDeed"'))).rejects.toThrow('BANK-6')
    expect(await faultsOf(w.system)).toEqual([])
  })
})
