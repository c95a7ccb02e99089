import { createContext } from 'react-router'
import type { Actor } from '#app/kernel/access'
import type { Ids } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import type { Clock } from '#app/kernel/time'
import type { Auth } from '../auth'
import type { CardGateway } from '../card'
import type { Config } from '../config'
import type { Database } from '../db'
import type { Log } from '../log'

/** What the process opened once at its start. */
export type Server = {
  config: Config
  database: Database
  clock: Clock
  ids: Ids
  log: Log
  auth: Auth
  /** Null where no card processor is configured: only transfers are offered then. */
  card: CardGateway | null
}

/** One request's part of it. */
export type RequestScope = { server: Server; requestId: string; known: { actor: Actor; language: Language } | null }

export const requestScope = createContext<RequestScope>()
