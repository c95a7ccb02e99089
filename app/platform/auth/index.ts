// Accounts: who asks, and how somebody signs in and out. No passwords: a mailed link opens a session in the database.
// better-auth keeps sessions and one-time tokens; its own endpoints are not mounted, only our routes call it.
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { magicLink } from 'better-auth/plugins'
import { DONOR_DUTIES, dutiesOf, inForceOn, type Actor, type Grant, type Role } from '#app/kernel/access'
import type { Id, Ids, Thing } from '#app/kernel/identity'
import { isLanguage, type Language } from '#app/kernel/language'
import type { Config } from '../config'
import { dayOf, type Clock } from '#app/kernel/time'
import type { Database } from '../db'

export type OwnSession = { id: string; createdAt: Date; userAgent: string | null; current: boolean }

export type Auth = {
  /** The person behind the request's session with the grants of this moment; `public` where there is none. */
  whoIs(request: Request): Promise<{ actor: Actor; language: Language | null }>
  /** A one-time address that signs a known person in; null where nobody has this e-mail address. */
  createLink(email: string, next: string): Promise<string | null>
  /** Opens a session with a link's token: the cookies to set, or null where the token is unknown, used or too old. */
  openLink(token: string, request: Request): Promise<Headers | null>
  /** Opens a session for a person whose mailbox was just proved in another way. */
  openFor(email: string, request: Request): Promise<Headers>
  /** Ends the request's session: the cookies to set. */
  signOut(request: Request): Promise<Headers>
  listSessions(request: Request): Promise<OwnSession[]>
  /** Ends one of the person's own sessions. */
  endSession(request: Request, id: string): Promise<void>
}

const RUNNING: Pick<Clock, 'today'> = { today: () => dayOf(new Date()) }

const LINK_SECONDS = 30 * 60
const DEMO_LINK_SECONDS = 8 * 60 * 60
const SESSION_SECONDS = 30 * 24 * 60 * 60

const THINGS: Record<string, Thing> = { user: 'person', person: 'person', session: 'request', account: 'account', verification: 'request' }

function build(config: Config, database: Database, ids: Ids, handed: Map<string, string>) {
  return betterAuth({
    appName: 'Learning Cities Fund',
    baseURL: config.origin,
    secret: config.sessionSecret,
    trustedOrigins: [config.origin],
    database: prismaAdapter(database.unsafeWriter, { provider: 'sqlite' }),
    user: { modelName: 'person' },
    session: { fields: { userId: 'personId' }, expiresIn: SESSION_SECONDS, updateAge: 24 * 60 * 60 },
    account: { modelName: 'signInAccount', fields: { userId: 'personId' } },
    advanced: {
      cookiePrefix: 'lcf',
      useSecureCookies: config.origin.startsWith('https:'),
      database: { generateId: ({ model }) => ids.next(THINGS[model] ?? 'request') },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
    plugins: [
      magicLink({
        expiresIn: config.demo ? DEMO_LINK_SECONDS : LINK_SECONDS,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: ({ token, metadata }) => {
          handed.set(String(metadata?.request), token)
        },
      }),
    ],
  })
}

/** Opens accounts on the writing connection; reads of grants go to the reading one. */
export function openAuth({ config, database, ids, clock = RUNNING }: { config: Config; database: Database; ids: Ids; clock?: Pick<Clock, 'today'> }): Auth {
  const handed = new Map<string, string>()
  const auth = build(config, database, ids, handed)

  async function newToken(email: string): Promise<string | null> {
    const person = await database.read.person.findUnique({ where: { email }, select: { id: true } })
    if (!person) return null
    const request = ids.next('request')
    await auth.api.signInMagicLink({ body: { email, metadata: { request } }, headers: new Headers() })
    const token = handed.get(request) ?? null
    handed.delete(request)
    return token
  }

  async function open(token: string, request: Request): Promise<Headers | null> {
    try {
      const { headers } = await auth.api.magicLinkVerify({ query: { token }, headers: request.headers, returnHeaders: true })
      return onlyCookies(headers)
    } catch {
      return null
    }
  }

  return {
    async whoIs(request) {
      const session = await auth.api.getSession({ headers: request.headers })
      if (!session) return { actor: { kind: 'public' }, language: null }
      const person = await database.read.person.findUnique({ where: { id: session.user.id }, include: { grants: { where: inForceOn(clock.today()) } } })
      if (!person) return { actor: { kind: 'public' }, language: null }
      const actor: Actor = { kind: 'person', person: person.id as Id<'person'>, name: person.name, email: person.email, grants: await withFamilies(database, person.grants.map(toGrant)) }
      return { actor, language: isLanguage(person.language) ? person.language : null }
    },
    async createLink(email, next) {
      const token = await newToken(email.trim().toLowerCase())
      return token && `${config.origin}/sign-in/${token}${next ? `?next=${encodeURIComponent(next)}` : ''}`
    },
    openLink: open,
    async openFor(email, request) {
      const token = await newToken(email.trim().toLowerCase())
      return (token && (await open(token, request))) || new Headers()
    },
    async signOut(request) {
      const { headers } = await auth.api.signOut({ headers: request.headers, returnHeaders: true })
      return onlyCookies(headers)
    },
    async listSessions(request) {
      const session = await auth.api.getSession({ headers: request.headers })
      if (!session) return []
      const rows = await database.read.session.findMany({ where: { personId: session.user.id }, orderBy: { createdAt: 'desc' } })
      return rows.map((row) => ({ id: row.id, createdAt: row.createdAt, userAgent: row.userAgent, current: row.id === session.session.id }))
    },
    async endSession(request, id) {
      const session = await auth.api.getSession({ headers: request.headers })
      if (session) await database.unsafeWriter.session.deleteMany({ where: { id, personId: session.user.id } })
    },
  }
}

/** Of better-auth's answer only the cookies are passed on. */
function onlyCookies(from: Headers): Headers {
  const headers = new Headers()
  for (const cookie of from.getSetCookie()) headers.append('Set-Cookie', cookie)
  return headers
}

function toGrant(row: { role: string; donorId: string | null; cityId: string | null } & Parameters<typeof dutiesOf>[0]): Grant {
  const role = row.role as Role
  if (role === 'donor-contact') return { role, donor: row.donorId as Id<'donor'>, duties: dutiesOf(row) }
  if (role === 'city-focal-point' || role === 'cluster-coordinator') return { role, city: row.cityId as Id<'city'> }
  return { role }
}

/** Who speaks for a donor speaks for all that turned out to be the same donor; the one that stands comes first. */
async function withFamilies(database: Database, grants: readonly Grant[]): Promise<Grant[]> {
  const held = grants.flatMap((grant) => (grant.role === 'donor-contact' ? [grant.donor as string] : []))
  if (held.length === 0) return [...grants]
  const rows = await database.read.donor.findMany({ where: { id: { in: held } }, select: { id: true, mergedIntoId: true } })
  const headOf = (id: string) => rows.find((row) => row.id === id)?.mergedIntoId ?? id
  const heads = [...new Set(held.map(headOf))]
  const aliases = await database.read.donor.findMany({ where: { mergedIntoId: { in: heads } }, select: { id: true, mergedIntoId: true }, orderBy: { ref: 'asc' } })
  const dutiesFor = (head: string) => DONOR_DUTIES.filter((duty) => grants.some((grant) => grant.role === 'donor-contact' && headOf(grant.donor) === head && grant.duties?.includes(duty)))
  const family = [...heads.map((id) => ({ id, head: id })), ...aliases.map(({ id, mergedIntoId }) => ({ id, head: mergedIntoId! }))].map(({ id, head }): Grant => ({ role: 'donor-contact', donor: id as Id<'donor'>, duties: dutiesFor(head) }))
  return [...grants.filter((grant) => grant.role !== 'donor-contact'), ...family]
}
