import { createHash } from 'node:crypto'
import Stripe from 'stripe'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { amountOf, fields, idOf, instant, paymentOf, refundStatus, text, type Fields } from './reading'
import { disputeOf } from './disputes'
import type { CardEvent } from './types'

/** Seconds that a signature stays good, as the processor recommends: older bodies may be replays. */
const TOLERANCE = 300

export function readEvent(webhookSecret: string, rawBody: string, signature: string | null): Result<CardEvent, { code: 'SIGNATURE_INVALID' }> {
  if (!signature) return refuse({ code: 'SIGNATURE_INVALID' })
  try {
    Stripe.webhooks.signature!.verifyHeader(rawBody, signature, webhookSecret, TOLERANCE)
  } catch {
    return refuse({ code: 'SIGNATURE_INVALID' })
  }
  const event = parsed(rawBody)
  return event ? accept(event) : refuse({ code: 'SIGNATURE_INVALID' })
}

function parsed(raw: string): CardEvent | null {
  const body = fields(readJson(raw))
  // A server that numbers no events says the same thing once: then what it says is its name.
  const id = body && (text(body.id) ?? `unnumbered_${createHash('sha256').update(raw).digest('hex')}`)
  const type = body && text(body.type)
  if (!body || !id || !type) return null
  const about = { type, at: instant(body.created) }
  return { id, type, createdAt: about.at, livemode: body.livemode === true, ...subjectOf(fields(fields(body.data)?.object) ?? {}, about), raw }
}

function readJson(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return null
  }
}

/** What the event's object names, by kind of object rather than by type of event, so that new types are read as well. */
function subjectOf(object: Fields, about: { type: string; at: Date }): Partial<CardEvent> {
  const id = text(object.id)
  if (!id) return {}
  const payment = text(object.client_reference_id) ?? paymentOf(object)
  const common = known({ payment, intent: idOf(object.payment_intent) })
  const amount = amountOf(object.amount, object.currency)
  switch (object.object) {
    case 'checkout.session':
      return { ...common, session: id }
    case 'payment_intent':
      return known({ payment, intent: id, charge: idOf(object.latest_charge) })
    case 'charge':
      return { ...common, charge: id }
    case 'refund':
      return { ...common, ...known({ charge: idOf(object.charge) }), ...(amount ? { refund: { id, status: refundStatus(object.status), amount } } : {}) }
    case 'dispute': {
      const charge = idOf(object.charge)
      const dispute = disputeOf(object, about)
      return { ...common, ...(charge ? { charge } : {}), ...(dispute ? { dispute } : {}) }
    }
    default:
      return {}
  }
}

function known(of: Record<'payment' | 'intent' | 'charge', string | null> | Partial<Record<'payment' | 'intent' | 'charge', string | null>>): Partial<CardEvent> {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== null))
}
