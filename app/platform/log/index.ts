import pino from 'pino'

export type Log = pino.Logger

/** Structured log on standard output; secrets and card details are never put into it. */
export function openLog(level: string): Log {
  return pino({ level, base: null, redact: ['req.headers.cookie', 'req.headers.authorization', '*.token', '*.secret'] })
}
