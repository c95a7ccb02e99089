// What must not stay as it is where real money moves: `npm run doctor -- --production`.

type Environment = Record<string, string | undefined>
type Rule = { fault: string; isBroken(env: Environment): boolean }

const isLocal = (url: string | undefined) => /^https?:\/\/(localhost|127\.|\[::1\])/.test(url ?? '')

const RULES: readonly Rule[] = [
  { fault: 'NODE_ENV is not "production": pages are rendered slowly, and the demonstration is on by default.', isBroken: (env) => env.NODE_ENV !== 'production' },
  { fault: 'DEMO is on: anybody can sign in as anybody and read every mail.', isBroken: (env) => env.DEMO === '1' || (!env.DEMO && env.NODE_ENV !== 'production') },
  { fault: 'CLOCK is set: the product would not live in the present.', isBroken: (env) => Boolean(env.CLOCK) },
  { fault: 'SESSION_SECRET is missing or shorter than 32 characters: sessions could be forged.', isBroken: (env) => (env.SESSION_SECRET ?? '').length < 32 },
  { fault: 'SESSION_SECRET is made of too few different characters: use one from a random source.', isBroken: (env) => (env.SESSION_SECRET ?? '').length >= 32 && new Set(env.SESSION_SECRET).size < 10 },
  { fault: 'APP_ORIGIN is missing: links in mails would lead nowhere.', isBroken: (env) => !env.APP_ORIGIN },
  { fault: 'APP_ORIGIN does not begin with https: cookies and forms would travel in the open.', isBroken: (env) => Boolean(env.APP_ORIGIN) && !env.APP_ORIGIN?.startsWith('https://') },
  { fault: 'STRIPE_SECRET_KEY is missing: nobody can pay by card.', isBroken: (env) => !env.STRIPE_SECRET_KEY },
  { fault: 'STRIPE_SECRET_KEY is a test key: card payments would be booked without money behind them.', isBroken: (env) => /^(sk|rk)_test_/.test(env.STRIPE_SECRET_KEY ?? '') },
  { fault: 'STRIPE_WEBHOOK_SECRET is missing: the processor’s messages could be forged.', isBroken: (env) => !env.STRIPE_WEBHOOK_SECRET },
  { fault: 'STRIPE_API_BASE is set: card payments go to another server than Stripe’s.', isBroken: (env) => Boolean(env.STRIPE_API_BASE) },
  { fault: 'SMTP_URL is missing: mails stay in the outbox and nobody gets them.', isBroken: (env) => !env.SMTP_URL },
  { fault: 'SMTP_URL leads to another machine without encryption: use smtps://.', isBroken: (env) => Boolean(env.SMTP_URL?.startsWith('smtp://')) && !isLocal(env.SMTP_URL?.replace('smtp', 'http')) },
  { fault: 'MAIL_FROM is missing or ends in .example: mails would be refused.', isBroken: (env) => !env.MAIL_FROM || /\.example>?$/.test(env.MAIL_FROM) },
  { fault: 'LOG_LEVEL is "debug" or "silent": too much is written, or nothing.', isBroken: (env) => env.LOG_LEVEL === 'debug' || env.LOG_LEVEL === 'silent' },
]

/** A sentence for each unsafe setting; none when the environment fits real money. */
export function unsafeSettings(env: Environment): string[] {
  return RULES.filter((rule) => rule.isBroken(env)).map((rule) => rule.fault)
}
