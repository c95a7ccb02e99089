// The processor's errors are translated here, once. Source: docs.stripe.com/api/errors.
import Stripe from 'stripe'

/** The processor could not be reached or could not answer: the same call may succeed later. */
export class CardOutage extends Error {
  override name = 'CardOutage'
}

/** The processor refused: the same call will be refused again. `code` is the processor's word (`charge_already_refunded`). */
export class CardRefusal extends Error {
  override name = 'CardRefusal'
  constructor(
    readonly code: string,
    message: string,
    readonly status: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** A wrong or revoked key is an outage too: the payment is not at fault and can go on once the key is set right. */
function isOutage(error: InstanceType<typeof Stripe.errors.StripeError>): boolean {
  const { StripeAuthenticationError, StripeConnectionError, StripePermissionError, StripeRateLimitError } = Stripe.errors
  if ([StripeAuthenticationError, StripeConnectionError, StripePermissionError, StripeRateLimitError].some((kind) => error instanceof kind)) return true
  const status = error.statusCode ?? 0
  return status === 0 || status === 409 || status === 429 || status >= 500
}

/** Runs a call to the processor and lets only our own two errors out. */
export async function translated<Value>(call: () => Promise<Value>): Promise<Value> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    if (isOutage(error)) throw new CardOutage(`the card processor cannot answer: ${error.message}`, { cause: error })
    throw new CardRefusal(error.code ?? error.rawType ?? 'refused', error.message, error.statusCode ?? null, { cause: error })
  }
}

/** The value, or null where the processor knows no such thing. */
export async function orNull<Value>(call: Promise<Value>): Promise<Value | null> {
  try {
    return await call
  } catch (error) {
    if (error instanceof CardRefusal && (error.status === 404 || error.code === 'resource_missing')) return null
    throw error
  }
}
