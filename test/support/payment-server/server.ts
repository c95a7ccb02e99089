// A payment server on this machine that speaks Stripe's protocol: for demonstrations and tests. No money moves.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerApi } from './api'
import { answerControl, openControl, type Control } from './control'
import { dashboard } from './dashboard'
import { recordEvent } from './events'
import { Fault } from './faults'
import { PAGE_HEADERS, STYLES } from './html'
import { answerPage } from './pay-routes'
import { expireOverdue } from './sessions'
import { readState, writeState } from './state'
import { openWebhooks } from './webhooks'
import { languageOf } from './words'
import { seconds, type World } from './world'

export type { Control } from './control'

export type PaymentServerOptions = {
  /** 0 takes any free port. */
  port: number
  host?: string
  /** Where events go; without it they are only recorded. */
  webhookUrl?: string
  webhookSecret: string
  /** A JSON file that outlives a restart. */
  stateFile?: string
  /** Units of currency per US dollar, by upper-case code. A currency without a rate has no balance transaction. */
  settlementRates?: Readonly<Record<string, string>>
  now?: () => Date
}

export type PaymentServer = { url: string; control: Control; close(): Promise<void> }

const LARGEST_BODY = 1_000_000
const SWEEP_MS = 30_000

/** Starts listening; resolves once calls are answered. */
export async function startPaymentServer(options: PaymentServerOptions): Promise<PaymentServer> {
  const { host = '127.0.0.1', now = () => new Date(), stateFile } = options
  const state = readState(stateFile)
  const saved = () => {
    if (stateFile) writeState(stateFile, state)
  }
  const webhooks = openWebhooks(state, { url: options.webhookUrl, secret: options.webhookSecret, saved })
  const world: World = {
    state,
    rates: options.settlementRates ?? {},
    url: '',
    now,
    emit: (type, object) => webhooks.send(recordEvent(state, type, object, seconds(world))),
  }
  const control = openControl(world, webhooks, saved)

  const server = createServer((request, response) => {
    answer(world, control, saved, request, response).catch((error: unknown) => {
      process.stderr.write(`payment server: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      if (!response.headersSent) send(response, 500, {}, { error: { type: 'api_error', message: 'An unknown error occurred' } })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, host, resolve)
  })
  const shown = ['127.0.0.1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
  world.url = `http://${shown}:${(server.address() as AddressInfo).port}`
  const sweep = setInterval(() => {
    expireOverdue(world)
    saved()
  }, SWEEP_MS)
  sweep.unref()

  return {
    url: world.url,
    control,
    async close() {
      clearInterval(sweep)
      await webhooks.stop()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      saved()
    },
  }
}

async function answer(world: World, control: Control, saved: () => void, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname: path, search } = new URL(request.url ?? '/', 'http://server.invalid')
  const query = search.slice(1)
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET')
  const body = await bodyOf(request)
  if (body === null) return send(response, 413, {}, { error: { type: 'invalid_request_error', message: 'The body is too large.' } })

  if (path.startsWith('/v1/')) {
    const { authorization } = request.headers
    const key = request.headers['idempotency-key']
    const answered = answerApi(world, { method, path, query, body, authorization, idempotencyKey: typeof key === 'string' && key ? key : undefined })
    saved()
    return send(response, answered.status, answered.headers, answered.body)
  }
  if (path.startsWith('/c/pay/')) {
    const answered = answerPage(world, { method, path, query, body, acceptLanguage: request.headers['accept-language'] })
    saved()
    return void response.writeHead(answered.status, answered.headers).end(answered.body)
  }
  if (path.startsWith('/_control/')) return controlled(control, method, path, body, request, response)
  if (path === '/pay.css') return void response.writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'x-content-type-options': 'nosniff' }).end(STYLES)
  if (path === '/' && isLoopback(request)) {
    expireOverdue(world)
    return void response.writeHead(200, PAGE_HEADERS).end(dashboard(world.state, languageOf(new URLSearchParams(query).get('lang'), null, request.headers['accept-language'])))
  }
  send(response, 404, {}, { error: { type: 'invalid_request_error', message: `Unrecognized request URL (${method}: ${path}).` } })
}

async function controlled(control: Control, method: string, path: string, body: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const site = request.headers['sec-fetch-site']
  if (!isLoopback(request) || (site && site !== 'same-origin' && site !== 'none')) return send(response, 403, {}, { error: { type: 'invalid_request_error', message: 'Only from this machine.' } })
  const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
  try {
    const asked = isForm ? Object.fromEntries(new URLSearchParams(body)) : readJson(body)
    const answered = await answerControl(control, method, path, asked)
    if (isForm) return void response.writeHead(303, { location: '/' }).end()
    send(response, 200, {}, answered)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    send(response, error.status, {}, error.body)
  }
}

function readJson(body: string): Record<string, unknown> {
  try {
    const read: unknown = body === '' ? {} : JSON.parse(body)
    if (typeof read === 'object' && read !== null) return read as Record<string, unknown>
  } catch {
    // Worded below: whatever is wrong with it, it is not an object.
  }
  throw new Fault(400, 'The body must be a JSON object.')
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers }).end(JSON.stringify(body))
}

function isLoopback(request: IncomingMessage): boolean {
  return /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? '')
}

/** The body as text; null where it is larger than anything the protocol sends. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST_BODY) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
