import { NotFound } from '#app/kernel/access'
import { authorize, reading, type Context } from '#app/platform/context'
import { listDocuments } from '#app/platform/files'
import { sharedWith, subjectOfFiles } from '../domain/files'

export type PartnershipFile = { id: string; title: string; byteLength: number; issuedAt: Date; shared: boolean }

/** Every file beside a prospect, the oldest first; for the team. */
export async function listPartnershipFiles(context: Context, partnership: string): Promise<PartnershipFile[]> {
  authorize(context, 'partnership.view')
  const [own, shared] = [await listDocuments(context, subjectOfFiles(partnership)), await listDocuments(context, sharedWith(partnership))]
  const rows = [...own.map((file) => ({ ...file, shared: false })), ...shared.map((file) => ({ ...file, shared: true }))]
  return rows.map(({ id, title, byteLength, issuedAt, shared: isShared }) => ({ id, title, byteLength, issuedAt, shared: isShared })).sort((a, b) => a.issuedAt.getTime() - b.issuedAt.getTime())
}

const FACTS = { id: true, title: true, byteLength: true, issuedAt: true } as const

async function sharedIn(context: Context, thread: string): Promise<string> {
  authorize(context, 'partnership.propose')
  const row = await reading(context).partnership.findUnique({ where: { thread }, select: { id: true } })
  if (!row) throw new NotFound()
  return sharedWith(row.id)
}

/** The files of a thread, for whoever has its address. */
export async function listThreadFiles(context: Context, thread: string): Promise<Omit<PartnershipFile, 'shared'>[]> {
  return reading(context).document.findMany({ where: { subject: await sharedIn(context, thread) }, select: FACTS, orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }] })
}

/** One file of a thread with its bytes; not found where it is in none, or in another. */
export async function getThreadFile(context: Context, thread: string, document: string): Promise<{ fileName: string; mediaType: string; sha256: string; bytes: Uint8Array }> {
  const row = await reading(context).document.findFirst({ where: { id: document, subject: await sharedIn(context, thread) }, select: { fileName: true, mediaType: true, sha256: true, bytes: true } })
  if (!row) throw new NotFound()
  return row
}
