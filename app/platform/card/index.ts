// The only room that knows the card processor. It works against Stripe, and against any server that speaks its protocol.
import Stripe from 'stripe'
import { createCheckout, expireCheckout, getCheckout } from './checkout'
import { findDisputes } from './disputes'
import { readEvent } from './events'
import { findRefunds, refund } from './refunds'
import type { CardGateway } from './types'

export { CardOutage, CardRefusal } from './faults'
export type { CardEvent, CardGateway, CheckoutRequest, CheckoutView, Credited, DisputeView, RefundRequest, RefundStatus, RefundTarget, RefundView } from './types'

export type CardGatewayConfig = {
  secretKey: string
  /** Signs the processor's events. */
  webhookSecret: string
  /** Another server that speaks the protocol, such as `http://localhost:4242`. */
  apiBase?: string
}

const TIMEOUT_MS = 20_000
const RETRIES = 2

/** Opens the gateway; nothing is called yet. A repeated call with the same idempotency key is answered once. */
export function openCardGateway(config: CardGatewayConfig): CardGateway {
  const stripe = new Stripe(config.secretKey, { timeout: TIMEOUT_MS, maxNetworkRetries: RETRIES, telemetry: false, ...addressOf(config.apiBase) })
  return {
    createCheckout: (request) => createCheckout(stripe, request),
    getCheckout: (session) => getCheckout(stripe, session),
    expireCheckout: (session) => expireCheckout(stripe, session),
    refund: (request) => refund(stripe, request),
    findRefunds: (charge) => findRefunds(stripe, charge),
    findDisputes: (charge) => findDisputes(stripe, charge),
    readEvent: (rawBody, signature) => readEvent(config.webhookSecret, rawBody, signature),
  }
}

function addressOf(base: string | undefined): { host: string; port: string; protocol: 'http' | 'https' } | object {
  if (!base) return {}
  const url = new URL(base)
  const protocol = url.protocol === 'http:' ? 'http' : 'https'
  // `URL` keeps the brackets of an IPv6 address, which sockets do not want.
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port || (protocol === 'http' ? '80' : '443'), protocol }
}
