import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command } from '#app/platform/context'
import { storeDocument } from '#app/platform/files'
import { decideEvidence, type EvidenceFailure } from '../domain/evidence'
import { ownReport } from './rows.server'

/** Lays a file beside a report that is still to be sent; it stays, and the team and the city can open it. */
export const attachEvidence = command('city-report.write', async (context, input: { report: string; name: string; bytes: Uint8Array }): Promise<Result<{ document: Id<'document'> }, EvidenceFailure>> => {
  const row = await ownReport(context, input.report)
  const subject = `city-report:${row.id}`
  const decided = decideEvidence(input, { isOpen: row.status === 'DRAFT' || row.status === 'RETURNED', files: await context.transaction.document.count({ where: { subject } }) })
  if (!decided.ok) return decided
  const { cityId } = await context.transaction.allocationLine.findUniqueOrThrow({ where: { id: row.lineId }, select: { cityId: true } })
  const fileName = input.name.replace(/[\\/\p{Cc}]+/gu, '_').slice(-120) || 'evidence'
  const { id } = await storeDocument(context, { kind: 'EVIDENCE', number: row.ref, title: fileName, fileName, mediaType: decided.value.mediaType, language: context.language, bytes: Buffer.from(input.bytes), templateVersion: 'as sent', subject, cityId: cityId as Id<'city'> })
  return accept({ document: id })
})
