import { getJournal } from '#app/features/ledger/server/journal.queries.server'
import { getAccountNames } from '#app/features/statements/server/account-names.queries.server'
import { streamedText } from '#app/platform/files/download'
import { load } from '#app/platform/http'

export const loader = load('ledger.view', async ({ context }) => streamedText(`ledger-${context.clock.today()}.journal`, 'text/plain; charset=utf-8', getJournal(context, await getAccountNames(context))))
