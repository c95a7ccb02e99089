import { decideFile, type FileFailure, type SentFile } from '#app/kernel/evidence'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { step } from '../context'
import { sha256Of, storeDocument } from './store-document.command.server'

/** What the file is laid beside, and whose people read it beside the team. */
type Beside = { subject: string; number: string; donorId?: Id<'donor'>; cityId?: Id<'city'> }

/** Keeps a file as evidence; the same bytes sent twice beside one thing are one file. */
export const keepEvidence = step(async (context, { file, ...beside }: Beside & { file: SentFile }): Promise<Result<{ document: Id<'document'> }, FileFailure>> => {
  const there = await context.transaction.document.findMany({ where: { subject: beside.subject, kind: 'EVIDENCE' }, select: { id: true, sha256: true } })
  const same = there.find((document) => document.sha256 === sha256Of(file.bytes))
  if (same) return accept({ document: same.id as Id<'document'> })
  const decided = decideFile(file, there.length)
  if (!decided.ok) return decided
  const fileName = file.name.replace(/[\\/\p{Cc}]+/gu, '_').slice(-120) || 'evidence'
  const { id } = await storeDocument(context, { ...beside, kind: 'EVIDENCE', title: fileName, fileName, mediaType: decided.value.mediaType, language: context.language, bytes: Buffer.from(file.bytes), templateVersion: 'as sent' })
  return accept({ document: id })
})
