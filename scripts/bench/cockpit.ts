// The first page of the team, as often as it is asked for: processor time a request among a thousand ledger entries and among a million.
import BetterSqlite3 from 'better-sqlite3'
import { todayOf } from '#app/routes/secretariat/today-page.server'
import { addDays, day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'

export type CockpitCost = { smallEntries: number; smallPostings: number; largeEntries: number; largePostings: number; smallCpuMs: number; largeCpuMs: number; ratio: number }

/** How much more the page may cost among a million entries than among a thousand. */
export const MOST_RATIO = 1.2

const FIRST = day('2026-01-01')
const DAYS = 320
/** The ledger takes a million entries in by the database alone, in parts of so many. */
const PART = 50_000

/** Lets the ledger grow to so many entries that balance: money that goes out of an account and comes back into it on one day, so that no figure changes. */
export function growLedger(file: string, entries: number): void {
  const database = new BetterSqlite3(file)
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = OFF')
    const account = database.prepare(`SELECT p."accountId" FROM "Posting" AS p WHERE p."currency" = 'USD' GROUP BY p."accountId" ORDER BY COUNT(*) DESC LIMIT 1`).pluck().get() as string
    const { count, sequence } = database.prepare(`SELECT COUNT(*) AS "count", MAX("sequence") AS "sequence" FROM "Entry"`).get() as { count: number; sequence: number }
    const numbers = (from: number, to: number) => `WITH RECURSIVE n("i") AS (SELECT ${from} UNION ALL SELECT "i" + 1 FROM n WHERE "i" < ${to})`
    const insertEntry = (from: number, to: number) =>
      database.exec(`${numbers(from, to)} INSERT INTO "Entry" ("id", "sequence", "code", "occurredOn", "postedAt", "description", "subject", "idempotencyKey", "actor")
        SELECT printf('ent_bench%08d', "i"), ${sequence} + "i", 'bench', date('${FIRST}', ("i" % ${DAYS}) || ' days'), '${addDays(FIRST, DAYS)}T00:00:00.000Z', 'Through an account', 'bench:' || "i", 'bench:' || "i", 'bench' FROM n`)
    const insertPosting = (from: number, to: number, line: number, side: string) =>
      database.exec(`${numbers(from, to)} INSERT INTO "Posting" ("id", "entryId", "line", "accountId", "side", "currency", "amountMinor", "usdMinor")
        SELECT printf('pst_bench%08d-${line}', "i"), printf('ent_bench%08d', "i"), ${line}, '${account}', '${side}', 'USD', 100, 100 FROM n`)
    const missing = entries - count
    for (let from = 1; from <= missing; from += PART) {
      const to = Math.min(missing, from + PART - 1)
      database.transaction(() => {
        insertEntry(from, to)
        insertPosting(from, to, 1, 'DEBIT')
        insertPosting(from, to, 2, 'CREDIT')
      })()
    }
    if (missing > 0) database.prepare(`UPDATE "AccountBalance" SET "debitMinor" = "debitMinor" + @cents, "creditMinor" = "creditMinor" + @cents, "debitUsdMinor" = "debitUsdMinor" + @cents, "creditUsdMinor" = "creditUsdMinor" + @cents WHERE "accountId" = @account AND "currency" = 'USD'`).run({ cents: 100 * missing, account })
    database.exec('ANALYZE')
  } finally {
    database.close()
  }
}

const ROUNDS = 9
const REQUESTS = 40

/** Milliseconds of processor a request: all that the page reads, as one of the team. */
async function cpuOf(context: Context): Promise<number> {
  const began = process.cpuUsage()
  for (let i = 0; i < REQUESTS; i++) await todayOf(context, { period: '2026-2027', asOf: day('2026-11-24'), knownOn: null }, 'en')
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000 / REQUESTS
}

async function booksOf({ database: { read } }: Context): Promise<[entries: number, postings: number]> {
  return [await read.entry.count(), await read.posting.count()]
}

/** The two in turn, so that what else the machine does falls on both; the median of the rounds. */
export async function compareCockpit(small: Context, large: Context): Promise<CockpitCost> {
  for (const context of [small, large]) await cpuOf(context)
  const rounds: { small: number; large: number }[] = []
  for (let i = 0; i < ROUNDS; i++) rounds.push({ small: await cpuOf(small), large: await cpuOf(large) })
  const median = (of: 'small' | 'large') => rounds.map((round) => round[of]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!
  const [smallCpuMs, largeCpuMs] = [median('small'), median('large')]
  const [[smallEntries, smallPostings], [largeEntries, largePostings]] = [await booksOf(small), await booksOf(large)]
  const two = (n: number) => Math.round(n * 100) / 100
  return { smallEntries, smallPostings, largeEntries, largePostings, smallCpuMs: two(smallCpuMs), largeCpuMs: two(largeCpuMs), ratio: two(largeCpuMs / smallCpuMs) }
}
