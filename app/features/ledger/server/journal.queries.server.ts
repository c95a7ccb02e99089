import type { Currency } from '#app/kernel/money'
import { authorize, reading, type Context } from '#app/platform/context'
import type { AccountType } from '../domain/chart'
import { journalAccount, journalHead, journalTransaction } from '../domain/journal'
import { toEntryView, WITH_POSTINGS } from './entry-view.server'

const PAGE = 400

/**
 * The whole ledger as a journal for hledger and ledger, piece by piece in the order of recording: what stands when the first piece is read (LEDGER-8).
 * `nameOf` says whom an account's path means.
 */
export function getJournal(context: Context, nameOf: (account: string) => string | null = () => null): AsyncGenerator<string> {
  authorize(context, 'ledger.view')
  return pieces(context, nameOf)
}

async function* pieces(context: Context, nameOf: (account: string) => string | null): AsyncGenerator<string> {
  const read = reading(context)
  // The end is read first: entries, and with them accounts and currencies, are only ever added.
  const last = (await read.entry.aggregate({ _max: { sequence: true } }))._max.sequence ?? 0
  const currencies = await read.accountBalance.groupBy({ by: ['currency'] })
  yield journalHead(currencies.map((row) => row.currency as Currency))

  for (let after = ''; ; ) {
    const accounts = await read.account.findMany({ where: { path: { gt: after } }, orderBy: { path: 'asc' }, take: PAGE })
    if (accounts.length === 0) break
    yield accounts.map(({ path, type }) => journalAccount({ path, type: type as AccountType, name: nameOf(path) })).join('')
    after = accounts.at(-1)!.path
  }
  for (let after = 0; after < last; ) {
    const rows = await read.entry.findMany({ where: { sequence: { gt: after, lte: last } }, orderBy: { sequence: 'asc' }, take: PAGE, include: WITH_POSTINGS })
    if (rows.length === 0) break
    yield rows.map((row) => journalTransaction(toEntryView(row))).join('')
    after = rows.at(-1)!.sequence
  }
}
