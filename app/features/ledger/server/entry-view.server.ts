import { money, usd, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'
import { assertBalanced, type Side } from '../domain/entry'

export type EntryView = {
  id: string
  sequence: number
  code: string
  occurredOn: Day
  postedAt: Date
  description: string
  subject: string
  actor: string
  reverses: string | null
  reversedBy: string | null
  postings: { account: string; side: Side; amount: Money; value: Money }[]
}

export const WITH_POSTINGS = { reversedBy: { select: { id: true } }, postings: { orderBy: { line: 'asc' as const }, include: { account: { select: { path: true } } } } }

type Row = NonNullable<Awaited<ReturnType<typeof findEntryRow>>>

export function findEntryRow(context: Context, id: string) {
  return reading(context).entry.findUnique({ where: { id }, include: WITH_POSTINGS })
}

/** An entry as it is shown; it balances here as it did when it was posted (LEDGER-1). */
export function toEntryView(row: Row): EntryView {
  const postings = row.postings.map((p) => ({ account: p.account.path, side: p.side as Side, amount: money(p.amountMinor, p.currency as Currency), usdMinor: p.usdMinor }))
  assertBalanced({ code: row.code, postings })
  return {
    id: row.id,
    sequence: row.sequence,
    code: row.code,
    occurredOn: row.occurredOn as Day,
    postedAt: row.postedAt,
    description: row.description,
    subject: row.subject,
    actor: row.actor,
    reverses: row.reversesId,
    reversedBy: row.reversedBy?.id ?? null,
    postings: postings.map(({ usdMinor, ...posting }) => ({ ...posting, value: usd(usdMinor) })),
  }
}
