// An offer in the making is known by a token that only its giver has; what is stored is its hash.
import { createHash, randomBytes } from 'node:crypto'
import { NotFound } from '#app/kernel/access'
import { isLanguage, type Language } from '#app/kernel/language'
import { reading, type Context } from '#app/platform/context'
import type { OfferFields } from '../domain/offer'

export function newOfferToken(): string {
  return randomBytes(24).toString('base64url')
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The token of the mailed link: it follows from the draft's own id, which never leaves the database, and from the mailbox. */
export function confirmTokenOf(draftId: string, email: string | null): string {
  return createHash('sha256').update(`confirm-offer:${draftId}:${email?.trim().toLowerCase() ?? ''}`).digest('base64url')
}

export type OfferDraft = { id: string; fields: OfferFields; language: Language; placement: string | null; expiresAt: Date }

/** The offer that a giver's token opens, or a mailed link; not found where it is unknown or has expired. */
export async function offerDraftBy(context: Context, by: { token: string } | { confirm: string }): Promise<OfferDraft> {
  const row = await reading(context).placementDraft.findUnique({ where: 'token' in by ? { tokenHash: hashOf(by.token) } : { confirmHash: hashOf(by.confirm) } })
  if (!row || row.expiresAt < context.clock.now()) throw new NotFound()
  return { id: row.id, fields: JSON.parse(row.fields) as OfferFields, language: isLanguage(row.language) ? row.language : 'en', placement: row.placementId, expiresAt: row.expiresAt }
}
