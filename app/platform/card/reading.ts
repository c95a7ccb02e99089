// Reads what a server says without trusting its shape: servers that speak the protocol leave parts out.
import { fromCardAmount, isCardCurrency } from '#app/kernel/money/card-amount'
import { isCurrency, money, type Money } from '#app/kernel/money'
import type { DisputeStatus, RefundStatus } from './types'

export type Fields = Readonly<Record<string, unknown>>

export function fields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
}

export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** The identifier of a reference, expanded or not. */
export function idOf(reference: unknown): string | null {
  return text(reference) ?? text(fields(reference)?.id)
}

/** Our payment, from the metadata that was sent along. */
export function paymentOf(object: Fields): string | null {
  return text(fields(object.metadata)?.payment)
}

/** The amount that two of the processor's fields mean; null where either is missing or the currency is not known. */
export function amountOf(units: unknown, currency: unknown): Money | null {
  if (typeof units !== 'number' || !Number.isSafeInteger(units)) return null
  const code = text(currency)?.toUpperCase()
  if (!code || !isCurrency(code)) return null
  return isCardCurrency(code) ? fromCardAmount(BigInt(units), code) : money(BigInt(units), code)
}

export function instant(seconds: unknown): Date {
  return new Date(typeof seconds === 'number' ? seconds * 1000 : 0)
}

const REFUND_STATUSES: readonly string[] = ['pending', 'succeeded', 'failed', 'canceled', 'requires_action'] satisfies RefundStatus[]

/** A status that we do not know is not final: `pending`. */
export function refundStatus(value: unknown): RefundStatus {
  return typeof value === 'string' && REFUND_STATUSES.includes(value) ? (value as RefundStatus) : 'pending'
}

const DISPUTE_STATUSES: readonly string[] = [
  'warning_needs_response', 'warning_under_review', 'warning_closed', 'needs_response', 'under_review', 'won', 'lost', 'prevented',
] satisfies DisputeStatus[]

export function disputeStatus(value: unknown): DisputeStatus {
  return typeof value === 'string' && DISPUTE_STATUSES.includes(value) ? (value as DisputeStatus) : 'unknown'
}
