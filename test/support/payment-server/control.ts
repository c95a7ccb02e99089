// What the outside world would do: banks settle or return debits, payers dispute, time passes, webhooks are late. Loopback only.
import { closeDispute, disputeCharge } from './disputes'
import { Fault, noSuch } from './faults'
import type { Charge, Dispute, Event, Intent, Session } from './objects'
import { settleIntent } from './paying'
import { expireSession } from './sessions'
import { WEBHOOK_MODES, type Delivery, type WebhookMode } from './state'
import type { Webhooks } from './webhooks'
import type { World } from './world'

export type Control = {
  webhookMode(mode: WebhookMode): void
  flushWebhooks(): Promise<{ delivered: number; failed: number }>
  deliveries(): readonly Delivery[]
  events(): readonly Event[]
  expire(session: string): Session
  settle(intent: string, outcome: 'succeeded' | 'failed'): Intent
  dispute(charge: string, status: 'created' | 'won' | 'lost', amount?: number): Dispute
}

export function openControl(world: World, webhooks: Webhooks, saved: () => void): Control {
  const kept = <Value>(value: Value): Value => {
    saved()
    return value
  }
  const chargeOf = (id: string): Charge => {
    const charge = world.state.charges[id]
    if (!charge) throw noSuch('charge', id)
    return charge
  }
  return {
    webhookMode: (mode) => kept(webhooks.setMode(mode)),
    flushWebhooks: () => webhooks.flush(),
    deliveries: () => world.state.deliveries,
    events: () => Object.values(world.state.events),
    expire: (session) => kept(expireSession(world, session)),
    settle: (intent, outcome) => kept(settleIntent(world, intent, outcome)),
    dispute: (charge, status, amount) => kept(status === 'created' ? disputeCharge(world, chargeOf(charge), amount) : closeDispute(world, chargeOf(charge), status)),
  }
}

type Asked = Readonly<Record<string, unknown>>

/** Runs a call under `/_control`; the answer is JSON. */
export async function answerControl(control: Control, method: string, path: string, asked: Asked): Promise<unknown> {
  const [, first, id = '', last] = path.split('/').slice(1)
  const key = `${method} ${first}${last ? `/:id/${last}` : id ? `/${id}` : ''}`
  switch (key) {
    case 'GET webhooks':
      return { deliveries: control.deliveries() }
    case 'POST webhooks': {
      const mode = WEBHOOK_MODES.find((known) => known === asked.mode)
      if (!mode) throw new Fault(400, `mode is one of ${WEBHOOK_MODES.join(', ')}`, { param: 'mode' })
      control.webhookMode(mode)
      return { mode }
    }
    case 'POST webhooks/flush':
      return control.flushWebhooks()
    case 'POST sessions/:id/expire':
      return control.expire(id)
    case 'POST payment_intents/:id/settle':
      if (asked.outcome !== 'succeeded' && asked.outcome !== 'failed') throw new Fault(400, 'outcome is succeeded or failed', { param: 'outcome' })
      return control.settle(id, asked.outcome)
    case 'POST charges/:id/dispute':
      if (asked.status !== 'created' && asked.status !== 'won' && asked.status !== 'lost') throw new Fault(400, 'status is created, won or lost', { param: 'status' })
      return control.dispute(id, asked.status, asked.amount === undefined || asked.amount === '' ? undefined : Number(asked.amount))
    default:
      throw new Fault(404, `Unrecognized request URL (${method}: ${path}).`)
  }
}
