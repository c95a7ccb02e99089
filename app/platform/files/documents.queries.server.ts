import { citiesOf, donorsOf, isTeam, NotFound, type Actor } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import { authorize, reading, type Context } from '../context'
import { parseVerificationCode } from './code'
import type { DocumentKind } from './kinds'

/** All about a document but its bytes. */
export type DocumentFacts = {
  id: Id<'document'>
  code: string
  kind: DocumentKind
  number: string
  title: string
  fileName: string
  mediaType: string
  language: Language
  sha256: string
  byteLength: number
  subject: string
  issuedAt: Date
}

const FACTS = { id: true, code: true, kind: true, number: true, title: true, fileName: true, mediaType: true, language: true, sha256: true, byteLength: true, subject: true, issuedAt: true } as const

type Row = Omit<DocumentFacts, 'id' | 'kind' | 'language'> & { id: string; kind: string; language: string }

function facts(row: Row): DocumentFacts {
  const { id, code, kind, number, title, fileName, mediaType, language, sha256, byteLength, subject, issuedAt } = row
  return { id: id as Id<'document'>, code, kind: kind as DocumentKind, number, title, fileName, mediaType, language: language as Language, sha256, byteLength, subject, issuedAt }
}

/** The documents that the actor may read: the team and the system all, others those of their donors and cities. */
function readableBy(actor: Actor) {
  if (isTeam(actor) || actor.kind === 'system') return {}
  return { OR: [{ donorId: { in: [...donorsOf(actor)] } }, { cityId: { in: [...citiesOf(actor)] } }] }
}

/** A document that carries the code, however it was typed; facts only, never content. For anybody. */
export async function findDocumentByCode(context: Context, typed: string): Promise<DocumentFacts | null> {
  authorize(context, 'document.verify')
  const code = parseVerificationCode(typed)
  const row = code && (await reading(context).document.findUnique({ where: { code }, select: FACTS }))
  return row ? facts(row) : null
}

/** A document with its bytes, for those who may read it; not found for anybody else. */
export async function getDocument(context: Context, id: string): Promise<DocumentFacts & { bytes: Uint8Array }> {
  authorize(context, 'account.use')
  const row = await reading(context).document.findFirst({ where: { AND: [{ id }, readableBy(context.actor)] }, select: { ...FACTS, bytes: true } })
  if (!row) throw new NotFound()
  return { ...facts(row), bytes: row.bytes }
}

/** What was issued about a subject (`agreement:agr_...`), oldest first, as far as the actor may read it. */
export async function listDocuments(context: Context, subject: string): Promise<DocumentFacts[]> {
  authorize(context, 'account.use')
  const rows = await reading(context).document.findMany({ where: { AND: [{ subject }, readableBy(context.actor)] }, select: FACTS, orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }] })
  return rows.map(facts)
}

export type DocumentFilter = { kind?: DocumentKind; before?: { at: Date; id: string } }

const PAGE = 50

/** Everything that was issued to the donors for whom the actor speaks, the last first, in pages. */
export async function listOwnDocuments(context: Context, { kind, before }: DocumentFilter): Promise<{ documents: DocumentFacts[]; next: { at: Date; id: string } | null }> {
  authorize(context, 'donor-workspace.view')
  const rows = await reading(context).document.findMany({
    where: {
      AND: [
        { donorId: { in: [...donorsOf(context.actor)] } },
        kind ? { kind } : {},
        before ? { OR: [{ issuedAt: { lt: before.at } }, { issuedAt: before.at, id: { lt: before.id } }] } : {},
      ],
    },
    select: FACTS,
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  })
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return { documents: page.map(facts), next: rows.length > PAGE && last ? { at: last.issuedAt, id: last.id } : null }
}
