// A gift in the making is known by a token that only its giver has; what is stored is its hash.
import { createHash, randomBytes } from 'node:crypto'
import { NotFound } from '#app/kernel/access'
import { assert } from '#app/kernel/assert'
import { isLanguage, type Language } from '#app/kernel/language'
import { reading, type Context } from '#app/platform/context'
import { decideAmount, standingOf, type GiftFields, type GiftStanding } from '../domain/gift'
import type { PledgeStatus } from '../domain/pledge'
import type { Day } from '#app/kernel/time'

/** Statuses of a payment that has not moved any money. */
export const NO_MONEY = ['INITIATED', 'EXPECTED', 'FAILED', 'CANCELLED']

export function newGiftToken(): string {
  return randomBytes(24).toString('base64url')
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * The token of the mailed link: it follows from the draft's own id, which never leaves the database, and from the mailbox that it is
 * mailed to. A link that was mailed to one address proves nothing once the gift names another.
 */
export function confirmTokenOf(draftId: string, email: string | null): string {
  return createHash('sha256').update(`confirm:${draftId}:${email?.trim().toLowerCase() ?? ''}`).digest('base64url')
}

export type GiftDraft = { id: string; fields: GiftFields; language: Language; pledge: string | null; pledgeRef: string | null; standing: GiftStanding; expiresAt: Date }

/** The gift that a giver's token opens; not found where it is unknown or has expired. */
export function getGiftDraft(context: Context, token: string): Promise<GiftDraft> {
  return find(context, { tokenHash: hashOf(token) })
}

/** The gift that a mailed link opens. */
export function getGiftToConfirm(context: Context, token: string): Promise<GiftDraft> {
  return find(context, { confirmHash: hashOf(token) })
}

async function find(context: Context, where: { tokenHash: string } | { confirmHash: string }): Promise<GiftDraft> {
  const row = await reading(context).giftDraft.findUnique({ where })
  if (!row || row.expiresAt < context.clock.now()) throw new NotFound()
  const pledge = row.pledgeId ? await reading(context).pledge.findUniqueOrThrow({ where: { id: row.pledgeId }, select: { ref: true, status: true, payments: { where: { status: { notIn: NO_MONEY } }, select: { id: true }, take: 1 } } }) : null
  return {
    id: row.id,
    fields: JSON.parse(row.fields) as GiftFields,
    language: isLanguage(row.language) ? row.language : 'en',
    pledge: row.pledgeId,
    pledgeRef: pledge?.ref ?? null,
    standing: standingOf((pledge?.status ?? null) as PledgeStatus | null, (pledge?.payments.length ?? 0) > 0),
    expiresAt: row.expiresAt,
  }
}

/** Amount and schedule of a gift whose amount step was accepted. */
export function understoodAmount(fields: GiftFields, today: Day, dueDays = 0) {
  const understood = decideAmount(fields, today, true, dueDays)
  assert(understood.ok, 'a stored gift has an amount that was understood')
  return understood.value
}
