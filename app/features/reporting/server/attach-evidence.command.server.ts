import { refuse, type Result } from '#app/kernel/failure'
import type { SentFile } from '#app/kernel/evidence'
import type { Id } from '#app/kernel/identity'
import { command } from '#app/platform/context'
import { keepEvidence } from '#app/platform/files'
import type { EvidenceFailure } from '../domain/evidence'
import { ownReport } from './rows.server'

/** Lays a file beside a report that is still to be sent; it stays, and the team and the city can open it. */
export const attachEvidence = command('city-report.write', async (context, { report, ...file }: SentFile & { report: string }): Promise<Result<{ document: Id<'document'> }, EvidenceFailure>> => {
  const row = await ownReport(context, report)
  if (row.status !== 'DRAFT' && row.status !== 'RETURNED') return refuse({ code: 'REPORT_NOT_OPEN' })
  const { cityId } = await context.transaction.allocationLine.findUniqueOrThrow({ where: { id: row.lineId }, select: { cityId: true } })
  return keepEvidence(context, { file, subject: `city-report:${row.id}`, number: row.ref, cityId: cityId as Id<'city'> })
})
