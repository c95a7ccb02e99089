import { beforeEach, describe, expect, test } from 'vitest'
import { bookLine, confirmCertain, confirmProposal } from '#app/features/bank/server/book-line.command.server'
import { countWaitingLines, getLine, getStatement, listCertain, listLines } from '#app/features/bank/server/lines.queries.server'
import { previewStatements } from '#app/features/bank/server/preview.queries.server'
import { readStatementFile } from '#app/features/bank/server/read-file.queries.server'
import { takeStatements } from '#app/features/bank/server/take-statements.command.server'
import { printedReference } from '#app/features/pledges/domain/creditor-reference'
import { money, usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { moneyWorld, must } from '../core/world'
import { faultsOf } from '../ledger/faults'
import { camt, type Entry } from './files'

const eur = (minor: bigint) => money(minor, 'EUR')
type World = Awaited<ReturnType<typeof moneyWorld>>
let w: World

beforeEach(async () => {
  w = await moneyWorld()
  w.setNow('2026-02-10T08:00:00Z')
})

/** Takes a statement of these entries in. */
export async function takeIn(context: Context, entries: Entry[], of: Partial<Parameters<typeof camt>[0][number]> = {}) {
  const bytes = camt([{ opening: 1_000_00n, from: '2026-02-01', to: '2026-02-10', entries, ...of }])
  return must(await takeStatements(context, { file: must(readStatementFile(bytes)), name: 'february.xml' }))
}
const referenceOf = async (pledge: string, sequence = 1) => (await w.system.database.read.instalment.findFirstOrThrow({ where: { pledgeId: pledge, sequence } })).reference
const onlyLine = async () => (await listLines(w.finance2, {})).lines[0]!
const paymentsOf = (pledge: string) => w.system.database.read.payment.findMany({ where: { pledgeId: pledge }, orderBy: { ref: 'asc' } })

describe('taking a statement in', () => {
  test('BANK-1: the same file again changes nothing; an overlapping one adds what is new', async () => {
    const [first, second, third] = [
      { amount: 100_00n, on: '2026-02-03', reference: 'AB123456' },
      { amount: 100_00n, on: '2026-02-03', text: 'no reference' },
      { amount: 100_00n, on: '2026-02-04', reference: 'AB123457' },
    ]
    expect(await takeIn(w.finance, [first, second])).toEqual({ statements: 1, fresh: 2, known: 0 })
    expect(await takeIn(w.finance, [first, second])).toEqual({ statements: 0, fresh: 0, known: 2 })
    expect(await takeIn(w.finance, [first, second, third])).toEqual({ statements: 1, fresh: 1, known: 2 })
    expect(await w.system.database.read.bankLine.count()).toBe(3)
    expect(await faultsOf(w.system)).toEqual([])
  })

  test('BANK-3: no line, statement or file is changed or deleted', async () => {
    await takeIn(w.finance, [{ amount: 100_00n, on: '2026-02-03' }])
    for (const statement of ['UPDATE "BankLine" SET "amountMinor" = 1', 'DELETE FROM "BankLine"', 'UPDATE "BankStatement" SET "closingMinor" = 1', 'DELETE FROM "BankStatementLine"', 'DELETE FROM "BankFile"']) {
      await expect(w.system.database.write((db) => db.$executeRawUnsafe(statement))).rejects.toThrow('BANK-3')
    }
  })

  test('BANK-4: a file whose balances do not add up is refused whole, and a gap between statements is told', async () => {
    const off = readStatementFile(camt([{ opening: 0n, from: '2026-02-01', to: '2026-02-02', entries: [{ amount: 5_00n, on: '2026-02-01' }], closing: 6_00n }]))
    expect(off).toMatchObject({ ok: false, failure: { code: 'FILE_FAULTY', faults: [{ code: 'BALANCE_OFF', computed: eur(5_00n), closing: eur(6_00n) }] } })
    await takeIn(w.finance, [{ amount: 100_00n, on: '2026-02-03' }])
    const later = must(readStatementFile(camt([{ opening: 1_200_00n, from: '2026-02-10', to: '2026-02-12', entries: [] }])))
    expect(await previewStatements(w.finance, later)).toMatchObject([{ gap: { closingMinor: 1_100_00n, on: '2026-02-10' } }])
    const next = must(readStatementFile(camt([{ opening: 1_100_00n, from: '2026-02-10', to: '2026-02-12', entries: [] }])))
    expect(await previewStatements(w.finance, next)).toMatchObject([{ gap: null, fresh: 0 }])
  })

  test('several statements and currencies, batches and pending entries of one file', async () => {
    const bytes = camt([
      { opening: 0n, from: '2026-02-01', to: '2026-02-03', entries: [{ amount: 30_00n, on: '2026-02-02', reference: 'BATCH001', batch: [{ amount: 10_00n, party: 'Müller & Söhne' }, { amount: 20_00n, party: 'Zoë' }] }, { amount: 7_00n, on: '2026-02-03', status: 'PDNG' }] },
      { account: 'CH9300762011623852957', currency: 'JPY', number: 'S2', opening: 500n, from: '2026-02-01', to: '2026-02-03', entries: [{ amount: 200n, direction: 'DEBIT', on: '2026-02-02' }] },
    ])
    const file = must(readStatementFile(bytes))
    expect(file.pending).toBe(1)
    expect(must(await takeStatements(w.finance, { file, name: 'two.xml' }))).toEqual({ statements: 2, fresh: 3, known: 0 })
    const { lines } = await listLines(w.finance, {})
    expect(lines.map(({ amount, party }) => [amount, party])).toEqual(expect.arrayContaining([[eur(10_00n), 'Müller & Söhne'], [eur(20_00n), 'Zoë'], [money(200n, 'JPY'), null]]))
    const statement = await getStatement(w.finance, 'BS-2026-0001')
    expect(statement).toMatchObject({ credits: eur(30_00n), statement: { closing: eur(30_00n), waiting: 2 } })
  })
})

describe('booking what arrived', () => {
  test('BANK-5, BANK-7: an exact creditor reference is certain; another person than who took the statement in confirms it', async () => {
    const pledge = await w.promise({ donor: w.donors[0], amount: eur(1_700_00n), count: 2 })
    await takeIn(w.finance, [{ amount: 850_00n, on: '2026-02-05', valueOn: '2026-02-04', party: 'AURORA', text: `grant ${printedReference(await referenceOf(pledge.pledge)).toLowerCase()} thank you` }])
    const line = await onlyLine()
    expect(line.best).toMatchObject({ certainty: 'CERTAIN', pledge: pledge.ref, grossMinor: 850_00n, feeMinor: 0n })
    expect(await confirmProposal(w.finance, { line: line.id, proposal: line.best!.key })).toMatchObject({ ok: false, failure: { code: 'OWN_IMPORT' } })
    expect((await listCertain(w.finance)).own).toBe(1)

    expect(await confirmCertain(w.finance2, [line.ref])).toEqual({ booked: 1, left: 0 })
    const [payment] = await paymentsOf(pledge.pledge)
    expect(payment).toMatchObject({ status: 'RECEIVED', amountMinor: 850_00n, receivedOn: '2026-02-04', recordedBy: 'prs_farid', confirmedBy: 'prs_grace' })
    expect(await countWaitingLines(w.finance)).toBe(0)
    expect(await w.system.database.read.job.count({ where: { name: 'issue-receipt' } })).toBe(1)
    expect(await faultsOf(w.system)).toEqual([])
  })

  test('BANK-5: wrong check digits name nothing', async () => {
    const pledge = await w.promise({ donor: w.donors[0], amount: eur(1_700_00n) })
    const reference = await referenceOf(pledge.pledge)
    const wrong = reference.slice(0, -1) + String((Number(reference.at(-1)) + 1) % 10)
    await takeIn(w.finance, [{ amount: 1_000_00n, on: '2026-02-05', rf: wrong }])
    expect((await getLine(w.finance2, (await onlyLine()).id)).proposals).toEqual([])
  })

  test('BANK-2: of two people on the same line one wins, the other is told', async () => {
    const pledge = await w.promise({ donor: w.donors[0], amount: eur(1_700_00n), count: 2 })
    await takeIn(w.system, [{ amount: 850_00n, on: '2026-02-05', rf: await referenceOf(pledge.pledge) }])
    const line = await onlyLine()
    const answers = await Promise.all([w.finance, w.finance2].map((by) => bookLine(by, { line: line.id, parts: [{ target: pledge.ref, arrived: eur(850_00n), fee: eur(0n) }] })))
    expect(answers.map((answer) => (answer.ok ? 'BOOKED' : answer.failure.code)).sort()).toEqual(['BOOKED', 'LINE_TAKEN'])
    expect(await paymentsOf(pledge.pledge)).toHaveLength(1)
  })

  test('BANK-7: a transfer that was recorded is confirmed by the statement, not by who recorded it; its day and fee are the bank’s', async () => {
    const pledge = await w.promise({ donor: w.donors[0], amount: eur(1_000_00n) })
    await w.recorded(pledge.ref, eur(1_000_00n))
    await takeIn(w.finance2, [{ amount: 980_00n, on: '2026-02-09', party: 'Aurora Foundation' }])
    const line = await onlyLine()
    const proposal = (await getLine(w.finance2, line.id)).proposals.find(({ key }) => key.startsWith('payment:'))!
    expect(proposal).toMatchObject({ grossMinor: 1_000_00n, feeMinor: 20_00n })
    expect(await confirmProposal(w.finance, { line: line.id, proposal: proposal.key })).toMatchObject({ ok: false, failure: { code: 'OWN_RECORD' } })
    must(await confirmProposal(w.finance2, { line: line.id, proposal: proposal.key }))
    expect(await paymentsOf(pledge.pledge)).toMatchObject([{ status: 'RECEIVED', amountMinor: 1_000_00n, feeMinor: 20_00n, receivedOn: '2026-02-09', confirmedBy: 'prs_grace' }])
    expect(await faultsOf(w.system)).toEqual([])
  })

  test('BANK-8: one line over promises of two donors and a gift without a promise; parts that do not add up are refused', async () => {
    const [one, two] = [await w.promise({ donor: w.donors[0], amount: eur(400_00n) }), await w.promise({ donor: w.donors[1], amount: eur(500_00n), area: 'PA1' })]
    await takeIn(w.finance, [{ amount: 1_000_00n, on: '2026-02-05', party: 'Cirrus Fund' }])
    const line = await onlyLine()
    const donor = await w.system.database.read.donor.findUniqueOrThrow({ where: { id: w.donors[2] } })
    const part = (target: string, minor: bigint, fee = 0n) => ({ target, arrived: eur(minor), fee: eur(fee) })
    expect(await bookLine(w.finance2, { line: line.id, parts: [part(one.ref, 400_00n), part(two.ref, 500_00n)] })).toMatchObject({ ok: false, failure: { code: 'SPLIT_OFF', sum: eur(900_00n), line: eur(1_000_00n) } })
    expect(await bookLine(w.finance2, { line: line.id, parts: [part('PL-2026-9999', 1_000_00n)] })).toMatchObject({ ok: false, failure: { code: 'UNKNOWN_TARGET' } })
    const { payments } = must(await bookLine(w.finance2, { line: line.id, parts: [part(one.ref, 400_00n), part(two.ref, 490_00n, 10_00n), part(donor.ref, 110_00n)] }))
    expect(payments).toHaveLength(3)
    const rows = await w.system.database.read.payment.findMany({ orderBy: { ref: 'asc' } })
    // The payer is a donor too: it is kept where it is not the donor of the promise.
    expect(rows.map(({ donorId, payerId, amountMinor, feeMinor, pledgeId }) => ({ donorId, payerId, amountMinor, feeMinor, pledgeId }))).toEqual([
      { donorId: w.donors[0], payerId: w.donors[2], amountMinor: 400_00n, feeMinor: 0n, pledgeId: one.pledge },
      { donorId: w.donors[1], payerId: w.donors[2], amountMinor: 500_00n, feeMinor: 10_00n, pledgeId: two.pledge },
      { donorId: w.donors[2], payerId: null, amountMinor: 110_00n, feeMinor: 0n, pledgeId: null },
    ])
    expect((await getLine(w.finance2, line.id)).deeds).toMatchObject([{ kind: 'PAYMENT', stands: true, by: 'prs_grace' }])
    expect(await faultsOf(w.system)).toEqual([])
  })

  test('a refusal within books nothing of the line: no rate for the day', async () => {
    const pledge = await w.promise({ donor: w.donors[0], amount: usd(400_00n) })
    await takeIn(w.finance, [{ amount: 400_00n, on: '2025-12-30', party: 'Aurora Foundation' }], { currency: 'GBP', from: '2025-12-30' })
    const line = await onlyLine()
    expect(await bookLine(w.finance2, { line: line.id, parts: [{ target: pledge.ref, arrived: money(400_00n, 'GBP'), fee: money(0n, 'GBP') }] })).toMatchObject({ ok: false, failure: { code: 'OTHER_CURRENCY', currency: 'USD' } })
    const donor = await w.system.database.read.donor.findUniqueOrThrow({ where: { id: w.donors[0] } })
    expect(await bookLine(w.finance2, { line: line.id, parts: [{ target: donor.ref, arrived: money(400_00n, 'GBP'), fee: money(0n, 'GBP') }] })).toMatchObject({ ok: false, failure: { code: 'RATE_MISSING', day: day('2025-12-30') } })
    expect(await w.system.database.read.payment.count()).toBe(0)
    expect(await countWaitingLines(w.finance)).toBe(1)
  })
})
