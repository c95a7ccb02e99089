// Which entries of a file are new, beside what is on record of the same accounts and days.
import type { Currency } from '#app/kernel/money'
import { addDays, type Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'
import { pairEntries, type KnownEntry } from '../domain/known-entries'
import { daysOf, type Direction, type EntryDraft, type StatementDraft } from '../domain/statement'
import { identityOf } from './read-file.queries.server'

export type SortedEntry = { entry: EntryDraft; key: string; isKnown: boolean }
export type SortedStatement = {
  statement: StatementDraft
  days: { from: Day; to: Day }
  identity: string
  /** The same statement was taken in before. */
  isKnown: boolean
  entries: SortedEntry[]
  /** What the statement before closed with, where this one does not open with it: lines between them are missing. */
  gap: { closingMinor: bigint; on: Day } | null
}

export async function sortEntries(context: Context, statements: readonly StatementDraft[]): Promise<SortedStatement[]> {
  const today = context.clock.today()
  const incoming = statements.flatMap((statement) => statement.entries.map((entry) => ({ account: statement.account, currency: statement.currency, entry })))
  const paired = pairEntries(incoming, await knownEntries(context, statements))
  let next = 0
  const sorted = statements.map((statement): Omit<SortedStatement, 'gap' | 'isKnown'> => {
    const days = daysOf(statement, today)
    return { statement, days, identity: identityOf(statement, days), entries: statement.entries.map((entry) => ({ entry, ...paired[next++]! })) }
  })
  const known = new Set((await reading(context).bankStatement.findMany({ where: { identity: { in: sorted.map(({ identity }) => identity) } }, select: { identity: true } })).map(({ identity }) => identity))
  const answers: SortedStatement[] = []
  for (const one of sorted) {
    const isKnown = known.has(one.identity)
    known.add(one.identity)
    answers.push({ ...one, isKnown, gap: isKnown ? null : await gapBefore(context, one, answers) })
  }
  return answers
}

/** Entries on record of the accounts and of the days around the file's; with a month on each side for references. */
async function knownEntries(context: Context, statements: readonly StatementDraft[]): Promise<KnownEntry[]> {
  const days = statements.flatMap((statement) => statement.entries.map((entry) => entry.bookedOn)).sort()
  if (days.length === 0) return []
  const rows = await reading(context).bankLine.findMany({
    where: { account: { in: [...new Set(statements.map(({ account }) => account))] }, bookedOn: { gte: addDays(days[0]!, -31), lte: addDays(days.at(-1)!, 31) } },
    select: { entryKey: true, account: true, currency: true, direction: true, entryMinor: true, bookedOn: true, bankReference: true, text: true, part: true },
    orderBy: [{ entryKey: 'asc' }, { part: 'asc' }],
  })
  const entries = new Map<string, KnownEntry>()
  for (const row of rows) {
    const known = entries.get(row.entryKey)
    if (known) known.text += `\n${row.text}`
    else entries.set(row.entryKey, { key: row.entryKey, account: row.account, currency: row.currency, direction: row.direction as Direction, amountMinor: row.entryMinor, bookedOn: row.bookedOn as Day, bankReference: row.bankReference, text: row.text })
  }
  return [...entries.values()]
}

/** Does the statement open with what the one before it closed with, on record or earlier in the file? */
async function gapBefore(context: Context, one: Omit<SortedStatement, 'gap' | 'isKnown'>, earlier: readonly SortedStatement[]): Promise<SortedStatement['gap']> {
  const { account, currency, opening } = one.statement
  if (!opening) return null
  const inFile = earlier.filter(({ statement, days }) => statement.account === account && statement.currency === currency && statement.closing && days.to <= one.days.from).at(-1)
  const onRecord = await reading(context).bankStatement.findMany({ where: { account, currency, closingOn: { lte: one.days.from }, closingMinor: { not: null } }, orderBy: [{ closingOn: 'desc' }, { ref: 'desc' }], take: 5, select: { closingMinor: true, closingOn: true } })
  const before = [...(inFile ? [{ minor: inFile.statement.closing!.minor, on: inFile.days.to }] : []), ...onRecord.map((row) => ({ minor: row.closingMinor!, on: row.closingOn as Day }))]
  if (before.length === 0) return null
  const latest = before.reduce((a, b) => (b.on > a.on ? b : a))
  return before.some((row) => row.on === latest.on && row.minor === opening.minor) ? null : { closingMinor: latest.minor, on: latest.on }
}

/** How many payments of a file are new, and how many known. */
export function countLines(sorted: readonly SortedStatement[]): { fresh: number; known: number } {
  const entries = sorted.flatMap(({ entries: all }) => all)
  const count = (isKnown: boolean) => entries.filter((one) => one.isKnown === isKnown).reduce((sum, { entry }) => sum + entry.lines.length, 0)
  return { fresh: count(false), known: count(true) }
}

export type StatementPreview = {
  account: string
  currency: Currency
  number: string | null
  days: { from: Day; to: Day }
  opening: bigint | null
  closing: bigint | null
  credits: { count: number; minor: bigint }
  debits: { count: number; minor: bigint }
  fresh: number
  known: number
  isKnown: boolean
  gap: { closingMinor: bigint; on: Day } | null
}

export function previewOf(one: SortedStatement): StatementPreview {
  const { statement, days, isKnown, gap } = one
  const of = (direction: Direction) => {
    const entries = statement.entries.filter((entry) => entry.direction === direction)
    return { count: entries.length, minor: entries.reduce((sum, entry) => sum + entry.amountMinor, 0n) }
  }
  return { account: statement.account, currency: statement.currency, number: statement.number, days, opening: statement.opening?.minor ?? null, closing: statement.closing?.minor ?? null, credits: of('CREDIT'), debits: of('DEBIT'), ...countLines([one]), isKnown, gap }
}
