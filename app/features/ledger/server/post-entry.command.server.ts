import { assert } from '#app/kernel/assert'
import type { Id } from '#app/kernel/identity'
import { money, type Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { step, type CommandContext } from '#app/platform/context'
import { describeActor } from '#app/platform/audit'
import { typeOf, type AccountPath } from '../domain/chart'
import { assertBalanced, mirrored, type DraftEntry, type DraftPosting, type Side } from '../domain/entry'

/** Posts an entry and moves the stored balances with it. A key that was posted before gives the entry of then (LEDGER-4). */
export const postEntry = step(async (context, draft: DraftEntry): Promise<Id<'entry'>> => {
  assertBalanced(draft)
  return save(context, draft, null)
})

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
  assertBalanced(draft)
  return save(context, draft, input.entry)
})

async function save(context: CommandContext, draft: DraftEntry, reversesId: Id<'entry'> | null): Promise<Id<'entry'>> {
  const { transaction } = context
  const known = await transaction.entry.findUnique({ where: { idempotencyKey: draft.idempotencyKey }, select: { id: true } })
  if (known) return known.id as Id<'entry'>

  const last = await transaction.entry.findFirst({ orderBy: { sequence: 'desc' }, select: { sequence: true } })
  const id = context.ids.next('entry')
  const accounts = await accountIds(context, draft.postings.map((p) => p.account))
  await transaction.entry.create({
    data: {
      id,
      sequence: (last?.sequence ?? 0) + 1,
      code: draft.code,
      occurredOn: draft.occurredOn,
      postedAt: context.clock.now(),
      description: draft.description,
      subject: draft.subject,
      idempotencyKey: draft.idempotencyKey,
      reversesId,
      actor: describeActor(context.actor).actorName,
    },
  })
  await transaction.posting.createMany({
    data: draft.postings.map((p, line) => ({
      id: context.ids.next('posting'),
      entryId: id,
      line,
      accountId: accounts.get(p.account)!,
      side: p.side,
      currency: p.amount.currency,
      amountMinor: p.amount.minor,
      usdMinor: p.usdMinor,
    })),
  })
  for (const posting of draft.postings) await moveBalance(context, accounts.get(posting.account)!, posting)
  return id
}

/** Ids of accounts by path; an account is opened at its first posting. */
async function accountIds(context: CommandContext, paths: readonly AccountPath[]): Promise<Map<AccountPath, string>> {
  const wanted = [...new Set(paths)]
  const found = await context.transaction.account.findMany({ where: { path: { in: wanted } }, select: { id: true, path: true } })
  const ids = new Map(found.map((account) => [account.path as AccountPath, account.id]))
  for (const account of wanted) {
    if (ids.has(account)) continue
    const id = context.ids.next('account')
    await context.transaction.account.create({ data: { id, path: account, type: typeOf(account) } })
    ids.set(account, id)
  }
  return ids
}

/** LEDGER-7: the stored balance moves in the transaction of the posting. */
async function moveBalance(context: CommandContext, accountId: string, { side, amount, usdMinor }: DraftPosting): Promise<void> {
  const isDebit = side === 'DEBIT'
  const moved = {
    debitMinor: isDebit ? amount.minor : 0n,
    creditMinor: isDebit ? 0n : amount.minor,
    debitUsdMinor: isDebit ? usdMinor : 0n,
    creditUsdMinor: isDebit ? 0n : usdMinor,
  }
  await context.transaction.accountBalance.upsert({
    where: { accountId_currency: { accountId, currency: amount.currency } },
    create: { accountId, currency: amount.currency, ...moved },
    update: isDebit ? { debitMinor: { increment: moved.debitMinor }, debitUsdMinor: { increment: usdMinor } } : { creditMinor: { increment: moved.creditMinor }, creditUsdMinor: { increment: usdMinor } },
  })
}
