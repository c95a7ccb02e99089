// npm run -s export:journal > ledger.journal: the whole ledger for hledger and ledger.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { getJournal } from '#app/features/ledger/server/journal.queries.server'
import { getAccountNames } from '#app/features/statements/server/account-names.queries.server'
import { asSystem, main } from './system.ts'

/** A reader that has seen enough (`| head`) is no fault. */
const unlessClosed = (error: unknown) => {
  if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error
}

await main(() => asSystem('export-journal', async (context) => pipeline(Readable.from(getJournal(context, await getAccountNames(context))), process.stdout, { end: false }).catch(unlessClosed)))
