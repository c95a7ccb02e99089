// What the product asks of a card processor. Any server that speaks Stripe's protocol can answer: Stripe itself, or a local one.
import type { Result } from '#app/kernel/failure'
import type { Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'

export type CheckoutRequest = {
  /** Our payment: the session carries it, so that an event finds its way back. */
  payment: string
  amount: Money
  description: string
  email?: string
  language: Language
  /** Holds `{CHECKOUT_SESSION_ID}`. */
  successUrl: string
  cancelUrl: string
  idempotencyKey: string
}

/** Where a session stands, as the processor says. `amount` is what is or was to be paid, in our minor units. */
export type CheckoutView = {
  session: string
  payment: string | null
  status: 'open' | 'complete' | 'expired'
  paid: boolean
  /** Completed, but the money is still on its way (delayed methods). */
  processing: boolean
  amount: Money
  intent: string | null
  charge: string | null
  /** What is credited in the settlement currency, where the processor knows it already. */
  credited: { gross: Money; fee: Money; net: Money } | null
}

export type CardRefund = { refund: string; amount: Money; status: 'pending' | 'succeeded' | 'failed' }

export type CardEvent = { id: string; type: string; createdAt: Date; session: string | null; charge: string | null; raw: string }

export type CardGateway = {
  /** Opens a hosted payment page. */
  createCheckout(request: CheckoutRequest): Promise<{ session: string; url: string }>
  /** Null where the processor does not know the session. */
  getCheckout(session: string): Promise<CheckoutView | null>
  refund(request: { charge: string; amount: Money; idempotencyKey: string }): Promise<CardRefund>
  findRefunds(charge: string): Promise<CardRefund[]>
  /** Verifies the signature and reads the event; unknown types are read, too. */
  readEvent(rawBody: string, signature: string | null): Result<CardEvent, { code: 'SIGNATURE_INVALID' }>
}

/** The processor cannot be reached or has a fault of its own: try again later. */
export class CardOutage extends Error {
  override name = 'CardOutage'
}
