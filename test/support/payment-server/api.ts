// The routes of the protocol: who asks, what is asked, and an answer that is given once for each idempotency key.
import { createHash } from 'node:crypto'
import { expanded, listOf } from './expand'
import { Fault, noSuch } from './faults'
import { check, listIn, numberIn, parseParams, textIn, type Params, type Rule } from './params'
import { createRefund } from './refunds'
import { createSession, expireOverdue, expireSession, lineItemsOf, sessionRow } from './sessions'
import { newId, type World } from './world'

export type ApiRequest = { method: string; path: string; query: string; body: string; authorization: string | undefined; idempotencyKey: string | undefined }
export type ApiAnswer = { status: number; headers: Record<string, string>; body: unknown }

const KEY_LIFETIME_MS = 86_400_000

/** Answers a call under `/v1`. */
export function answerApi(world: World, request: ApiRequest): ApiAnswer {
  const headers: Record<string, string> = { 'request-id': newId('req') }
  try {
    authenticate(request.authorization)
    const key = request.method === 'POST' ? request.idempotencyKey : undefined
    if (key === undefined) return { status: 200, headers, body: answer(world, request) }
    return { ...once(world, key, request, () => answer(world, request), headers) }
  } catch (error) {
    if (error instanceof Fault) return { status: error.status, headers, body: error.body }
    throw error
  }
}

/** Any secret test key will do, as Bearer or as the name of Basic. */
function authenticate(authorization: string | undefined): void {
  const [scheme, value = ''] = (authorization ?? '').split(' ')
  const key = /^basic$/i.test(scheme ?? '') ? Buffer.from(value, 'base64').toString('utf8').split(':')[0]! : value
  if (key === '') throw new Fault(401, "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').")
  if (!/^sk_test_\w+$/.test(key)) throw new Fault(401, `Invalid API Key provided: ${key.slice(0, 8)}${'*'.repeat(8)}`)
}

/** The same key and parameters get the stored answer; the same key with others is an error. Refused requests are not stored. */
function once(world: World, key: string, request: ApiRequest, run: () => unknown, headers: Record<string, string>): ApiAnswer {
  const now = world.now().getTime()
  const fingerprint = createHash('sha256').update(`${request.path}\n${request.body}`).digest('hex')
  for (const [old, stored] of Object.entries(world.state.answers)) if (now - stored.at > KEY_LIFETIME_MS) delete world.state.answers[old]
  const known = Object.hasOwn(world.state.answers, key) ? world.state.answers[key] : undefined
  if (known && known.fingerprint !== fingerprint) {
    throw new Fault(400, `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`, { type: 'idempotency_error' })
  }
  if (known) return { status: known.status, headers: { ...headers, 'idempotency-key': key, 'idempotent-replayed': 'true' }, body: known.body }
  const body = run()
  world.state.answers[key] = { fingerprint, status: 200, body, at: now }
  return { status: 200, headers: { ...headers, 'idempotency-key': key }, body }
}

const PAGE: Record<string, Rule> = { limit: 'integer', starting_after: 'text', ending_before: 'text', created: 'any', expand: { list: 'text' } }
const ONE: Record<string, Rule> = { expand: { list: 'text' } }

type Row = { id: string }
type Handler = (world: World, params: Params, id: string) => object

const ROUTES: readonly [method: string, path: RegExp, handler: Handler][] = [
  ['POST', /^\/v1\/checkout\/sessions$/, (world, params) => createSession(world, params)],
  ['GET', /^\/v1\/checkout\/sessions$/, (world, params) => {
    check(params, { ...PAGE, payment_intent: 'text', status: 'text', customer_details: 'any' })
    expireOverdue(world)
    const [intent, status] = [textIn(params, 'payment_intent'), textIn(params, 'status')]
    const sessions = Object.values(world.state.sessions).map((row) => row.session)
    return page(sessions.filter((s) => (!intent || s.payment_intent === intent) && (!status || s.status === status)), params, '/v1/checkout/sessions')
  }],
  ['GET', /^\/v1\/checkout\/sessions\/(\w+)$/, one((world, id) => sessionRow(world, id).session)],
  ['POST', /^\/v1\/checkout\/sessions\/(\w+)\/expire$/, one((world, id) => expireSession(world, id))],
  ['GET', /^\/v1\/checkout\/sessions\/(\w+)\/line_items$/, (world, params, id) => {
    check(params, PAGE)
    return page(lineItemsOf(world, id).toReversed(), params, `/v1/checkout/sessions/${id}/line_items`)
  }],
  ['GET', /^\/v1\/payment_intents\/(\w+)$/, one((world, id) => world.state.intents[id] ?? fail('payment_intent', id, 'intent'))],
  ['GET', /^\/v1\/charges\/(\w+)$/, one((world, id) => world.state.charges[id] ?? fail('charge', id))],
  ['GET', /^\/v1\/balance_transactions\/(\w+)$/, one((world, id) => world.state.transactions[id] ?? fail('balance_transaction', id))],
  ['GET', /^\/v1\/disputes$/, (world, params) => {
    check(params, { ...PAGE, charge: 'text', payment_intent: 'text' })
    const [charge, intent] = [textIn(params, 'charge'), textIn(params, 'payment_intent')]
    return page(Object.values(world.state.disputes).filter((d) => (!charge || d.charge === charge) && (!intent || d.payment_intent === intent)), params, '/v1/disputes')
  }],
  ['GET', /^\/v1\/disputes\/(\w+)$/, one((world, id) => world.state.disputes[id] ?? fail('dispute', id))],
  ['POST', /^\/v1\/refunds$/, (world, params) => createRefund(world, params)],
  ['GET', /^\/v1\/refunds$/, (world, params) => {
    check(params, { ...PAGE, charge: 'text', payment_intent: 'text' })
    const [charge, intent] = [textIn(params, 'charge'), textIn(params, 'payment_intent')]
    return page(Object.values(world.state.refunds).filter((r) => (!charge || r.charge === charge) && (!intent || r.payment_intent === intent)), params, '/v1/refunds')
  }],
  ['GET', /^\/v1\/refunds\/(\w+)$/, one((world, id) => world.state.refunds[id] ?? fail('refund', id))],
  ['GET', /^\/v1\/events$/, (world, params) => {
    check(params, { ...PAGE, type: 'text', types: { list: 'text' }, delivery_success: 'boolean' })
    const types = [...listIn(params, 'types'), ...(textIn(params, 'type') ? [textIn(params, 'type')] : [])]
    return page(Object.values(world.state.events).filter((event) => types.length === 0 || types.includes(event.type)), params, '/v1/events')
  }],
  ['GET', /^\/v1\/events\/(\w+)$/, one((world, id) => world.state.events[id] ?? fail('event', id))],
]

function fail(thing: string, id: string, param?: string): never {
  throw noSuch(thing, id, param)
}

function one(find: (world: World, id: string) => object): Handler {
  return (world, params, id) => {
    check(params, ONE)
    return find(world, id)
  }
}

/** A page of rows that are stored oldest first and shown newest first. */
function page(rows: readonly Row[], params: Params, url: string): object {
  const limit = numberIn(params, 'limit') ?? 10
  if (limit < 1 || limit > 100) throw new Fault(400, 'Invalid integer: limit must be between 1 and 100', { param: 'limit' })
  const newest = rows.toReversed()
  const [after, before] = [textIn(params, 'starting_after'), textIn(params, 'ending_before')]
  const from = after ? newest.findIndex((row) => row.id === after) + 1 : 0
  const until = before ? newest.findIndex((row) => row.id === before) : newest.length
  const shown = before ? newest.slice(Math.max(0, until - limit), until) : newest.slice(from, from + limit)
  return listOf(shown, url, before ? until > limit : newest.length > from + limit)
}

function answer(world: World, request: ApiRequest): object {
  for (const [method, pattern, handler] of ROUTES) {
    const match = method === request.method ? pattern.exec(request.path) : null
    if (!match) continue
    const params = parseParams(request.method === 'GET' ? request.query : request.body)
    return expanded(world.state, handler(world, params, match[1] ?? ''), listIn(params, 'expand').map(String))
  }
  throw new Fault(404, `Unrecognized request URL (${request.method}: ${request.path}).`)
}
