import { explainCsv } from '#app/features/statements/documents/explain-csv'
import { listExplainedRows } from '#app/features/statements/server/explain.queries.server'
import { load } from '#app/platform/http'
import { csvResponse } from '#app/platform/sheet/csv'
import { figureQuestion } from './fund-question.server'

export const loader = load('secretariat.view', async ({ context, url }) => {
  const question = figureQuestion(context, url)
  return csvResponse(`${question.figure}-${question.to}.csv`, explainCsv(question, await listExplainedRows(context, question)))
})
