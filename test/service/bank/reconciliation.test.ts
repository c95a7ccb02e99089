import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { explained } from '#app/features/bank/domain/reconciliation'
import { bookLine } from '#app/features/bank/server/book-line.command.server'
import { certifyReconciliation, confirmReconciliation, withdrawReconciliation } from '#app/features/bank/server/certify-reconciliation.command.server'
import { readStatementFile } from '#app/features/bank/server/read-file.queries.server'
import { getReconciliation, listReconciliations } from '#app/features/bank/server/reconciliation.queries.server'
import { putInSuspense, setAside, undoLine } from '#app/features/bank/server/settle-line.command.server'
import { takeStatements } from '#app/features/bank/server/take-statements.command.server'
import { recordRefund } from '#app/features/payments/server/record-refund.command.server'
import { money } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { moneyWorld, must } from '../core/world'
import { faultsOf } from '../ledger/faults'
import { camt, closingOf, type Statement } from './files'

const eur = (minor: bigint) => money(minor, 'EUR')
let w: Awaited<ReturnType<typeof moneyWorld>>

beforeEach(async () => {
  w = await moneyWorld()
  w.setNow('2026-02-10T08:00:00Z')
})

async function take(...statements: Statement[]) {
  must(await takeStatements(w.finance, { file: must(readStatementFile(camt(statements))), name: 'bank.xml' }))
  return w.system.database.read.bankLine.findMany({ orderBy: { ref: 'asc' } })
}
const asked = { currency: 'EUR' as const, on: day('2026-02-10') }
async function figures(on = '2026-02-10') {
  const view = await getReconciliation(w.finance, { currency: 'EUR', on: day(on) })
  const { reconciled } = view
  expect(explained(reconciled!.figures)).toEqual(reconciled!.figures.books)
  return reconciled!
}

describe('bank and books', () => {
  test('BANK-11: what is only on the books and what is only at the bank explain the difference, row by row, and what is matched explains nothing', async () => {
    const pledge = await w.promise({ donor: w.donors[0], amount: eur(900_00n) })
    w.setNow('2026-02-02T08:00:00Z')
    const early = await w.received(pledge.ref, eur(100_00n))
    w.setNow('2026-02-10T08:00:00Z')
    const [gift, unknown, fee] = await take({ opening: 100_00n, from: '2026-02-03', to: '2026-02-10', entries: [{ amount: 400_00n, on: '2026-02-05', party: 'Aurora Foundation' }, { amount: 30_00n, on: '2026-02-06', party: 'Somebody' }, { amount: 2_50n, direction: 'DEBIT', on: '2026-02-09', text: 'fee' }] })
    expect((await figures()).figures).toMatchObject({ bank: eur(527_50n), books: eur(100_00n), difference: eur(-427_50n), atBankOnly: { total: eur(427_50n), count: 3 }, onBooksOnly: { count: 0 }, before: { total: eur(0n), count: 1 }, missing: eur(0n) })

    must(await bookLine(w.finance2, { line: gift!.id, parts: [{ target: pledge.ref, arrived: eur(400_00n), fee: eur(1_00n) }] }))
    must(await putInSuspense(w.finance, { line: unknown!.id, note: null }))
    must(await setAside(w.finance, { line: fee!.id, kind: 'FEE', note: null }))
    expect((await figures()).figures).toMatchObject({ books: eur(527_50n), difference: eur(0n), atBankOnly: { count: 0 }, onBooksOnly: { count: 0 } })

    must(await recordRefund(w.finance, { payment: early, amount: eur(20_00n), on: day('2026-02-09'), reason: 'too much', processorRefund: null }))
    must(await undoLine(w.finance2, { line: fee!.id, reason: 'not ours' }))
    const { figures: after, rows } = await figures()
    expect(after).toMatchObject({ difference: eur(-17_50n), onBooksOnly: { total: eur(-20_00n), count: 1 }, atBankOnly: { total: eur(-2_50n), count: 1 } })
    expect(rows.books).toMatchObject([{ code: 'contribution-refunded', on: '2026-02-09', amount: eur(-20_00n) }])
    expect(rows.bank).toMatchObject([{ line: fee!.ref, state: 'WAITING', amount: eur(-2_50n) }])
    expect((await figures('2026-02-10')).accounts).toMatchObject([{ closing: eur(527_50n), gaps: [] }])
    expect(await listReconciliations(w.finance)).toMatchObject([{ currency: 'EUR', gaps: 0, certified: null, figures: { difference: eur(-17_50n) } }])
  })

  test('a gap between statements is named with its amount, and nothing is certified over it', async () => {
    const first: Statement = { number: '1', opening: 0n, from: '2026-02-01', to: '2026-02-03', entries: [{ amount: 10_00n, on: '2026-02-02' }] }
    await take(first)
    await take({ number: '3', opening: 60_00n, from: '2026-02-06', to: '2026-02-10', entries: [{ amount: 5_00n, on: '2026-02-09' }] })
    const { figures: found, accounts } = await figures()
    expect(found).toMatchObject({ bank: eur(65_00n), missing: eur(50_00n) })
    expect(accounts[0]!.gaps).toMatchObject([{ on: '2026-02-06', opening: eur(60_00n), before: { on: '2026-02-03', closing: eur(closingOf(first)) } }])
    expect(await certifyReconciliation(w.finance, asked)).toMatchObject({ ok: false, failure: { code: 'STATEMENTS_MISSING', amount: eur(50_00n) } })
    await take({ number: '2', opening: 10_00n, from: '2026-02-03', to: '2026-02-06', entries: [{ amount: 50_00n, on: '2026-02-04' }] })
    expect((await figures()).accounts[0]!.gaps).toEqual([])
    must(await certifyReconciliation(w.finance, asked))
  })

  test('BANK-12: one certifies and another confirms the same figures, on the day on which a statement closed; what was frozen stays', async () => {
    const [line] = await take({ opening: 0n, from: '2026-02-03', to: '2026-02-10', entries: [{ amount: 30_00n, on: '2026-02-06', party: 'Somebody' }] })
    expect(await certifyReconciliation(w.finance, { ...asked, on: day('2026-02-11') })).toMatchObject({ ok: false, failure: { code: 'NO_CLOSING_BALANCE' } })
    expect(await confirmReconciliation(w.finance2, asked)).toMatchObject({ ok: false, failure: { code: 'NOTHING_CERTIFIED' } })
    must(await certifyReconciliation(w.finance, asked))
    expect(await certifyReconciliation(w.finance2, asked)).toMatchObject({ ok: false, failure: { code: 'CERTIFIED_ALREADY' } })
    expect(await confirmReconciliation(w.finance, asked)).toMatchObject({ ok: false, failure: { code: 'OWN_CERTIFICATION' } })
    must(await putInSuspense(w.finance, { line: line!.id, note: null }))
    expect(await confirmReconciliation(w.finance2, asked)).toMatchObject({ ok: false, failure: { code: 'FIGURES_MOVED' } })
    must(await withdrawReconciliation(w.finance2, asked))
    must(await certifyReconciliation(w.finance, asked))
    must(await confirmReconciliation(w.finance2, asked))
    expect(await withdrawReconciliation(w.finance, asked)).toMatchObject({ ok: false, failure: { code: 'CONFIRMED_ALREADY' } })
    expect(await getReconciliation(w.finance, asked)).toMatchObject({ certified: { state: 'CONFIRMED', holds: true }, history: [{ state: 'CONFIRMED' }, { state: 'WITHDRAWN' }] })
    await expect(w.system.database.write((t) => t.$executeRaw`UPDATE "BankReconciliation" SET "figures" = '{}'`)).rejects.toThrow(/BANK-12/)
    await expect(certifyReconciliation(w.head, asked)).rejects.toThrow(/bank.reconcile/)
    expect(await faultsOf(w.system)).toEqual([])
  })

  test('BANK-11: it holds whatever lines come in and whatever is done about them', async () => {
    const pledge = await w.promise({ donor: w.donors[0], amount: eur(9_000_00n) })
    let from = 3
    let opening = 0n
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.bigInt(1n, 5_000n), fc.constantFrom('CREDIT' as const, 'DEBIT' as const), fc.constantFrom('wait', 'book', 'suspense', 'fee', 'undo')), { minLength: 1, maxLength: 3 }), async (drawn) => {
        const on = `2026-02-${String(from++).padStart(2, '0')}`
        w.setNow(`${on}T08:00:00Z`)
        const statement: Statement = { number: on, opening, from: on, to: on, entries: drawn.map(([amount, direction], i) => ({ amount, direction, on, reference: `REF${on}${i}000` })) }
        opening = closingOf(statement)
        const lines = (await take(statement)).slice(-drawn.length)
        for (const [i, [, direction, deed]] of drawn.entries()) {
          const line = lines[i]!
          if (deed === 'book') await bookLine(w.finance2, { line: line.id, parts: [{ target: pledge.ref, arrived: eur(line.amountMinor), fee: eur(1n) }] })
          if (deed === 'suspense') await putInSuspense(w.finance, { line: line.id, note: null })
          if (deed === 'fee' || deed === 'undo') await setAside(w.finance, { line: line.id, kind: 'FEE', note: null })
          if (deed === 'undo' && direction === 'DEBIT') must(await undoLine(w.finance, { line: line.id, reason: 'wrong' }))
        }
        const { figures: found } = await figures(on)
        expect(found.missing.minor).toBe(0n)
        expect(found.bank.minor).toBe(opening)
      }),
      { numRuns: 15 },
    )
  })
})
