import { findBankAccount } from '#app/features/fund/server/fund.queries.server'
import type { Currency } from '#app/kernel/money'
import { authorize, reading, type Context } from '#app/platform/context'
import type { StatementFile } from './read-file.queries.server'
import { previewOf, sortEntries, type StatementPreview } from './sort-entries.server'

/** What taking the file in would do, statement by statement. Nothing is written. */
export async function previewStatements(context: Context, file: StatementFile): Promise<StatementPreview[]> {
  authorize(context, 'bank.import')
  return (await sortEntries(context, file.statements)).map(previewOf)
}

/** The account of the latest statement, or the one to which transfers are sent. */
export async function findOwnAccount(context: Context): Promise<{ account: string; currency: Currency }> {
  authorize(context, 'bank.import')
  const last = await reading(context).bankStatement.findFirst({ orderBy: [{ closingOn: 'desc' }, { id: 'desc' }], select: { account: true, currency: true } })
  return last ? { account: last.account, currency: last.currency as Currency } : { account: (await findBankAccount(context))?.iban ?? '', currency: 'EUR' }
}
