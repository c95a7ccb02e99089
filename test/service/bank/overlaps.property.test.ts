// Files of an account that overlap as they like, in whichever format and order: each line of the bank is there once, and every statement adds up.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readStatementFile } from '#app/features/bank/server/read-file.queries.server'
import { takeStatements } from '#app/features/bank/server/take-statements.command.server'
import { check as balances } from '#app/features/bank/server/statement-balances-add-up.check.server'
import { day, addDays } from '#app/kernel/time'
import { person, testWorld } from '#test/support/context'
import { must } from '../core/world'
import { camt, mt940, type Entry, type Statement } from './files'

const FIRST = day('2026-02-01')
const entry = fc.record({ amount: fc.constantFrom(100n, 200n), isOut: fc.boolean(), on: fc.nat({ max: 5 }), hasReference: fc.boolean() })
const file = fc.record({ from: fc.nat({ max: 5 }), to: fc.nat({ max: 5 }), format: fc.constantFrom('CAMT02', 'CAMT08', 'MT940') })

test('BANK-1, BANK-4: any file in any order of overlap gives each line once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 10 }), fc.array(file, { minLength: 1, maxLength: 5 }), async (made, files) => {
      const w = await testWorld()
      const finance = w.as(person('Farid', { role: 'finance-officer' }))
      const entries = made.map((e, i): Entry & { day: number } => ({ amount: e.amount, direction: e.isOut ? 'DEBIT' : 'CREDIT', on: addDays(FIRST, e.on), reference: e.hasReference ? `BANKREF${i}` : null, day: e.on }))
      const sumBefore = (of: number) => entries.filter((e) => e.day < of).reduce((sum, e) => sum + (e.direction === 'CREDIT' ? e.amount : -e.amount), 1_000n)
      const told = new Set<number>()
      for (const { from, to, format } of files) {
        const [first, last] = from <= to ? [from, to] : [to, from]
        for (let on = first; on <= last; on++) told.add(on)
        const statement: Statement = { opening: sumBefore(first), from: addDays(FIRST, first), to: addDays(FIRST, last), number: `${first}-${last}`, entries: entries.filter((e) => e.day >= first && e.day <= last) }
        const bytes = format === 'MT940' ? mt940([statement]) : camt([statement], { version: format.slice(4) })
        must(await takeStatements(finance, { file: must(readStatementFile(bytes)), name: 'file' }))
      }
      const lines = await w.context.database.read.bankLine.findMany()
      const said = (rows: readonly { direction?: string; amount: bigint; on: string }[]) => rows.map((row) => `${row.on} ${row.direction} ${row.amount}`).sort()
      expect(said(lines.map((line) => ({ direction: line.direction, amount: line.amountMinor, on: line.bookedOn })))).toEqual(said(entries.filter((e) => told.has(e.day))))
      expect(await balances.run(w.context)).toEqual([])
    }),
    { numRuns: 25, interruptAfterTimeLimit: 6_000 },
  )
}, 30_000)
