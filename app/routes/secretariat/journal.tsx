import { getJournal } from '#app/features/ledger/server/journal.queries.server'
import { streamedText } from '#app/platform/files/download'
import { load } from '#app/platform/http'

export const loader = load('ledger.view', ({ context }) => streamedText(`ledger-${context.clock.today()}.journal`, 'text/plain; charset=utf-8', getJournal(context)))
