import type { Result } from '#app/kernel/failure'
import type { Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'

/** What a payer is asked to pay. `payment` is our identifier and comes back with everything that the processor says about it. */
export type CheckoutRequest = {
  payment: string
  amount: Money
  /** One line that the payer reads beside the amount. */
  description: string
  email?: string
  language: Language
  /** Holds `{CHECKOUT_SESSION_ID}`, which the processor replaces. */
  successUrl: string
  cancelUrl: string
  /** The same key gives the same session, however often it is asked. */
  idempotencyKey: string
  /** Between 30 minutes and 24 hours ahead; the processor's default is 24 hours. */
  expiresAt?: Date
}

/** What the processor's balance was credited: `gross - fee = net`, in the account's currency. */
export type Credited = {
  gross: Money
  fee: Money
  net: Money
  /** Account currency per unit of the charged currency, as the processor states it; null where nothing was converted. */
  exchangeRate: string | null
}

/** A checkout as it stands at the processor. */
export type CheckoutView = {
  session: string
  /** Our payment, as given when the checkout was created. */
  payment: string | null
  status: 'open' | 'complete' | 'expired'
  paid: boolean
  /** Completed, but the money is still on its way (bank debits). */
  processing: boolean
  amount: Money
  intent: string | null
  charge: string | null
  /** Null until the processor knows it, or where it never says. */
  credited: Credited | null
}

export type RefundStatus = 'pending' | 'succeeded' | 'failed' | 'canceled' | 'requires_action'

export type RefundView = { refund: string; status: RefundStatus; amount: Money; payment: string | null; charge: string | null; createdAt: Date }

/** The charge or its intent, whichever is known. */
export type RefundTarget = { intent: string; charge?: undefined } | { charge: string; intent?: undefined }

export type RefundRequest = RefundTarget & { amount: Money; payment: string; idempotencyKey: string }

export type DisputeStatus = 'warning_needs_response' | 'warning_under_review' | 'warning_closed' | 'needs_response' | 'under_review' | 'won' | 'lost' | 'prevented' | 'unknown'

/** Money that a dispute moved: when, and what the processor kept for it (below zero: gave back); null where it does not say. */
export type DisputeMovement = { at: Date; fee: Money | null }

/** A dispute as far as is known. `withdrawn` and `reinstated`: whether the money left and came back. */
export type DisputeView = { id: string; status: DisputeStatus; amount: Money; charge: string; createdAt: Date; withdrawn: DisputeMovement | null; reinstated: DisputeMovement | null }

/** An event of the processor. It says what to look at; what is true is asked with `getCheckout`, `findRefunds` and `findDisputes`. */
export type CardEvent = {
  id: string
  type: string
  createdAt: Date
  livemode: boolean
  /** Our payment, where the object carries it. */
  payment?: string
  session?: string
  intent?: string
  charge?: string
  refund?: { id: string; status: RefundStatus; amount: Money }
  dispute?: DisputeView
  /** The body as it was signed. */
  raw: string
}

/**
 * The card processor. Every call may throw `CardOutage` (try again later) or `CardRefusal` (asking again gives the same answer).
 */
export type CardGateway = {
  /** Opens a hosted checkout. The amount must be chargeable exactly (`toCardAmount`). */
  createCheckout(request: CheckoutRequest): Promise<{ session: string; url: string }>
  /** The checkout with its payment, charge and credit; null where the processor does not know it. */
  getCheckout(session: string): Promise<CheckoutView | null>
  /** Closes a checkout that nobody has paid. False where it was paid or closed already. */
  expireCheckout(session: string): Promise<boolean>
  refund(request: RefundRequest): Promise<{ refund: string; status: RefundStatus }>
  /** All refunds of a charge, newest first; null where the processor cannot list them. */
  findRefunds(charge: string): Promise<RefundView[] | null>
  /** All disputes of a charge, newest first; null where the processor cannot list them. */
  findDisputes(charge: string): Promise<DisputeView[] | null>
  /** Verifies the signature over the bytes as they came, then reads the event; unknown types are read as far as they go. */
  readEvent(rawBody: string, signature: string | null): Result<CardEvent, { code: 'SIGNATURE_INVALID' }>
}
