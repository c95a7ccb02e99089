import type { RouterContextProvider } from 'react-router'
import { data, redirect } from 'react-router'
import { Forbidden, NotFound, type Actor, type Permission } from '#app/kernel/access'
import { isLanguage, type Language } from '#app/kernel/language'
import { authorize, type Context } from '../context'
import { readCookie } from './cookies'
import { requestScope, type Server } from './server-context'

export type RouteArgs = { request: Request; params: Record<string, string | undefined>; context: Readonly<RouterContextProvider> }

export type Entered = {
  context: Context
  server: Server
  request: Request
  url: URL
  language: Language
  /** A parameter of the address; not found where it is missing. */
  param(name: string): string
}

/** The language of the address (`/fr/...`), else the one chosen, else the person's, else the browser's. */
function languageOf(request: Request, params: RouteArgs['params'], preferred: Language | null): Language {
  if (params.language !== undefined) {
    if (!isLanguage(params.language)) throw new NotFound()
    return params.language
  }
  const chosen = readCookie(request, 'language')
  if (isLanguage(chosen)) return chosen
  if (preferred) return preferred
  for (const part of (request.headers.get('Accept-Language') ?? '').split(',')) {
    const code = part.trim().slice(0, 2).toLowerCase()
    if (isLanguage(code)) return code
  }
  return 'en'
}

/** Who is asking, and in which language: the same for every loader of a request. */
export async function scopeOf(args: RouteArgs): Promise<{ server: Server; actor: Actor; language: Language; requestId: string }> {
  const scope = args.context.get(requestScope)
  if (!scope.known) {
    const who = await scope.server.auth.whoIs(args.request)
    scope.known = { actor: who.actor, language: languageOf(args.request, args.params, who.language) }
  }
  return { server: scope.server, requestId: scope.requestId, ...scope.known }
}

/** The door of every route: who asks, in which language, and may they? Throws Forbidden or NotFound. */
async function enter(args: RouteArgs, permission: Permission): Promise<Entered> {
  const { server, actor, language, requestId } = await scopeOf(args)
  const context: Context = { actor, database: server.database, transaction: null, clock: server.clock, ids: server.ids, language, requestId }
  authorize(context, permission)
  return {
    context,
    server,
    request: args.request,
    url: new URL(args.request.url),
    language,
    param(name) {
      const value = args.params[name]
      if (value === undefined) throw new NotFound()
      return value
    },
  }
}

/** Turns what a query or command throws into an answer: sign in first, 403 or 404. Anything else stays a fault (500). */
async function answer(error: unknown, args: RouteArgs): Promise<unknown> {
  if (error instanceof NotFound) return data(null, { status: 404 })
  if (!(error instanceof Forbidden)) return error
  const { actor } = await scopeOf(args)
  const { pathname, search } = new URL(args.request.url)
  const page = pathname.replace(/\.data$/, '')
  return actor.kind === 'public' ? redirect(`/sign-in?next=${encodeURIComponent(page + search.replace(/[?&]_routes=[^&]*/, ''))}`) : data(null, { status: 403 })
}

/** Runs a route's work behind the door. */
export async function behindDoor<T>(args: RouteArgs, permission: Permission, work: (entered: Entered) => Promise<T> | T): Promise<T> {
  try {
    return await work(await enter(args, permission))
  } catch (error) {
    throw await answer(error, args)
  }
}

/** A loader: who may come in, and what they see. */
export function load<T>(permission: Permission, read: (entered: Entered) => Promise<T> | T) {
  return (args: RouteArgs): Promise<T> => behindDoor(args, permission, read)
}
