import type { Event } from './objects'
import type { State } from './state'
import { newId } from './world'

/** The version that the pinned SDK speaks. */
const API_VERSION = '2026-10-28.endive'

/** Stores an event with a copy of its object. */
export function recordEvent(state: State, type: string, object: object, created: number): Event {
  const event: Event = {
    id: newId('evt'),
    object: 'event',
    api_version: API_VERSION,
    created,
    data: { object: structuredClone(object) },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  }
  state.events[event.id] = event
  return event
}
