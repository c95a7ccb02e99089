import { z } from 'zod'

const flag = z.enum(['0', '1']).transform((value) => value === '1')

const environment = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    APP_ORIGIN: z.url().optional(),
    DATABASE_URL: z
      .string()
      .default('file:./var/app.db')
      .refine((url) => url.startsWith('file:'), 'must begin with file: (PostgreSQL is not supported yet)'),
    DEMO: flag.optional(),
    SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    STRIPE_SECRET_KEY: z.string().startsWith('sk_', 'must be a secret key (sk_...)').optional(),
    STRIPE_WEBHOOK_SECRET: z.string().min(8).optional(),
    STRIPE_API_BASE: z.url().optional(),
    SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://').optional(),
    MAIL_FROM: z.string().default('Learning Cities Fund <fund@learning-cities.example>'),
    UN_RATES_URL: z.url({ protocol: /^https?$/ }).default('https://treasury.un.org/operationalrates/xsql2CSV.php'),
    ECB_RATES_URL: z.url({ protocol: /^https?$/ }).default('https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml'),
    CLOCK: z.iso.datetime().optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    WORKER: z.enum(['inside', 'off']).default('inside'),
  })
  .superRefine((env, check) => {
    const refuse = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message })
    if (env.STRIPE_API_BASE && env.STRIPE_SECRET_KEY?.startsWith('sk_live_')) refuse('STRIPE_API_BASE', 'must not be set together with a live key')
    if (env.STRIPE_SECRET_KEY && !env.STRIPE_WEBHOOK_SECRET) refuse('STRIPE_WEBHOOK_SECRET', 'must be set together with STRIPE_SECRET_KEY')
    if (env.NODE_ENV === 'production' && !env.DEMO) {
      if (env.CLOCK) refuse('CLOCK', 'is for tests only')
      if (!env.SESSION_SECRET) refuse('SESSION_SECRET', 'must be set in production')
      for (const name of ['UN_RATES_URL', 'ECB_RATES_URL'] as const) if (!env[name].startsWith('https:')) refuse(name, 'must begin with https:// in production')
      if (!env.APP_ORIGIN) refuse('APP_ORIGIN', 'must be set in production: the address that people type')
    }
  })

export type Config = {
  production: boolean
  port: number
  host: string
  /** Where people reach the product, without a slash at the end. */
  origin: string
  databaseFile: string
  /** Demonstration: sign-in links, /dev pages, marked data. Never with real money. */
  demo: boolean
  sessionSecret: string
  card: { secretKey: string; webhookSecret: string; apiBase: string | undefined } | null
  smtpUrl: string | undefined
  mailFrom: string
  /** Where the rates of each house are fetched from: the operator's choice, never a visitor's. */
  rateAddresses: { UNORE: string; ECB: string }
  fixedNow: Date | null
  logLevel: string
  worker: 'inside' | 'off'
}

/** Reads the environment once; throws one sentence for each setting that is wrong. INTERFACE.md, Environment. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(filled)
  if (!parsed.success) {
    const sentences = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`)
    throw new Error(`The environment is not usable:\n  ${sentences.join('\n  ')}`)
  }
  const e = parsed.data
  const production = e.NODE_ENV === 'production'
  const demo = e.DEMO ?? !production
  return {
    production,
    port: e.PORT,
    host: e.HOST,
    origin: (e.APP_ORIGIN ?? `http://localhost:${e.PORT}`).replace(/\/$/, ''),
    databaseFile: e.DATABASE_URL.replace(/^file:/, ''),
    demo,
    sessionSecret: e.SESSION_SECRET ?? 'demonstration-only-secret-0123456789abcdef',
    card: e.STRIPE_SECRET_KEY ? { secretKey: e.STRIPE_SECRET_KEY, webhookSecret: e.STRIPE_WEBHOOK_SECRET!, apiBase: e.STRIPE_API_BASE } : null,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    rateAddresses: { UNORE: e.UN_RATES_URL, ECB: e.ECB_RATES_URL },
    fixedNow: e.CLOCK ? new Date(e.CLOCK) : null,
    logLevel: e.LOG_LEVEL,
    worker: e.WORKER,
  }
}
