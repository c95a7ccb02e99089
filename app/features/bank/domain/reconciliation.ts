// BANK-11: what the bank holds on a day against what the books say of it. Every difference is made of rows.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { money, subtract, sum, toDecimal, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'

/** A statement that tells its balances. */
export type BalancedStatement = { ref: string; account: string; openingMinor: bigint; openingOn: Day; closingMinor: bigint; closingOn: Day }

/** A statement does not open with what the one before it closed with. */
export type StatementGap = { account: string; ref: string; on: Day; opening: Money; before: { ref: string; on: Day; closing: Money } }

/** An account up to a day: since when its statements are known, and with what the last of them closed. */
export type AccountStanding = { account: string; since: Day; opening: Money; closing: Money; closingOn: Day; statement: string; gaps: StatementGap[] }

const inOrder = (a: BalancedStatement, b: BalancedStatement) => (a.closingOn !== b.closingOn ? (a.closingOn < b.closingOn ? -1 : 1) : a.openingOn !== b.openingOn ? (a.openingOn < b.openingOn ? -1 : 1) : a.ref < b.ref ? -1 : 1)

/** Where each statement should begin: with what the latest one that ended by its first day closed with. */
export function gapsIn(statements: readonly BalancedStatement[], currency: Currency): StatementGap[] {
  return statements.flatMap((one) => {
    const earlier = statements.filter((other) => other.ref !== one.ref && other.account === one.account && other.closingOn <= one.openingOn && inOrder(other, one) < 0)
    const latest = earlier.sort(inOrder).at(-1)
    if (!latest || earlier.some((other) => other.closingOn === latest.closingOn && other.closingMinor === one.openingMinor)) return []
    return [{ account: one.account, ref: one.ref, on: one.openingOn, opening: money(one.openingMinor, currency), before: { ref: latest.ref, on: latest.closingOn, closing: money(latest.closingMinor, currency) } }]
  })
}

/** The accounts of a currency as their statements leave them by a day. */
export function standingsOf(statements: readonly BalancedStatement[], currency: Currency, on: Day): AccountStanding[] {
  const known = statements.filter(({ closingOn }) => closingOn <= on)
  return [...new Set(known.map(({ account }) => account))].sort().map((account) => {
    const own = known.filter((one) => one.account === account).sort(inOrder)
    const first = own.reduce((a, b) => (b.openingOn < a.openingOn ? b : a))
    const last = own.at(-1)!
    return { account, since: first.openingOn, opening: money(first.openingMinor, currency), closing: money(last.closingMinor, currency), closingOn: last.closingOn, statement: last.ref, gaps: gapsIn(own, currency) }
  })
}

/** Something on the books that no line of the bank shows by the day; its amount as it moved the account. */
export type BooksItem = { entry: string; sequence: number; code: string; on: Day; what: string; amount: Money }
/** A line of the bank that is not on the books by the day; what of it is missing there. */
export type BankItem = { line: string; on: Day; party: string | null; text: string; state: string; amount: Money }

type Counted = { total: Money; count: number }

export type Figures = {
  currency: Currency
  on: Day
  /** At the bank: what the last statements closed with, and lines after them. */
  bank: Money
  books: Money
  /** Books less bank. */
  difference: Money
  onBooksOnly: Counted
  atBankOnly: Counted
  /** From before the first statement: entries that no line shows, less what the statements opened with. */
  before: Counted & { entries: Money; opening: Money; since: Day }
  /** What moved at the bank and is on no statement. */
  missing: Money
}

type Facts = { currency: Currency; on: Day; standings: readonly AccountStanding[]; books: Money; /** Lines after the last statements, and all lines since the first. */ linesAfter: Money; lines: Money; onBooksOnly: Counted; atBankOnly: Counted; entriesBefore: Counted }

/** BANK-11: books = bank + only on the books - only at the bank + from before - missing between statements, to the minor unit. */
export function reconcile({ currency, on, standings, books, linesAfter, lines, onBooksOnly, atBankOnly, entriesBefore }: Facts): Figures {
  const opening = sum(standings.map((one) => one.opening), currency)
  const bank = sum([...standings.map(({ closing }) => closing), linesAfter], currency)
  const since = standings.map((one) => one.since).reduce((a, b) => (b < a ? b : a))
  return {
    currency,
    on,
    bank,
    books,
    difference: subtract(books, bank),
    onBooksOnly,
    atBankOnly,
    before: { entries: entriesBefore.total, count: entriesBefore.count, opening, total: subtract(entriesBefore.total, opening), since },
    missing: subtract(subtract(bank, opening), lines),
  }
}

/** What the steps from bank to books come to: the books, wherever the rows are whole. */
export function explained({ bank, onBooksOnly, atBankOnly, before, missing }: Figures): Money {
  return { ...bank, minor: bank.minor + onBooksOnly.total.minor - atBankOnly.total.minor + before.total.minor - missing.minor }
}

/** The figures and the open rows as one text: the same figures give the same bytes, and so the same SHA-256. BANK-12. */
export function reconciliationText(figures: Figures, standings: readonly AccountStanding[], rows: { books: readonly BooksItem[]; bank: readonly BankItem[] }): string {
  const { bank, books, difference, onBooksOnly, atBankOnly, before, missing } = figures
  return JSON.stringify({
    currency: figures.currency,
    on: figures.on,
    bank: toDecimal(bank),
    books: toDecimal(books),
    difference: toDecimal(difference),
    onBooksOnly: toDecimal(onBooksOnly.total),
    onBooksOnlyCount: onBooksOnly.count,
    atBankOnly: toDecimal(atBankOnly.total),
    atBankOnlyCount: atBankOnly.count,
    before: toDecimal(before.total),
    missing: toDecimal(missing),
    accounts: standings.map((one) => ({ account: one.account, statement: one.statement, closingOn: one.closingOn, closing: toDecimal(one.closing) })),
    rows: [...rows.books.map((row) => ({ entry: row.entry, on: row.on, amount: toDecimal(row.amount) })), ...rows.bank.map((row) => ({ line: row.line, on: row.on, state: row.state, amount: toDecimal(row.amount) }))],
  })
}

/** The steps from the bank to the books, and what they end in. */
export type FrozenFigure = 'bank' | 'onBooksOnly' | 'atBankOnly' | 'before' | 'missing' | 'books' | 'difference'

export const RECONCILIATION_STATES = ['CERTIFIED', 'CONFIRMED', 'WITHDRAWN'] as const
export type ReconciliationState = (typeof RECONCILIATION_STATES)[number]

export type CertifyFailure = { code: 'NO_CLOSING_BALANCE'; day: Day } | { code: 'STATEMENTS_MISSING'; amount: Money } | { code: 'CERTIFIED_ALREADY'; name: string }

/** Certified is what a statement closed on that very day, with no gap before it. */
export function decideCertifying(figures: Figures, standings: readonly AccountStanding[], standing: { name: string } | null): Result<null, CertifyFailure> {
  if (standing) return refuse({ code: 'CERTIFIED_ALREADY', name: standing.name })
  if (!standings.some(({ closingOn }) => closingOn === figures.on)) return refuse({ code: 'NO_CLOSING_BALANCE', day: figures.on })
  const gap = standings.flatMap(({ gaps }) => gaps)[0]
  if (gap || figures.missing.minor !== 0n) return refuse({ code: 'STATEMENTS_MISSING', amount: figures.missing.minor === 0n && gap ? subtract(gap.opening, gap.before.closing) : figures.missing })
  return accept(null)
}

export type ConfirmFailure = { code: 'NOTHING_CERTIFIED' } | { code: 'OWN_CERTIFICATION' } | { code: 'FIGURES_MOVED' } | { code: 'CONFIRMED_ALREADY'; name: string }

/** BANK-12: another person confirms it, while the figures are still the same. */
export function decideConfirming(certified: { state: ReconciliationState; certifiedBy: string; confirmedBy: string | null; figures: string } | null, by: string, now: string): Result<null, ConfirmFailure> {
  if (!certified) return refuse({ code: 'NOTHING_CERTIFIED' })
  if (certified.state === 'CONFIRMED') return refuse({ code: 'CONFIRMED_ALREADY', name: certified.confirmedBy ?? '' })
  if (certified.certifiedBy === by) return refuse({ code: 'OWN_CERTIFICATION' })
  return certified.figures === now ? accept(null) : refuse({ code: 'FIGURES_MOVED' })
}

export type WithdrawFailure = { code: 'NOTHING_CERTIFIED' } | { code: 'CONFIRMED_ALREADY'; name: string }

/** What nobody has confirmed yet is taken back by anybody of finance, and certified anew. */
export function decideWithdrawing(certified: { state: ReconciliationState; confirmedBy: string | null } | null): Result<null, WithdrawFailure> {
  if (!certified) return refuse({ code: 'NOTHING_CERTIFIED' })
  return certified.state === 'CONFIRMED' ? refuse({ code: 'CONFIRMED_ALREADY', name: certified.confirmedBy ?? '' }) : accept(null)
}
