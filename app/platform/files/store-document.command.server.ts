import { createHash } from 'node:crypto'
import type { Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import { step } from '../context'
import { newVerificationCode } from './code'
import type { DocumentKind } from './kinds'

export type NewDocument = {
  kind: DocumentKind
  /** The human number: `AG-2026-0031`. */
  number: string
  title: string
  fileName: string
  mediaType: string
  language: Language
  bytes: Buffer
  /** Version of the drawing or layout that made the bytes. */
  templateVersion: string
  /** What it speaks of: `agreement:agr_...`. */
  subject: string
  /** Whose people may read it beside the team. */
  donorId?: Id<'donor'> | null
  cityId?: Id<'city'> | null
  /** Where it is printed inside the document, the code that was made for it. */
  code?: string
}

export type StoredDocument = { id: Id<'document'>; code: string; sha256: string }

/** SHA-256 as 64 hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Keeps a file for ever: its bytes never change (AGREEMENT-2, a trigger), and its hash and code prove it later. */
export const storeDocument = step(async (context, input: NewDocument): Promise<StoredDocument> => {
  const stored = { id: context.ids.next('document'), code: input.code ?? newVerificationCode(context), sha256: sha256Of(input.bytes) }
  await context.transaction.document.create({
    data: {
      ...stored,
      kind: input.kind,
      number: input.number,
      title: input.title,
      fileName: input.fileName,
      mediaType: input.mediaType,
      language: input.language,
      byteLength: input.bytes.length,
      bytes: new Uint8Array(input.bytes),
      templateVersion: input.templateVersion,
      subject: input.subject,
      donorId: input.donorId ?? null,
      cityId: input.cityId ?? null,
      issuedAt: context.clock.now(),
    },
  })
  await context.audit({
    name: 'document.issued',
    subject: `document:${stored.id}`,
    after: { kind: input.kind, number: input.number, of: input.subject, sha256: stored.sha256, byteLength: input.bytes.length },
  })
  return stored
})
