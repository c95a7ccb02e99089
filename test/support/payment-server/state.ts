import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export type Session = {
  id: string
  created: number
  expiresAt: number
  amount: number
  currency: string
  description: string
  reference: string | null
  metadata: Record<string, string>
  intentMetadata: Record<string, string>
  email: string | null
  locale: string
  successUrl: string
  cancelUrl: string
  status: 'open' | 'complete' | 'expired'
  paymentStatus: 'unpaid' | 'paid'
  intent: string | null
}
export type Intent = { id: string; created: number; amount: number; currency: string; status: 'requires_payment_method' | 'processing' | 'succeeded'; charge: string | null; session: string; metadata: Record<string, string> }
export type Charge = { id: string; created: number; amount: number; currency: string; intent: string; refunded: number; disputed: boolean; balance: Balance | null; metadata: Record<string, string> }
/** Settled in US cents. */
export type Balance = { id: string; gross: number; fee: number; net: number; rate: number | null }
export type Refund = { id: string; created: number; amount: number; currency: string; charge: string; intent: string }
export type Delivery = { id: string; type: string; created: number; body: string; attempts: number; nextAt: number; delivered: boolean }
export type Replay = { fingerprint: string; status: number; body: string }

export type State = {
  sessions: Record<string, Session>
  intents: Record<string, Intent>
  charges: Record<string, Charge>
  refunds: Record<string, Refund>
  events: Delivery[]
  replays: Record<string, Replay>
}

export type Store = { state: State; save(): void }

/** What the server remembers; kept in a file, written whole and renamed, so that a restart finds it. */
export function openStore(file: string | undefined): Store {
  const empty: State = { sessions: {}, intents: {}, charges: {}, refunds: {}, events: [], replays: {} }
  const state = file ? read(file, empty) : empty
  return {
    state,
    save() {
      if (!file) return
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(`${file}.new`, JSON.stringify(state))
      renameSync(`${file}.new`, file)
    },
  }
}

function read(file: string, empty: State): State {
  try {
    return { ...empty, ...(JSON.parse(readFileSync(file, 'utf8')) as State) }
  } catch {
    return empty
  }
}

export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(16).toString('hex')}`
}
