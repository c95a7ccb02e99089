// What a search finds, and whether what was typed is a number.
import type { Bilingual } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'

export const KINDS = ['donor', 'partnership', 'pledge', 'payment', 'offer', 'placement', 'agreement', 'need', 'allocation', 'programme', 'city', 'disbursement', 'call', 'application', 'cityReport', 'lineChange', 'finding', 'visit', 'meeting', 'decision', 'bankLine', 'bankStatement', 'refund', 'income', 'memberReport', 'period', 'document', 'person'] as const
export type Kind = (typeof KINDS)[number]

export type Found = { id: string; ref: string | null; title: string | Bilingual; amount: Money | null; href: string }
/** `all`: the list of this kind with the same search, where there is more. */
export type FoundGroup = { kind: Kind; found: Found[]; all: string | null }

/** `PL-2026-0012` or its beginning, in any case; null where it is no number of ours. */
export function numberOf(typed: string): string | null {
  const text = typed.trim().toUpperCase()
  return /^[A-Z]{1,2}-\d{0,4}(-\d{0,6})?$/.test(text) ? text : null
}
