// The only file that knows every job handler.
import type { Context } from '#app/platform/context'
import type { JobHandlers } from '#app/platform/jobs'
import { sendMailJob, type MailSender } from '#app/platform/mail'

/** Handlers by job name; contracts stand in the features' domains. */
export function jobHandlers(tools: { sendMail: MailSender; origin: string }): JobHandlers {
  return {
    'send-mail': sendMailJob(tools.sendMail),
  }
}

/** Jobs act by themselves. */
export function workerContext(context: Omit<Context, 'actor' | 'transaction' | 'language' | 'requestId'>): Context {
  return { ...context, actor: { kind: 'system', name: 'worker' }, transaction: null, language: 'en', requestId: 'worker' }
}
