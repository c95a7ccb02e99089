import { accept, type Result } from '#app/kernel/failure'
import { isLanguage } from '#app/kernel/language'
import { command } from '#app/platform/context'
import { queueMail } from '#app/platform/mail'
import { signInLinkMail } from '../documents/sign-in-link-mail'

const PURPOSE = 'sign-in-link'
const MOST = 5
const WITHIN_MS = 10 * 60_000

/**
 * Mails a sign-in link to a known person. IDENTITY-3: an unknown address, or one that asked too often, gets nothing, and the answer is the same.
 * `link` was made by the accounts platform; null where the address is unknown.
 */
export const mailSignInLink = command('fund.view-public', async (context, input: { email: string; link: string | null }): Promise<Result<null, never>> => {
  const email = input.email.trim().toLowerCase()
  const person = input.link ? await context.transaction.person.findUnique({ where: { email } }) : null
  if (!person || !input.link) return accept(null)
  const recent = await context.transaction.mail.count({ where: { toEmail: email, purpose: PURPOSE, createdAt: { gt: new Date(context.clock.now().getTime() - WITHIN_MS) } } })
  if (recent >= MOST) return accept(null)
  await queueMail(context, { key: `${PURPOSE}:${context.ids.next('request')}`, to: { name: person.name, email }, mail: signInLinkMail({ name: person.name, link: input.link }, isLanguage(person.language) ? person.language : context.language) })
  return accept(null)
})
