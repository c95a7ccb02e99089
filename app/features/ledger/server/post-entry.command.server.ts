import { assert } from '#app/kernel/assert'
import type { Id } from '#app/kernel/identity'
import { money, type Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { step, type CommandContext } from '#app/platform/context'
import { describeActor } from '#app/platform/audit'
import { insertRows, upsertRows } from '#app/platform/db/insert-rows'
import { typeOf, type AccountPath } from '../domain/chart'
import { assertBalanced, mirrored, type DraftEntry, type DraftPosting, type Side } from '../domain/entry'

/** Posts an entry and moves the stored balances with it. A key that was posted before gives the entry of then (LEDGER-4). */
export const postEntry = step(async (context, draft: DraftEntry): Promise<Id<'entry'>> => (await save(context, [{ draft, reversesId: null }]))[0]!)

/** Posts many entries with few statements; the ids in the order of the drafts. */
export const postEntries = step(async (context, drafts: readonly DraftEntry[]): Promise<Id<'entry'>[]> => save(context, drafts.map((draft) => ({ draft, reversesId: null }))))

/** Reverses an entry on a day: a new entry that mirrors it. LEDGER-3: once, and never a reversal. */
export const reverseEntry = step(async (context, input: { entry: Id<'entry'>; occurredOn: Day; description: string }): Promise<Id<'entry'>> => {
  const original = await context.transaction.entry.findUniqueOrThrow({ where: { id: input.entry }, include: { reversedBy: true, postings: { include: { account: true }, orderBy: { line: 'asc' } } } })
  assert(!original.reversesId, 'LEDGER-3: a reversal is not reversed')
  assert(!original.reversedBy, 'LEDGER-3: an entry is reversed at most once')
  const postings: DraftPosting[] = original.postings.map((p) => ({
    account: p.account.path as AccountPath,
    side: p.side as Side,
    amount: money(p.amountMinor, p.currency as Currency),
    usdMinor: p.usdMinor,
  }))
  const draft: DraftEntry = {
    code: 'reversal',
    occurredOn: input.occurredOn,
    description: input.description,
    subject: original.subject,
    idempotencyKey: `reversal:${original.id}`,
    postings: mirrored(postings),
  }
  return (await save(context, [{ draft, reversesId: input.entry }]))[0]!
})

async function save(context: CommandContext, drafts: readonly { draft: DraftEntry; reversesId: Id<'entry'> | null }[]): Promise<Id<'entry'>[]> {
  const { transaction } = context
  for (const { draft } of drafts) assertBalanced(draft)
  const known = await knownKeys(context, drafts.map(({ draft }) => draft.idempotencyKey))
  const last = await transaction.entry.findFirst({ orderBy: { sequence: 'desc' }, select: { sequence: true } })
  let sequence = last?.sequence ?? 0
  const accounts = await accountIds(context, drafts.flatMap(({ draft }) => draft.postings.map((p) => p.account)))
  const [postedAt, actor] = [context.clock.now(), describeActor(context.actor).actorName]

  const [entries, postings, ids]: [EntryRow[], PostingRow[], Id<'entry'>[]] = [[], [], []]
  for (const { draft, reversesId } of drafts) {
    const before = known.get(draft.idempotencyKey)
    if (before) {
      ids.push(before)
      continue
    }
    const id = context.ids.next('entry')
    ids.push(id)
    known.set(draft.idempotencyKey, id)
    const { code, occurredOn, description, subject, idempotencyKey } = draft
    entries.push({ id, sequence: ++sequence, code, occurredOn, postedAt, description, subject, idempotencyKey, reversesId, actor })
    for (const [line, p] of draft.postings.entries()) {
      postings.push({ id: context.ids.next('posting'), entryId: id, line, accountId: accounts.get(p.account)!, side: p.side, currency: p.amount.currency, amountMinor: p.amount.minor, usdMinor: p.usdMinor })
    }
  }
  await insertRows(transaction, 'Entry', entries)
  await insertRows(transaction, 'Posting', postings)
  await upsertRows(transaction, 'AccountBalance', balancesOf(postings), { key: ['accountId', 'currency'], how: 'add' })
  return ids
}

type EntryRow = { id: string; sequence: number; code: string; occurredOn: string; postedAt: Date; description: string; subject: string; idempotencyKey: string; reversesId: string | null; actor: string }
type PostingRow = { id: string; entryId: string; line: number; accountId: string; side: Side; currency: string; amountMinor: bigint; usdMinor: bigint }

async function knownKeys(context: CommandContext, keys: readonly string[]): Promise<Map<string, Id<'entry'>>> {
  const rows = await context.transaction.$queryRaw<{ key: string; id: string }[]>`
    SELECT e."idempotencyKey" AS "key", e."id" AS "id" FROM json_each(${JSON.stringify(keys)}) AS j JOIN "Entry" AS e ON e."idempotencyKey" = j.value`
  return new Map(rows.map((row) => [row.key, row.id as Id<'entry'>]))
}

/** Ids of accounts by path; an account is opened at its first posting. */
async function accountIds(context: CommandContext, paths: readonly AccountPath[]): Promise<Map<AccountPath, string>> {
  const wanted = [...new Set(paths)]
  const found = await context.transaction.$queryRaw<{ id: string; path: string }[]>`
    SELECT a."id" AS "id", a."path" AS "path" FROM json_each(${JSON.stringify(wanted)}) AS j JOIN "Account" AS a ON a."path" = j.value`
  const ids = new Map(found.map((account) => [account.path as AccountPath, account.id]))
  const opened = wanted.filter((account) => !ids.has(account)).map((account) => ({ id: context.ids.next('account') as string, path: account as string, type: typeOf(account) as string }))
  await insertRows(context.transaction, 'Account', opened)
  for (const account of opened) ids.set(account.path as AccountPath, account.id)
  return ids
}

/** LEDGER-7: what the stored balances move by, in the transaction of the postings. */
function balancesOf(postings: readonly PostingRow[]) {
  const moved = new Map<string, { accountId: string; currency: string; debitMinor: bigint; creditMinor: bigint; debitUsdMinor: bigint; creditUsdMinor: bigint }>()
  for (const { accountId, currency, side, amountMinor, usdMinor } of postings) {
    const key = `${accountId} ${currency}`
    const balance = moved.get(key) ?? { accountId, currency, debitMinor: 0n, creditMinor: 0n, debitUsdMinor: 0n, creditUsdMinor: 0n }
    moved.set(key, balance)
    if (side === 'DEBIT') {
      balance.debitMinor += amountMinor
      balance.debitUsdMinor += usdMinor
    } else {
      balance.creditMinor += amountMinor
      balance.creditUsdMinor += usdMinor
    }
  }
  return [...moved.values()]
}
