// Bank and books of a day on paper, and as a table of all rows between them.
import { ledgerMessages } from '#app/features/ledger/messages'
import type { EntryCode } from '#app/features/ledger/domain/entry'
import { formatsIn, type Language } from '#app/kernel/language'
import { negate, toDecimal, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { PdfBlock, PdfDocument } from '#app/platform/pdf'
import { toCsv } from '#app/platform/sheet/csv'
import type { AccountStanding, BankItem, BooksItem, Figures } from '../domain/reconciliation'
import type { LineState } from '../domain/line'
import { bankMessages, reconciliationMessages } from '../messages'

type Rows = { books: readonly BooksItem[]; before: readonly BooksItem[]; bank: readonly BankItem[] }
export type ReconciliationFacts = { figures: Figures; accounts: readonly AccountStanding[]; rows: Rows; certified: { ref: string; sha256: string; certified: { by: string; at: Date }; confirmed: { by: string; at: Date } | null } | null }

export function reconciliationDocument({ figures, accounts, rows, certified }: ReconciliationFacts, { language, at, isDemonstration }: { language: Language; at: Date; isDemonstration: boolean }): PdfDocument {
  const words = reconciliationMessages[language]
  const bank = bankMessages[language]
  const { codes } = ledgerMessages[language]
  const formats = formatsIn(language)
  const { onBooksOnly, atBankOnly, before, missing } = figures
  const table = (title: string, total: Money, of: readonly (readonly [Day, string, string, Money])[]): PdfBlock[] =>
    of.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: title },
          { kind: 'table', columns: [{ label: words.day, weight: 1 }, { label: words.what, weight: 2.4, rowHeader: true }, { label: words.state, weight: 1.6 }, { label: figures.currency, align: 'end' }], rows: [...of.map(([on, what, why, amount]) => [formats.shortDay(on), what, why, formats.figure(amount)]), ['', words.total, '', formats.figure(total)]] },
        ]
  const books = (of: readonly BooksItem[]) => of.map((row) => [row.on, row.what, codes[row.code as EntryCode], row.amount] as const)
  return {
    title: words.title(figures.currency, formats.day(figures.on)),
    language,
    number: certified?.ref ?? words.print.number(figures.currency, figures.on),
    issuedAt: at,
    author: words.print.author,
    ...(isDemonstration ? { mark: 'demonstration' as const } : {}),
    blocks: [
      {
        kind: 'facts',
        facts: certified
          ? [
              { label: words.certifiedBy, value: words.byAt(certified.certified.by, formats.instant(certified.certified.at)) },
              { label: words.confirmedBy, value: certified.confirmed ? words.byAt(certified.confirmed.by, formats.instant(certified.confirmed.at)) : words.nobody },
              { label: words.fingerprint, value: certified.sha256 },
            ]
          : [{ label: words.certifiedBy, value: words.print.uncertified }],
      },
      { kind: 'heading', level: 2, text: words.steps },
      {
        kind: 'table',
        columns: [{ label: words.step, weight: 3, rowHeader: true }, { label: figures.currency, align: 'end' }],
        rows: ([['bank', figures.bank], ['onBooksOnly', onBooksOnly.total], ['atBankOnly', negate(atBankOnly.total)], ['before', before.total], ['missing', negate(missing)], ['books', figures.books], ['difference', figures.difference]] as const).map(([key, amount]) => [words.figures[key], formats.figure(amount)]),
      },
      { kind: 'heading', level: 2, text: words.accountsTitle },
      { kind: 'table', columns: [{ label: words.account, weight: 2, rowHeader: true }, { label: words.statement }, { label: words.closedOn }, { label: words.closing, align: 'end' }], rows: accounts.map((row) => [row.account, row.statement, formats.shortDay(row.closingOn), formats.figure(row.closing)]) },
      ...table(words.bankOnly, atBankOnly.total, rows.bank.map((row) => [row.on, `${row.line} ${row.party ?? row.text}`, bank.states[row.state as LineState], row.amount] as const)),
      ...table(words.bookedOnly, onBooksOnly.total, books(rows.books)),
      ...table(words.beforeTitle, before.entries, books(rows.before)),
    ],
    footer: { verify: words.print.footer(formats.instant(at)) },
  }
}

/** One row for each row between bank and books; amounts as they moved the account. */
export function reconciliationCsv({ figures, rows }: ReconciliationFacts): string {
  const amount = (row: { amount: Money }) => ({ figure: toDecimal(row.amount) })
  return toCsv(
    ['kind', 'reference', 'day', 'what', 'state', 'currency', 'amount'],
    [
      ...rows.bank.map((row) => ['AT_BANK_ONLY', row.line, row.on, row.party ?? row.text, row.state, figures.currency, amount(row)]),
      ...rows.books.map((row) => ['ON_BOOKS_ONLY', row.entry, row.on, row.what, row.code, figures.currency, amount(row)]),
      ...rows.before.map((row) => ['BEFORE_STATEMENTS', row.entry, row.on, row.what, row.code, figures.currency, amount(row)]),
    ],
  )
}
