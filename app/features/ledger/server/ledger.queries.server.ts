import { NotFound } from '#app/kernel/access'
import { money, usd, type Currency, type Money } from '#app/kernel/money'
import { authorize, reading, type Context } from '#app/platform/context'
import { findEntryRow, toEntryView, WITH_POSTINGS, type EntryView } from './entry-view.server'

export type TrialBalanceRow = { account: string; currency: Currency; debit: Money; credit: Money; balance: Money; value: Money }

/** Every account by currency: debits, credits, balance (debits less credits) and its value in US dollars. LEDGER-6: the sums are zero. */
export async function getTrialBalance(context: Context): Promise<{ rows: TrialBalanceRow[]; value: Money }> {
  authorize(context, 'ledger.view')
  const balances = await reading(context).accountBalance.findMany({ include: { account: { select: { path: true } } } })
  const rows = balances.map((b): TrialBalanceRow => {
    const currency = b.currency as Currency
    return {
      account: b.account.path,
      currency,
      debit: money(b.debitMinor, currency),
      credit: money(b.creditMinor, currency),
      balance: money(b.debitMinor - b.creditMinor, currency),
      value: usd(b.debitUsdMinor - b.creditUsdMinor),
    }
  })
  rows.sort((a, b) => a.account.localeCompare(b.account) || a.currency.localeCompare(b.currency))
  return { rows, value: usd(rows.reduce((total, row) => total + row.value.minor, 0n)) }
}

export async function getEntry(context: Context, id: string): Promise<EntryView> {
  authorize(context, 'ledger.view')
  const row = await findEntryRow(context, id)
  if (!row) throw new NotFound()
  return toEntryView(row)
}

const PAGE = 50

/** The journal, newest first, in pages; `before` is the sequence number that the page before ended with. */
export async function listEntries(context: Context, filter: { account?: string; subject?: string; before?: number }): Promise<{ entries: EntryView[]; next: number | null }> {
  authorize(context, 'ledger.view')
  const rows = await reading(context).entry.findMany({
    where: {
      ...(filter.subject ? { subject: filter.subject } : {}),
      ...(filter.account ? { postings: { some: { account: { path: filter.account } } } } : {}),
      ...(filter.before ? { sequence: { lt: filter.before } } : {}),
    },
    orderBy: { sequence: 'desc' },
    take: PAGE + 1,
    include: WITH_POSTINGS,
  })
  const page = rows.slice(0, PAGE)
  return { entries: page.map(toEntryView), next: rows.length > PAGE ? page.at(-1)!.sequence : null }
}
