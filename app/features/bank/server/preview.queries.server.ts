import { authorize, type Context } from '#app/platform/context'
import type { StatementFile } from './read-file.queries.server'
import { previewOf, sortEntries, type StatementPreview } from './sort-entries.server'

/** What taking the file in would do, statement by statement. Nothing is written. */
export async function previewStatements(context: Context, file: StatementFile): Promise<StatementPreview[]> {
  authorize(context, 'bank.import')
  return (await sortEntries(context, file.statements)).map(previewOf)
}
