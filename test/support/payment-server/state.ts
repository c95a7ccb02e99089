import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Charge, Dispute, Event, Intent, LineItem, Metadata, Refund, Session, Transaction } from './objects'

export type Payer = { name: string; email: string }

/** A session with what Stripe keeps behind it. */
export type SessionRow = {
  session: Session
  lineItems: LineItem[]
  intentData: { description: string | null; metadata: Metadata }
  /** A payer who stands at the 3-D Secure step. */
  challenged: { payer: Payer; number: string } | null
}

export const WEBHOOK_MODES = ['deliver', 'hold', 'duplicate', 'reverse'] as const
export type WebhookMode = (typeof WEBHOOK_MODES)[number]

/** One event on its way to the webhook; `nextAt` in milliseconds of real time. */
export type Delivery = { event: string; type: string; attempts: number; nextAt: number; delivered: boolean; lastAnswer: string | null }

/** A stored answer to a request with an idempotency key. */
export type Answer = { fingerprint: string; status: number; body: unknown; at: number }

export type State = {
  /** The form of this file; another form starts afresh. */
  form: typeof FORM
  sessions: Record<string, SessionRow>
  intents: Record<string, Intent>
  charges: Record<string, Charge>
  refunds: Record<string, Refund>
  disputes: Record<string, Dispute>
  transactions: Record<string, Transaction>
  events: Record<string, Event>
  deliveries: Delivery[]
  answers: Record<string, Answer>
  webhookMode: WebhookMode
}

/** Raised when rows change their shape. */
const FORM = 2

function emptyState(): State {
  return { form: FORM, sessions: {}, intents: {}, charges: {}, refunds: {}, disputes: {}, transactions: {}, events: {}, deliveries: [], answers: {}, webhookMode: 'deliver' }
}

/** Reads the state file; a file that is not there yet is an empty state, one that cannot be read is an error. */
export function readState(file: string | undefined): State {
  if (!file) return emptyState()
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<State>
    return read.form === FORM ? { ...emptyState(), ...read } : emptyState()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return emptyState()
    throw error
  }
}

/** Replaces the state file as a whole, so that a crash leaves the old one or the new one. */
export function writeState(file: string, state: State): void {
  mkdirSync(dirname(file), { recursive: true })
  const fresh = `${file}.${process.pid}.new`
  writeFileSync(fresh, JSON.stringify(state))
  renameSync(fresh, file)
}
