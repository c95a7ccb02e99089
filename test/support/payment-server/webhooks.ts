// Signed events, delivered until they are taken; tests may hold, repeat and turn them round.
import { createHmac } from 'node:crypto'
import { newId, type Delivery, type Store } from './state'

export type Webhooks = {
  emit(type: string, object: Record<string, unknown>): void
  /** Holds what is emitted from now on, or delivers again as it comes. */
  hold(held: boolean): void
  /** Delivers everything that waits, once more for what was delivered before when `again`. */
  flush(options?: { again?: boolean; reversed?: boolean }): Promise<number>
  pending(): number
  stop(): Promise<void>
}

export function openWebhooks(store: Store, target: { url: string | undefined; secret: string }): Webhooks {
  let held = false
  let stopped = false
  let busy: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    busy = busy.then(() => deliverDue())
  }, 150)

  async function send(event: Delivery): Promise<void> {
    if (!target.url) return
    const t = Math.floor(Date.now() / 1000)
    const v1 = createHmac('sha256', target.secret).update(`${t}.${event.body}`).digest('hex')
    event.attempts += 1
    try {
      const answer = await fetch(target.url, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Stripe-Signature': `t=${t},v1=${v1}` }, body: event.body, signal: AbortSignal.timeout(10_000) })
      event.delivered = answer.ok
    } catch {
      event.delivered = false
    }
    event.nextAt = Date.now() + Math.min(60_000, 500 * 2 ** event.attempts)
    store.save()
  }

  async function deliverDue(): Promise<void> {
    if (held || stopped) return
    for (const event of store.state.events.filter((e) => !e.delivered && e.nextAt <= Date.now())) if (!held && !stopped) await send(event)
  }

  return {
    emit(type, object) {
      const id = newId('evt')
      const created = Math.floor(Date.now() / 1000)
      const body = JSON.stringify({ id, object: 'event', api_version: '2026-10-28.endive', created, data: { object }, livemode: false, pending_webhooks: 1, request: { id: null, idempotency_key: null }, type })
      store.state.events.push({ id, type, created, body, attempts: 0, nextAt: Date.now(), delivered: false })
      store.save()
    },
    hold(value) {
      held = value
    },
    async flush({ again = false, reversed = false } = {}) {
      const events = store.state.events.filter((event) => again || !event.delivered)
      for (const event of reversed ? [...events].reverse() : events) await send(event)
      return events.length
    },
    pending: () => store.state.events.filter((event) => !event.delivered).length,
    async stop() {
      stopped = true
      clearInterval(timer)
      await busy
    },
  }
}
