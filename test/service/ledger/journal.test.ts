// The journal as an accountant takes it: two programs of others read it and come to the trial balance.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typeOf, type AccountPath } from '#app/features/ledger/domain/chart'
import { journalAccount, journalHead, journalTransaction, type JournalEntry } from '#app/features/ledger/domain/journal'
import { getJournal } from '#app/features/ledger/server/journal.queries.server'
import { getTrialBalance } from '#app/features/ledger/server/ledger.queries.server'
import { getAccountNames } from '#app/features/statements/server/account-names.queries.server'
import { minorUnits, money, toDecimal, usd, type Currency, type Money } from '#app/kernel/money'
import { addDays, day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { person, testWorld } from '#test/support/context'
import { checkStrictly, hasProgram, hledger, hledgerBalances, hledgerTransactions, ledgerBalances, type Balances } from './accountants'
import { busyFund } from './busy-fund'

const hasHledger = hasProgram('hledger')
const hasLedger = hasProgram('ledger')

async function wholeOf(pieces: AsyncGenerator<string>): Promise<string> {
  let journal = ''
  for await (const piece of pieces) journal += piece
  return journal
}

type Held = { account: string; currency: Currency; amount: Money; value: Money }

/** What the programs must print: each currency by itself, and the value in US dollars of all that an account holds. */
function expected(rows: readonly Held[]): { inCurrencies: Balances; atCost: Balances } {
  const [held, value] = [new Map<string, Money>(), new Map<string, Money>()]
  const grow = (sums: Map<string, Money>, key: string, amount: Money) => sums.set(key, money((sums.get(key)?.minor ?? 0n) + amount.minor, amount.currency))
  for (const row of rows) {
    grow(held, `${row.account} ${row.currency}`, row.amount)
    grow(value, `${row.account} USD`, row.value)
  }
  const printed = (sums: Map<string, Money>) => Object.fromEntries([...sums].filter(([, amount]) => amount.minor !== 0n).map(([key, amount]) => [key, toDecimal(amount)]))
  return { inCurrencies: printed(held), atCost: printed(value) }
}

function agrees(journal: string, rows: readonly Held[]): void {
  const { inCurrencies, atCost } = expected(rows)
  if (hasHledger) {
    checkStrictly(journal)
    expect(hledgerBalances(journal, false)).toEqual(inCurrencies)
    expect(hledgerBalances(journal, true)).toEqual(atCost)
  }
  if (hasLedger) {
    expect(ledgerBalances(journal, false)).toEqual(inCurrencies)
    expect(ledgerBalances(journal, true)).toEqual(atCost)
  }
}

async function trialBalance(context: Context): Promise<Held[]> {
  return (await getTrialBalance(context)).rows.map((row) => ({ ...row, amount: row.balance }))
}

test('LEDGER-8: hledger and ledger accept the journal of a busy fund and give its trial balance, in each currency and at cost', async () => {
  const w = await busyFund()
  const journal = await wholeOf(getJournal(w.admin, await getAccountNames(w.admin)))
  expect(journal).toMatch(/\naccount income:contributions:win_\w+:don_\w+ {2}; type: R, name: PA1 PL-2026-\d+ · DN-2026-\d+ Borealis Trust\n/)
  expect(journal).toMatch(/\naccount liabilities:allocations-payable:cty_\w+ {2}; type: L, name: CT-2026-\d+ Teranga\n/)
  const rows = await trialBalance(w.admin)
  expect(new Set(rows.map((row) => row.currency))).toEqual(new Set(['USD', 'EUR', 'JPY', 'KWD']))
  agrees(journal, rows)
})

test('LEDGER-8: every entry, account and currency stands in the journal, with where it came from', async () => {
  const w = await busyFund()
  const journal = await wholeOf(getJournal(w.admin))
  const { read } = w.system.database
  for (const { path } of await read.account.findMany()) expect(journal).toContain(`\naccount ${path}  ; type: `)
  const entries = await read.entry.findMany({ orderBy: { sequence: 'asc' } })
  expect(journal.match(/(?<=^\d{4}-\d{2}-\d{2} \* \()\d+/gm)).toEqual(entries.map((entry) => String(entry.sequence)))
  for (const entry of entries) expect(journal).toContain(`    ; entry: ${entry.id}\n    ; code: ${entry.code}\n    ; subject: ${entry.subject}\n`)
  const reversal = entries.find((entry) => entry.reversesId)!
  expect(journal).toContain(`    ; reversal-of: ${reversal.reversesId}\n`)
  expect(journal).toMatch(/ {4}; references: RE-2026-000001 PY-2026-\d{6}\n/)
  expect(journal).toContain('commodity 1000. JPY\n')
  expect(journal).toMatch(/assets:bank:jpy +1 JPY @@ 0\.01 USD\n/)
  expect(journal).toMatch(/equity:currency-exchange +100\.00 EUR @@ 117\.31 USD\n/)
  if (hasHledger) expect(hledger(journal, 'print', `tag:entry=${reversal.id}`)).toContain(`(${reversal.sequence}) typed twice`)
})

test('LEDGER-8: an empty ledger is a journal too, and who may not read the ledger is refused before the first word', async () => {
  const w = await testWorld()
  const journal = await wholeOf(getJournal(w.context))
  expect(journal).toContain('commodity USD\n  format 1000.00 USD\n')
  if (hasHledger) checkStrictly(journal)
  expect(() => getJournal(w.as(person('Amina', { role: 'programme-officer' })))).toThrow('not permitted: ledger.view')
})

const ACCOUNTS = ['assets:bank:eur', 'assets:card-clearing', 'liabilities:support-cost', 'equity:currency-exchange', 'income:contributions:win_1:don_1', 'expenses:fees:card:win_mdfm', 'memorandum:expended:network'] as AccountPath[]
const CURRENCIES = ['USD', 'EUR', 'JPY', 'KWD', 'CLF', 'XOF'] as const

const movement = fc.record({
  from: fc.constantFrom(...ACCOUNTS),
  to: fc.constantFrom(...ACCOUNTS),
  currency: fc.constantFrom(...CURRENCIES),
  minor: fc.bigInt(1n, 99_999_999_999n),
  cents: fc.oneof(fc.constant(0n), fc.bigInt(0n, 99_999_999_999n)),
})
const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.stringMatching(/^[;|@={}()[\]*!,:"'~%#\n\t\u2028 a-z0-9-]{0,30}$/), fc.constantFrom('', '; note', 'payee | note', 'tag: value, date: x', '[2026-02-30]', 'PY-2026-000001', '\ufeff', 'É'.repeat(2_000)))
const entry = fc.record({ offset: fc.nat(800), description: words, subject: words, movements: fc.array(movement, { minLength: 1, maxLength: 4 }) })

/** What hledger must have understood: no word has ended its line, begun a comment or become a tag of its own. */
function understood(entry: JournalEntry): string[] {
  const [, title, ...lines] = journalTransaction(entry).split('\n')
  const tags = lines.filter((line) => line.startsWith('    ; ')).map((line) => line.slice(6).trim())
  expect(tags.map((line) => line.split(':')[0])).toEqual(['entry', 'code', 'subject', ...(tags.length > (entry.reverses ? 5 : 4) ? ['references'] : []), 'recorded-at', ...(entry.reverses ? ['reversal-of'] : [])])
  return [entry.occurredOn, String(entry.sequence), title!.slice(`${entry.occurredOn} * (${entry.sequence}) `.length), tags.join('\n')]
}

test('LEDGER-8: any entries with any words are read by both programs as what they are', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 40, maxLength: 80 }), (drafts) => {
      const entries = drafts.map((draft, i): JournalEntry => {
        const postings = draft.movements.flatMap(({ from, to, currency, minor, cents }) => {
          const [amount, value] = [money(minor, currency), usd(currency === 'USD' ? minor : cents)]
          return [{ account: to, side: 'DEBIT' as const, amount, value }, { account: from, side: 'CREDIT' as const, amount, value }]
        })
        return { id: `ent_${i}`, sequence: i + 1, code: 'reversal', occurredOn: addDays(day('2026-01-01'), draft.offset), postedAt: new Date(0), description: draft.description, subject: draft.subject, reverses: i % 3 ? null : 'ent_0', postings }
      })
      const journal = journalHead(CURRENCIES) + ACCOUNTS.map((path, i) => journalAccount({ path, type: typeOf(path), name: drafts[i]!.subject })).join('') + entries.map(journalTransaction).join('')
      if (hasHledger) expect(hledgerTransactions(journal)).toEqual(entries.map(understood))
      expect(CURRENCIES.map(minorUnits)).toEqual([2, 2, 0, 3, 4, 0])
      const signed = (side: string, { minor, currency }: Money) => money(side === 'DEBIT' ? minor : -minor, currency)
      agrees(journal, entries.flatMap((e) => e.postings.map((p) => ({ account: p.account, currency: p.amount.currency, amount: signed(p.side, p.amount), value: signed(p.side, p.value) }))))
    }),
    { numRuns: 5 },
  )
})
