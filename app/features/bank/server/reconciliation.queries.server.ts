// Bank against books of a currency on a day, read from rows; and what of it was certified.
import { NotFound, personOf } from '#app/kernel/access'
import { isCurrency, money, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { reconcile, reconciliationText, standingsOf, type AccountStanding, type BalancedStatement, type BankItem, type BooksItem, type Figures, type ReconciliationState } from '../domain/reconciliation'
import { namesOf } from './lines.queries.server'

/** Rows of a kind that a page shows. */
const SHOWN = 200
/** Days of statements that a page offers. */
const OFFERED = 60

/** Statements of a currency that tell their balances. */
async function balancedStatements(context: Context, currency: Currency): Promise<BalancedStatement[]> {
  const rows = await reading(context).bankStatement.findMany({ where: { currency, openingMinor: { not: null }, closingMinor: { not: null } }, select: { ref: true, account: true, openingMinor: true, openingOn: true, closingMinor: true, closingOn: true }, orderBy: [{ closingOn: 'asc' }, { ref: 'asc' }] })
  return rows.map((row) => ({ ref: row.ref, account: row.account, openingMinor: row.openingMinor!, openingOn: row.openingOn as Day, closingMinor: row.closingMinor!, closingOn: row.closingOn as Day }))
}

type LineRow = { ref: string; bookedOn: string; party: string | null; text: string; state: string; signedMinor: bigint; missingMinor: bigint; isAfter: bigint | number }
type EntryRow = { id: string; sequence: bigint | number; code: string; occurredOn: string; description: string; minor: bigint }

const big = (value: bigint | number) => BigInt(value)

/** Lines of the bank up to the day, from each account's first statement on, with what of each is not on the books by then. */
function findLines(context: Context, currency: Currency, on: Day, accounts: string): Promise<LineRow[]> {
  return reading(context).$queryRaw<LineRow[]>`
    WITH "ours" AS (SELECT j.value->>0 AS "account", j.value->>1 AS "since", j.value->>2 AS "through" FROM json_each(${accounts}) AS j),
    "counted" AS (
      SELECT l.*, l."bookedOn" > a."through" AS "isAfter" FROM "BankLine" AS l JOIN "ours" AS a ON a."account" = l."account"
      WHERE l."currency" = ${currency} AND l."bookedOn" <= ${on}
        AND (l."bookedOn" > a."since" OR EXISTS (SELECT 1 FROM "BankStatementLine" AS m JOIN "BankStatement" AS s ON s."id" = m."statementId" WHERE m."lineId" = l."id" AND s."openingMinor" IS NOT NULL))
    ),
    "link" AS (
      SELECT d."lineId" AS "lineId", d."entryId" AS "entryId" FROM "BankDeed" AS d JOIN "counted" AS c ON c."id" = d."lineId" WHERE d."undoneAt" IS NULL AND d."entryId" IS NOT NULL
      UNION SELECT d."lineId", COALESCE(y."entryId", r."entryId", b."entryId") FROM "BankDeed" AS d JOIN "counted" AS c ON c."id" = d."lineId" JOIN "BankDeedPart" AS p ON p."deedId" = d."id"
        LEFT JOIN "Payment" AS y ON y."id" = p."paymentId" LEFT JOIN "Refund" AS r ON r."id" = p."refundId" LEFT JOIN "Disbursement" AS b ON b."id" = p."disbursementId" WHERE d."undoneAt" IS NULL
      UNION SELECT d."lineId", o."entryId" FROM "BankDeed" AS d JOIN "counted" AS c ON c."id" = d."lineId" JOIN "OtherIncome" AS o ON d."note" = o."ref" OR d."note" LIKE o."ref" || ' %' WHERE d."undoneAt" IS NULL AND d."kind" = 'INTEREST'
    ),
    "known" AS (
      SELECT k."lineId" AS "lineId", SUM(CASE p."side" WHEN 'DEBIT' THEN p."amountMinor" ELSE -p."amountMinor" END) AS "minor"
      FROM "link" AS k JOIN "Entry" AS e ON e."id" = k."entryId" JOIN "Posting" AS p ON p."entryId" = e."id" JOIN "Account" AS a ON a."id" = p."accountId"
      WHERE a."path" = ${`assets:bank:${currency.toLowerCase()}`} AND p."currency" = ${currency} AND e."occurredOn" <= ${on}
        AND NOT EXISTS (SELECT 1 FROM "Entry" AS v WHERE v."reversesId" = e."id" AND v."occurredOn" <= ${on})
      GROUP BY k."lineId"
    )
    SELECT c."ref" AS "ref", c."bookedOn" AS "bookedOn", c."party" AS "party", c."text" AS "text", c."state" AS "state", c."isAfter" AS "isAfter",
      CASE c."direction" WHEN 'CREDIT' THEN c."amountMinor" ELSE -c."amountMinor" END AS "signedMinor",
      CASE c."direction" WHEN 'CREDIT' THEN c."amountMinor" ELSE -c."amountMinor" END - COALESCE(k."minor", 0) AS "missingMinor"
    FROM "counted" AS c LEFT JOIN "known" AS k ON k."lineId" = c."id" ORDER BY c."bookedOn", c."ref"`
}

/** Entries that moved the account by the day and that no counted line shows; a reversal and what it reverses are nothing together. */
function findEntries(context: Context, currency: Currency, on: Day, accounts: string): Promise<EntryRow[]> {
  return reading(context).$queryRaw<EntryRow[]>`
    WITH "ours" AS (SELECT j.value->>0 AS "account", j.value->>1 AS "since" FROM json_each(${accounts}) AS j),
    "counted" AS (
      SELECT l."id" AS "id" FROM "BankLine" AS l JOIN "ours" AS a ON a."account" = l."account"
      WHERE l."currency" = ${currency} AND l."bookedOn" <= ${on}
        AND (l."bookedOn" > a."since" OR EXISTS (SELECT 1 FROM "BankStatementLine" AS m JOIN "BankStatement" AS s ON s."id" = m."statementId" WHERE m."lineId" = l."id" AND s."openingMinor" IS NOT NULL))
    ),
    "shown" AS (
      SELECT d."entryId" AS "entryId" FROM "BankDeed" AS d JOIN "counted" AS c ON c."id" = d."lineId" WHERE d."undoneAt" IS NULL AND d."entryId" IS NOT NULL
      UNION SELECT COALESCE(y."entryId", r."entryId", b."entryId") FROM "BankDeed" AS d JOIN "counted" AS c ON c."id" = d."lineId" JOIN "BankDeedPart" AS p ON p."deedId" = d."id"
        LEFT JOIN "Payment" AS y ON y."id" = p."paymentId" LEFT JOIN "Refund" AS r ON r."id" = p."refundId" LEFT JOIN "Disbursement" AS b ON b."id" = p."disbursementId"
        WHERE d."undoneAt" IS NULL AND COALESCE(y."entryId", r."entryId", b."entryId") IS NOT NULL
      UNION SELECT o."entryId" FROM "BankDeed" AS d JOIN "counted" AS c ON c."id" = d."lineId" JOIN "OtherIncome" AS o ON d."note" = o."ref" OR d."note" LIKE o."ref" || ' %' WHERE d."undoneAt" IS NULL AND d."kind" = 'INTEREST' AND o."entryId" IS NOT NULL
    )
    SELECT e."id" AS "id", e."sequence" AS "sequence", e."code" AS "code", e."occurredOn" AS "occurredOn", e."description" AS "description",
      SUM(CASE p."side" WHEN 'DEBIT' THEN p."amountMinor" ELSE -p."amountMinor" END) AS "minor"
    FROM "Account" AS a JOIN "Posting" AS p ON p."accountId" = a."id" JOIN "Entry" AS e ON e."id" = p."entryId"
    WHERE a."path" = ${`assets:bank:${currency.toLowerCase()}`} AND p."currency" = ${currency} AND e."occurredOn" <= ${on}
      AND e."id" NOT IN (SELECT "entryId" FROM "shown")
      AND NOT EXISTS (SELECT 1 FROM "Entry" AS v WHERE v."reversesId" = e."id" AND v."occurredOn" <= ${on})
      AND NOT EXISTS (SELECT 1 FROM "Entry" AS o WHERE o."id" = e."reversesId" AND o."occurredOn" <= ${on})
    GROUP BY e."id" HAVING SUM(CASE p."side" WHEN 'DEBIT' THEN p."amountMinor" ELSE -p."amountMinor" END) <> 0 ORDER BY e."occurredOn", e."sequence"`
}

/** What the books say the accounts of the currency hold at the end of the day. */
async function booksOn(context: Context, currency: Currency, on: Day): Promise<Money> {
  const [row] = await reading(context).$queryRaw<{ minor: bigint | null }[]>`
    SELECT SUM(CASE p."side" WHEN 'DEBIT' THEN p."amountMinor" ELSE -p."amountMinor" END) AS "minor" FROM "Posting" AS p JOIN "Account" AS a ON a."id" = p."accountId" JOIN "Entry" AS e ON e."id" = p."entryId"
    WHERE a."path" = ${`assets:bank:${currency.toLowerCase()}`} AND p."currency" = ${currency} AND e."occurredOn" <= ${on}`
  return money(big(row?.minor ?? 0n), currency)
}

export type Reconciled = { figures: Figures; accounts: AccountStanding[]; rows: { books: BooksItem[]; before: BooksItem[]; bank: BankItem[] }; text: string }

/** BANK-11: bank and books of the day with every row between them; null where no statement tells a balance by then. */
export async function reconcileOn(context: Context, currency: Currency, on: Day): Promise<Reconciled | null> {
  const accounts = standingsOf(await balancedStatements(context, currency), currency, on)
  if (accounts.length === 0) return null
  const of = (minor: bigint) => money(minor, currency)
  const asked = JSON.stringify(accounts.map((one) => [one.account, one.since, one.closingOn]))
  const lines = await findLines(context, currency, on, asked)
  const entries = (await findEntries(context, currency, on, asked)).map((row): BooksItem => ({ entry: row.id, sequence: Number(row.sequence), code: row.code, on: row.occurredOn as Day, what: row.description, amount: of(big(row.minor)) }))
  const missing = lines.filter((line) => big(line.missingMinor) !== 0n).map((line): BankItem => ({ line: line.ref, on: line.bookedOn as Day, party: line.party, text: line.text.replace(/\s+/g, ' ').slice(0, 140), state: line.state, amount: of(big(line.missingMinor)) }))
  const total = (rows: readonly { amount: Money }[]) => ({ total: of(rows.reduce((sum, row) => sum + row.amount.minor, 0n)), count: rows.length })
  const moved = (rows: readonly LineRow[]) => of(rows.reduce((sum, line) => sum + big(line.signedMinor), 0n))
  const since = accounts.map((one) => one.since).reduce((a, b) => (b < a ? b : a))
  const [before, after] = [entries.filter((entry) => entry.on < since), entries.filter((entry) => entry.on >= since)]
  const figures = reconcile({ currency, on, standings: accounts, books: await booksOn(context, currency, on), linesAfter: moved(lines.filter((line) => Number(line.isAfter) === 1)), lines: moved(lines), onBooksOnly: total(after), atBankOnly: total(missing), entriesBefore: total(before) })
  return { figures, accounts, rows: { books: after, before, bank: missing }, text: reconciliationText(figures, accounts, { books: after, bank: missing }) }
}

export type CertifiedView = { ref: string; on: Day; currency: Currency; state: ReconciliationState; figures: string; sha256: string; certified: { by: string; id: string; at: Date }; confirmed: { by: string; at: Date } | null; withdrawn: { by: string; at: Date } | null }

/** What was certified of a currency, the latest day first. */
async function certifiedOf(context: Context, where: { currency?: Currency; asOf?: Day }): Promise<CertifiedView[]> {
  const rows = await reading(context).bankReconciliation.findMany({ where, orderBy: [{ asOf: 'desc' }, { certifiedAt: 'desc' }], take: SHOWN })
  const names = await namesOf(context, rows.flatMap((row) => [row.certifiedBy, ...(row.confirmedBy ? [row.confirmedBy] : []), ...(row.withdrawnBy ? [row.withdrawnBy] : [])]))
  return rows.map((row) => ({
    ref: row.ref,
    on: row.asOf as Day,
    currency: row.currency as Currency,
    state: row.state as ReconciliationState,
    figures: row.figures,
    sha256: row.sha256,
    certified: { by: names(row.certifiedBy), id: row.certifiedBy, at: row.certifiedAt },
    confirmed: row.confirmedBy ? { by: names(row.confirmedBy), at: row.confirmedAt! } : null,
    withdrawn: row.withdrawnBy ? { by: names(row.withdrawnBy), at: row.withdrawnAt! } : null,
  }))
}

export type ReconciliationView = {
  currency: Currency
  on: Day
  /** Days on which statements closed, the latest first. */
  days: Day[]
  reconciled: (Omit<Reconciled, 'text' | 'rows'> & { rows: Reconciled['rows']; isCut: boolean }) | null
  /** What stands certified of the day, and whether the books still say the same. */
  certified: (CertifiedView & { isOwn: boolean; holds: boolean }) | null
  history: CertifiedView[]
}

/** A currency on a day (the last on which a statement closed, where none is asked for). `whole`: all rows, for a file. */
export async function getReconciliation(context: Context, asked: { currency: string; on?: Day; whole?: boolean }): Promise<ReconciliationView> {
  authorize(context, 'bank.view')
  const currency = asked.currency.toUpperCase()
  if (!isCurrency(currency)) throw new NotFound()
  const days = [...new Set((await balancedStatements(context, currency)).map((one) => one.closingOn))].sort().reverse()
  const on = asked.on ?? days[0]
  if (on === undefined) throw new NotFound()
  const reconciled = await reconcileOn(context, currency, on)
  const history = await certifiedOf(context, { currency })
  const standing = (await certifiedOf(context, { currency, asOf: on })).find((one) => one.state !== 'WITHDRAWN')
  const shown = <Row>(rows: Row[]) => (asked.whole ? rows : rows.slice(-SHOWN))
  const { text, rows, ...rest } = reconciled ?? { text: '', rows: null }
  return {
    currency,
    on,
    days: days.slice(0, OFFERED),
    reconciled: rows && 'figures' in rest ? { ...rest, rows: { books: shown(rows.books), before: shown(rows.before), bank: shown(rows.bank) }, isCut: !asked.whole && [rows.books, rows.before, rows.bank].some((all) => all.length > SHOWN) } : null,
    certified: standing ? { ...standing, isOwn: personOf(context.actor) === standing.certified.id, holds: standing.figures === text } : null,
    history,
  }
}

export type CurrencySummary = { currency: Currency; figures: Figures | null; accounts: string[]; gaps: number; certified: { on: Day; state: ReconciliationState } | null }

/** Every currency of which the bank gave statements, as its last statements leave it. */
export async function listReconciliations(context: Context): Promise<CurrencySummary[]> {
  authorize(context, 'bank.view')
  const rows = await reading(context).bankStatement.groupBy({ by: ['currency', 'account'], orderBy: [{ currency: 'asc' }, { account: 'asc' }] })
  const answers: CurrencySummary[] = []
  for (const currency of [...new Set(rows.map((row) => row.currency as Currency))]) {
    const statements = await balancedStatements(context, currency)
    const last = statements.at(-1)
    const reconciled = last ? await reconcileOn(context, currency, last.closingOn) : null
    const certified = (await certifiedOf(context, { currency })).find((one) => one.state !== 'WITHDRAWN')
    answers.push({ currency, figures: reconciled?.figures ?? null, accounts: rows.filter((row) => row.currency === currency).map((row) => row.account), gaps: reconciled?.accounts.reduce((count, one) => count + one.gaps.length, 0) ?? 0, certified: certified ? { on: certified.on, state: certified.state } : null })
  }
  return answers
}
