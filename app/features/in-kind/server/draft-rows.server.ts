// An offer in the making is known by a token that only its giver has; what is stored is its hash.
import { createHash, randomBytes } from 'node:crypto'
import { NotFound } from '#app/kernel/access'
import { assert } from '#app/kernel/assert'
import { isLanguage, type Language } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'
import type { DraftFields } from '../domain/draft'
import { decideWhat, decideWorth, type NewOffer } from '../domain/new-offer'

export function newDraftToken(): string {
  return randomBytes(24).toString('base64url')
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The token of the mailed link: it follows from the draft's own id, which never leaves the database, and from the mailbox that it is mailed to. */
export function confirmTokenOf(draftId: string, email: string | null): string {
  return createHash('sha256').update(`confirm-offer:${draftId}:${email?.trim().toLowerCase() ?? ''}`).digest('base64url')
}

export type OfferDraft = { id: string; fields: DraftFields; language: Language; offer: string | null; expiresAt: Date }

/** The draft that a giver's token opens; not found where it is unknown or has expired. */
export function draftOf(context: Context, token: string): Promise<OfferDraft> {
  return find(context, { tokenHash: hashOf(token) })
}

/** The draft that a mailed link opens. */
export function draftToConfirm(context: Context, token: string): Promise<OfferDraft> {
  return find(context, { confirmHash: hashOf(token) })
}

async function find(context: Context, where: { tokenHash: string } | { confirmHash: string }): Promise<OfferDraft> {
  const row = await reading(context).inKindDraft.findUnique({ where })
  if (!row || row.expiresAt < context.clock.now()) throw new NotFound()
  return { id: row.id, fields: JSON.parse(row.fields) as DraftFields, language: isLanguage(row.language) ? row.language : 'en', offer: row.offerId, expiresAt: row.expiresAt }
}

/** The offer of a draft whose steps were accepted. */
export function understoodOffer(fields: DraftFields, today: Day | null): NewOffer {
  const [what, worth] = [decideWhat(fields), decideWorth(fields, today)]
  assert(what.ok && worth.ok, 'a stored draft was understood')
  return { ...what.value, ...worth.value }
}
