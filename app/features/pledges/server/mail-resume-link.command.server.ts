import { accept, type Result } from '#app/kernel/failure'
import { command } from '#app/platform/context'
import { queueAskedMail, type AskedMailFailure } from '#app/platform/mail'
import { resumeMail } from '../documents/gift-mails'
import { hashOf } from './gift-rows.server'

/** Mails the address of something unfinished to whoever began it, to go on with on another device. */
export const mailResumeLink = command('pledge.submit', async (context, input: { token: string; email: string; link: string }): Promise<Result<{ email: string }, AskedMailFailure>> => {
  const email = input.email.trim().toLowerCase()
  const queued = await queueAskedMail(context, { about: `resume:${hashOf(input.token)}`, to: { name: email, email }, mail: resumeMail({ link: input.link }, context.language) })
  return queued.ok ? accept({ email }) : queued
})
