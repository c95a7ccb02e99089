import { accept, refuse, type Result } from '#app/kernel/failure'
import { command } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { resumeMail } from '../documents/gift-mails'
import type { KeepFailure } from '../domain/unfinished'
import { hashOf } from './gift-rows.server'

const HOUR_MS = 60 * 60_000
/** What one address, and one gift, gets in an hour: enough to mistype, too little to annoy somebody. */
const MOST_IN_AN_HOUR = 3

/** Mails the address of something unfinished to whoever began it, to go on with on another device. The same wish within a minute is one mail. */
export const mailResumeLink = command('pledge.submit', async (context, input: { token: string; email: string; link: string }): Promise<Result<{ email: string }, KeepFailure>> => {
  const email = input.email.trim().toLowerCase()
  const now = context.clock.now().getTime()
  const key = `resume:${hashOf(input.token)}`
  const minute = `${key}:${email}:${Math.floor(now / 60_000)}`
  if (await context.transaction.mail.findUnique({ where: { key: minute }, select: { id: true } })) return accept({ email })
  const lately = { purpose: 'give-later-link', createdAt: { gt: new Date(now - HOUR_MS) } }
  const sent = await context.transaction.mail.count({ where: { ...lately, OR: [{ toEmail: email }, { key: { startsWith: key } }] } })
  if (sent >= MOST_IN_AN_HOUR) return refuse({ code: 'TOO_MANY_MAILS' })
  await queueMail(context, { key: minute, to: { name: email, email }, mail: resumeMail({ link: input.link }, context.language) })
  return accept({ email })
})
