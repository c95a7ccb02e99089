// The objects of Stripe's protocol that this server keeps, as far as its own code reads them. Source: stripe/openapi, docs.stripe.com/api.
type More = { [field: string]: unknown }
export type Metadata = Record<string, string>

export type Session = More & {
  id: string
  object: 'checkout.session'
  amount_total: number
  currency: string
  status: 'open' | 'complete' | 'expired'
  payment_status: 'paid' | 'unpaid'
  payment_intent: string | null
  customer_email: string | null
  client_reference_id: string | null
  locale: string | null
  expires_at: number
  success_url: string
  cancel_url: string | null
  url: string | null
}

export type Intent = More & {
  id: string
  object: 'payment_intent'
  amount: number
  amount_received: number
  currency: string
  description: string | null
  metadata: Metadata
  latest_charge: string | null
  last_payment_error: Failure | null
  status: 'requires_payment_method' | 'requires_action' | 'processing' | 'succeeded' | 'canceled'
}

export type Failure = { type: 'card_error'; code: string; decline_code?: string; message: string }

export type Charge = More & {
  id: string
  object: 'charge'
  amount: number
  amount_captured: number
  amount_refunded: number
  balance_transaction: string | null
  captured: boolean
  currency: string
  disputed: boolean
  paid: boolean
  payment_intent: string
  refunded: boolean
  status: 'succeeded' | 'pending' | 'failed'
  failure_code: string | null
  failure_message: string | null
}

export type Refund = More & { id: string; object: 'refund'; amount: number; charge: string; payment_intent: string; currency: string; status: string }

export type Dispute = More & {
  id: string
  object: 'dispute'
  amount: number
  charge: string
  currency: string
  status: 'needs_response' | 'won' | 'lost'
  balance_transactions: Transaction[]
}

export type Transaction = More & {
  id: string
  object: 'balance_transaction'
  amount: number
  currency: string
  exchange_rate: number | null
  fee: number
  net: number
  source: string
}

export type Event = More & { id: string; object: 'event'; created: number; type: string; data: { object: unknown } }

export type LineItem = More & { id: string; object: 'item'; amount_total: number; currency: string; description: string; quantity: number }
