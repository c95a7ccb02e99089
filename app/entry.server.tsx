import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream } from 'react-dom/server'
import { isRouteErrorResponse, ServerRouter, type EntryContext, type RouterContextProvider } from 'react-router'
import { NonceProvider } from '#app/ui/nonce'
import { newNonce, pagePolicy, requestScope } from '#app/platform/http'

const GIVE_UP_MS = 10_000

/** Renders a whole page: nothing here is slow enough to be streamed in parts, and a whole page has the right status. */
export default function handleRequest(request: Request, status: number, headers: Headers, routerContext: EntryContext, loadContext: RouterContextProvider): Promise<Response> {
  const nonce = newNonce()
  const { log } = loadContext.get(requestScope).server
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </NonceProvider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(timer)
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          headers.set('Content-Security-Policy', pagePolicy(nonce))
          headers.set('Cache-Control', 'private, no-store')
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
          pipe(body)
        },
        onShellError: reject,
        onError(error) {
          log.error({ error: error instanceof Error ? error.stack : String(error) }, 'page could not be rendered')
        },
      },
    )
    const timer = setTimeout(abort, GIVE_UP_MS)
  })
}

/** What no refusal explains: logged whole, answered without details. A page asked for in a way that it does not know (404, 405) is no fault. */
export function handleError(error: unknown, { request, context }: { request: Request; context: RouterContextProvider }): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  const { server, requestId } = context.get(requestScope)
  server.log.error({ requestId, path: new URL(request.url).pathname, error: error instanceof Error ? error.stack : String(error) }, 'request failed')
}
