import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, useMatches, useRouteError } from 'react-router'
import { workspaceOf } from '#app/kernel/access'
import { FLASH, readFlash, scopeOf, writeCookie } from '#app/platform/http'
import { ErrorPage } from '#app/ui/layout'
import { LanguageProvider } from '#app/ui/language'
import { shellMessages } from '#app/ui/messages/shell'
import { useNonce } from '#app/ui/nonce'
import stylesheet from '#app/ui/styles/app.css?url'
import { fontPreloads } from '#app/ui/styles/font-preloads'
import { useRootData, type RootData } from './root-data'
import type { Route } from './+types/root'

export const middleware: Route.MiddlewareFunction[] = [
  async ({ request }, next) => {
    const response = await next()
    // A notice is read once.
    if (readFlash(request)) response.headers.append('Set-Cookie', writeCookie(FLASH, '', 0, false))
    return response
  },
]

export const links: Route.LinksFunction = () => [
  ...fontPreloads,
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export async function loader(args: Route.LoaderArgs): Promise<RootData> {
  const { server, actor, language } = await scopeOf(args).catch(() => ({ server: null, actor: null, language: 'en' as const }))
  const url = new URL(args.request.url)
  const path = url.pathname.replace(/\.data$/, '').replace(/^\/(en|fr)(?=\/|$)/, '') || '/'
  return {
    language,
    demo: server?.config.demo ?? false,
    path,
    here: path + url.search,
    flash: readFlash(args.request),
    person: actor?.kind === 'person' ? { name: actor.name, roles: actor.grants.map((grant) => grant.role) } : null,
    workspace: actor ? workspaceOf(actor) : '/',
  }
}

export function Layout({ children }: { children: React.ReactNode }) {
  const root = useRootData()
  const language = root?.language ?? 'en'
  const nonce = useNonce()
  // A page ships scripts only where something on it is interactive.
  const isInteractive = useMatches().some((match) => (match.handle as { interactive?: boolean } | undefined)?.interactive)
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageProvider language={language}>{children}</LanguageProvider>
        {isInteractive ? <Scripts nonce={nonce} /> : null}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const root = useRootData()
  const words = shellMessages[root?.language ?? 'en'].errors
  const status = isRouteErrorResponse(error) ? error.status : 500
  const said = status === 404 ? words.notFound : status === 403 ? words.forbidden : status === 405 ? words.method : words.fault
  return <ErrorPage status={status} title={said.title} message={said.message} />
}
