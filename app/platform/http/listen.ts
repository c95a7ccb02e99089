// The door to the network: every answer, errors and files among them, passes here and gets the standing headers.
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http'
import { createRequestListener } from '@react-router/node'
import { RouterContextProvider, type ServerBuild } from 'react-router'
import sirv from 'sirv'
import { standingHeaders } from './headers'
import { requestScope, type Server } from './server-context'

const METHODS = new Set(['GET', 'HEAD', 'POST'])
const LARGEST_BODY = 25 * 1024 * 1024

export type Listening = { port: number; close(): Promise<void> }

/** Why a request is turned away before any route sees it; null where it may pass. */
function turnedAway(request: IncomingMessage, origin: string): { status: number; message: string } | null {
  if (!METHODS.has(request.method ?? '')) return { status: 405, message: 'Method not allowed' }
  try {
    decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
  } catch {
    return { status: 400, message: 'This address is malformed.' }
  }
  if (!request.headers.host || !/^[\w.:[\]-]+$/.test(request.headers.host)) return { status: 400, message: 'This request names no host.' }
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return { status: 413, message: 'This is too large.' }
  const isMachine = (request.url ?? '').startsWith('/webhooks/')
  if (request.method === 'POST' && !isMachine && isForeign(request, origin)) return { status: 403, message: 'This form was sent from another site.' }
  return null
}

/** A mutation from another site: its Origin is not ours, or the browser says cross-site. */
function isForeign(request: IncomingMessage, origin: string): boolean {
  const from = request.headers.origin
  if (from && from !== 'null') return new URL(origin).host !== hostOf(from) && request.headers.host !== hostOf(from)
  const site = request.headers['sec-fetch-site']
  return site === 'cross-site' || from === 'null'
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

/**
 * Puts the standing headers under whatever an answer sets itself. Headers set beforehand would make Node fold a list of raw headers into
 * one value per name, and of several cookies only the last would leave.
 */
function standUnder(response: ServerResponse, standing: Record<string, string>): void {
  const writeHead = response.writeHead.bind(response) as (status: number, headers: OutgoingHttpHeaders | string[]) => ServerResponse
  response.writeHead = ((status: number, own: OutgoingHttpHeaders | string[] = {}) => {
    const raw = Array.isArray(own) ? own : Object.entries(own).flatMap(([name, value]) => (Array.isArray(value) ? value.flatMap((one) => [name, one]) : value === undefined ? [] : [name, String(value)]))
    const named = new Set([...raw.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase()), ...response.getHeaderNames()])
    const missing = Object.entries(standing).filter(([name]) => !named.has(name.toLowerCase()))
    const before = response.getHeaderNames().flatMap((name) => [name, String(response.getHeader(name))])
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    return writeHead(status, [...missing.flat(), ...before, ...raw])
  }) as typeof response.writeHead
}

function end(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(message)
}

/** Serves files and the application; the port is the one asked for, or a free one for 0. */
export function listen(server: Server, build: ServerBuild, clientFolder: string): Promise<Listening> {
  const files = sirv(clientFolder, { etag: true, dotfiles: false, setHeaders: (response, path) => response.setHeader('Cache-Control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600') })
  const application: RequestListener = createRequestListener({
    build,
    mode: server.config.production ? 'production' : 'development',
    getLoadContext() {
      const context = new RouterContextProvider()
      context.set(requestScope, { server, requestId: randomUUID(), known: null })
      return context
    },
  })
  const headers = standingHeaders(server.config.origin.startsWith('https:'))
  const http = createServer((request, response) => {
    standUnder(response, headers)
    const refusal = turnedAway(request, server.config.origin)
    if (refusal) return end(response, refusal.status, refusal.message)
    if (request.method === 'POST') return application(request, response)
    files(request, response, () => application(request, response))
  })
  http.requestTimeout = 60_000
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(server.config.port, server.config.host, () => {
      const address = http.address()
      resolve({
        port: typeof address === 'object' && address ? address.port : server.config.port,
        close: () =>
          new Promise((done) => {
            http.close(() => done())
            http.closeIdleConnections()
            setTimeout(() => http.closeAllConnections(), 3000).unref()
          }),
      })
    })
  })
}
