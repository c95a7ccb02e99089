// Delivers events to the product's webhook: signed, in order, again and again until it says 2xx. Source: docs.stripe.com/webhooks.
import { createHmac } from 'node:crypto'
import type { Event } from './objects'
import type { Delivery, State, WebhookMode } from './state'

export type Webhooks = {
  send(event: Event): void
  setMode(mode: WebhookMode): void
  /** Sends everything that waits, held or not, in the mode's order; counts what was taken and what was not. */
  flush(): Promise<{ delivered: number; failed: number }>
  stop(): Promise<void>
}

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 60_000
const ANSWER_WITHIN_MS = 10_000
/** Delivered rows that are kept for the dashboard. */
const KEEP = 500

/** `t=...,v1=...`: HMAC-SHA256 over time and body. The time is real time, because the receiver compares it with its own. */
export function signatureOf(body: string, secret: string, seconds = Math.floor(Date.now() / 1000)): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

export function openWebhooks(state: State, options: { url: string | undefined; secret: string; saved(): void }): Webhooks {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let turn: Promise<unknown> = Promise.resolve()

  async function post(event: Event): Promise<string> {
    const body = JSON.stringify(event)
    try {
      const answer = await fetch(options.url!, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'payment-server/1.0', 'stripe-signature': signatureOf(body, options.secret) },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      })
      await answer.arrayBuffer()
      return String(answer.status)
    } catch (error) {
      return error instanceof Error ? error.name : 'no answer'
    }
  }

  async function attempt(delivery: Delivery): Promise<boolean> {
    const event = state.events[delivery.event]
    if (!event) return false
    const copies = state.webhookMode === 'duplicate' ? 2 : 1
    for (let copy = 0; copy < copies; copy++) delivery.lastAnswer = await post(event)
    delivery.attempts += 1
    delivery.delivered = /^2\d\d$/.test(delivery.lastAnswer ?? '')
    if (delivery.delivered) event.pending_webhooks = 0
    else delivery.nextAt = Date.now() + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(delivery.attempts - 1, 10))
    return delivery.delivered
  }

  async function deliver(rows: readonly Delivery[]) {
    const counts = { delivered: 0, failed: 0 }
    for (const row of rows) {
      if (stopped) break
      counts[(await attempt(row)) ? 'delivered' : 'failed'] += 1
    }
    const done = state.deliveries.filter((row) => row.delivered)
    const dropped = new Set(done.slice(0, Math.max(0, done.length - KEEP)))
    if (dropped.size) state.deliveries = state.deliveries.filter((row) => !dropped.has(row))
    if (rows.length) options.saved()
    return counts
  }

  const waiting = () => state.deliveries.filter((row) => !row.delivered)
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = turn.then(work)
    turn = next.catch(() => undefined)
    return next
  }

  function schedule(): void {
    clearTimeout(timer)
    const moves = state.webhookMode === 'deliver' || state.webhookMode === 'duplicate'
    const rows = waiting()
    if (stopped || !options.url || !moves || rows.length === 0) return
    const wait = Math.max(0, Math.min(...rows.map((row) => row.nextAt)) - Date.now())
    timer = setTimeout(() => void inTurn(() => deliver(waiting().filter((row) => row.nextAt <= Date.now()))).then(schedule), wait)
    timer.unref()
  }

  schedule()
  return {
    send(event) {
      if (!options.url) return
      state.deliveries.push({ event: event.id, type: event.type, attempts: 0, nextAt: Date.now(), delivered: false, lastAnswer: null })
      schedule()
    },
    setMode(mode) {
      state.webhookMode = mode
      schedule()
    },
    async flush() {
      const counts = await inTurn(() => deliver(state.webhookMode === 'reverse' ? waiting().reverse() : waiting()))
      schedule()
      return counts
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await turn
    },
  }
}
