// A local server that speaks Stripe's protocol, for development, the demonstration and tests. It moves no money.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { completeDelayed, createSession, declineSession, expireSession, paySession, refundCharge, settleDelayed, type World } from './deeds'
import { chargeObject, intentObject, refundObject, Refused, sessionObject } from './objects'
import { paymentPage, type Fault } from './page'
import { parseParams, type Params } from './params'
import { newId, openStore, type Session } from './state'
import { openWebhooks } from './webhooks'

export type PaymentServerOptions = {
  port: number
  host?: string
  webhookUrl?: string
  webhookSecret: string
  /** Where the state is kept between restarts; in memory without it. */
  stateFile?: string
  /** Units of currency per US dollar at which charges settle; without a rate the settlement stays unknown. */
  settlementRates?: Readonly<Record<string, string>>
}

export type PaymentServer = { url: string; close(): Promise<void> }

type Answer = { status: number; type: string; body: string; headers?: Record<string, string> }

const json = (status: number, body: unknown): Answer => ({ status, type: 'application/json', body: JSON.stringify(body) })

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

function expandOf(params: Params): string[] {
  return Array.isArray(params.expand) ? params.expand.filter((e) => typeof e === 'string') : []
}

/** Starts the server; port 0 takes a free one. */
export async function startPaymentServer(options: PaymentServerOptions): Promise<PaymentServer> {
  const store = openStore(options.stateFile)
  const webhooks = openWebhooks(store, { url: options.webhookUrl, secret: options.webhookSecret })
  const world: World = { store, webhooks, base: '', settlementRates: options.settlementRates ?? {}, now: () => Math.floor(Date.now() / 1000) }
  const server = createServer((request, response) => void handle(world, request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host ?? '127.0.0.1', resolve)
  })
  const address = server.address()
  world.base = `http://localhost:${typeof address === 'object' && address ? address.port : options.port}`
  return {
    url: world.base,
    async close() {
      await webhooks.stop()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

async function handle(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', world.base)
  let answer: Answer
  try {
    const body = request.method === 'POST' ? await bodyOf(request) : ''
    answer = url.pathname.startsWith('/v1/') ? api(world, request, url, body) : url.pathname.startsWith('/_control/') ? await control(world, url, body) : hosted(world, request, url, body)
  } catch (error) {
    answer = error instanceof Refused ? json(error.status, error.toJson()) : json(500, { error: { type: 'api_error', message: String(error) } })
  }
  response.writeHead(answer.status, { 'Content-Type': answer.type, 'Request-Id': newId('req'), ...answer.headers })
  response.end(answer.body)
}

/** The protocol itself: the key is checked, and a POST with an idempotency key is answered as it was the first time. */
function api(world: World, request: IncomingMessage, url: URL, body: string): Answer {
  if (!/^(Bearer|Basic) /.test(request.headers.authorization ?? '') || !request.headers.authorization?.includes('sk_test')) throw new Refused(401, 'invalid_request_error', 'Invalid API Key provided')
  const key = request.headers['idempotency-key']
  if (request.method !== 'POST' || typeof key !== 'string') return answerApi(world, request.method ?? 'GET', url, body)
  const fingerprint = `${url.pathname}?${body}`
  const known = world.store.state.replays[key]
  if (known) {
    if (known.fingerprint !== fingerprint) throw new Refused(400, 'idempotency_error', 'Keys for idempotent requests can only be used with the same parameters they were first used with.')
    return { status: known.status, type: 'application/json', body: known.body, headers: { 'Idempotent-Replayed': 'true' } }
  }
  const answer = answerApi(world, 'POST', url, body)
  world.store.state.replays[key] = { fingerprint, status: answer.status, body: answer.body }
  world.store.save()
  return answer
}

function answerApi(world: World, method: string, url: URL, body: string): Answer {
  const { state } = world.store
  const params = parseParams(method === 'POST' ? body : url.search.slice(1))
  const expand = expandOf(params)
  const [, , resource, ...rest] = url.pathname.split('/')
  const path = `${method} ${resource === 'checkout' ? 'sessions' : resource}`
  const [id, deed] = resource === 'checkout' ? rest.slice(1) : rest
  const view = (session: Session) => json(200, sessionObject(state, session, world.base, expand))
  if (path === 'POST sessions' && !id) return view(createSession(world, params))
  if (path === 'POST sessions' && deed === 'expire') {
    const session = found(state.sessions[id!], 'checkout.session', id!)
    expireSession(world, session)
    return view(session)
  }
  if (path === 'GET sessions' && id) return view(found(state.sessions[id], 'checkout.session', id))
  if (path === 'GET payment_intents' && id) return json(200, intentObject(state, found(state.intents[id], 'payment_intent', id), expand))
  if (path === 'GET charges' && id) return json(200, chargeObject(found(state.charges[id], 'charge', id), expand.includes('balance_transaction')))
  if (path === 'POST refunds') return json(200, refundObject(refundCharge(world, params)))
  if (path === 'GET refunds') return json(200, { object: 'list', url: '/v1/refunds', has_more: false, data: Object.values(state.refunds).filter((r) => !params.charge || r.charge === params.charge).map(refundObject) })
  throw new Refused(404, 'invalid_request_error', `Unrecognized request URL (${method}: ${url.pathname}).`)
}

function found<T>(thing: T | undefined, kind: string, id: string): T {
  if (!thing) throw new Refused(404, 'invalid_request_error', `No such ${kind}: '${id}'`, 'resource_missing', 'id')
  return thing
}

const html = (status: number, body: string): Answer => ({ status, type: 'text/html; charset=utf-8', body })

function hosted(world: World, request: IncomingMessage, url: URL, body: string): Answer {
  if (url.pathname === '/') return html(200, `<!doctype html><title>Local payment server</title><h1>Local payment server</h1><p>No money moves here. ${Object.keys(world.store.state.sessions).length} sessions, ${world.webhooks.pending()} events to deliver.</p>`)
  const session = world.store.state.sessions[url.pathname.split('/')[3] ?? '']
  if (!session) return html(404, '<!doctype html><title>404</title><p>No such page.</p>')
  if (session.status === 'open' && session.expiresAt < world.now()) expireSession(world, session)
  if (request.method !== 'POST') return html(200, paymentPage(session, null))
  const typed = new URLSearchParams(body)
  const fault = session.status === 'open' ? deed(world, session, typed.get('method') ?? 'card', (typed.get('number') ?? '').replace(/\s/g, '')) : null
  world.store.save()
  if (fault) return html(402, paymentPage(session, fault))
  if (session.status === 'expired') return html(200, paymentPage(session, null))
  return { status: 303, type: 'text/plain', body: '', headers: { Location: session.successUrl.replace('{CHECKOUT_SESSION_ID}', session.id) } }
}

function deed(world: World, session: Session, method: string, number: string): Fault {
  if (method === 'delayed') {
    completeDelayed(world, session)
    return null
  }
  if (number === '4000000000000002' || number === '4000000000009995') {
    declineSession(world, session)
    return 'declined'
  }
  if (number !== '4242424242424242') return 'badNumber'
  paySession(world, session)
  return null
}

/** For tests: hold, repeat and turn round events, expire sessions, settle delayed payments. */
async function control(world: World, url: URL, body: string): Promise<Answer> {
  const params = parseParams(body)
  const [, , what, id, deedName] = url.pathname.split('/')
  if (what === 'webhooks') {
    if (id === 'hold' || id === 'release') world.webhooks.hold(id === 'hold')
    if (id === 'flush') return json(200, { delivered: await world.webhooks.flush({ again: params.again === '1', reversed: params.reversed === '1' }) })
    return json(200, { pending: world.webhooks.pending() })
  }
  const session = found(world.store.state.sessions[id ?? ''], 'checkout.session', id ?? '')
  if (deedName === 'pay') paySession(world, session)
  if (deedName === 'expire') expireSession(world, session)
  if (deedName === 'settle') settleDelayed(world, session, params.outcome !== 'failed')
  world.store.save()
  return json(200, sessionObject(world.store.state, session, world.base, []))
}
