// Mails that anybody can ask for by typing an address: a few in an hour, so that nobody is flooded with them.
import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { step } from '../context'
import type { MailDocument, MailRecipient } from './document'
import type { MailPurpose } from './purposes'
import { queueMail } from './queue'

const HOUR_MS = 60 * 60_000
/** Of one kind, to one mailbox or about one thing, in an hour: enough to mistype, too little to annoy somebody. */
const MOST_OF_A_KIND = 3
/** Of all kinds together, to one mailbox. */
const MOST_TO_A_MAILBOX = 6

const ASKED: MailPurpose[] = ['give-later-link', 'gift-confirmation-link', 'in-kind-confirmation-link', 'placement-offer-link']

export type AskedMailFailure = { code: 'TOO_MANY_MAILS' }

/** Queues a link that was asked for. The same mail within a minute is one mail; the answer tells nothing about whose the mailbox is. `about` names the thing. */
export const queueAskedMail = step(async (context, input: { about: string; to: MailRecipient; mail: MailDocument }): Promise<Result<null, AskedMailFailure>> => {
  const to = { ...input.to, email: input.to.email.trim().toLowerCase() }
  const now = context.clock.now().getTime()
  const said = createHash('sha256').update(`${to.email}:${JSON.stringify(input.mail)}`).digest('hex').slice(0, 16)
  const key = `${input.about}:${said}:${Math.floor(now / 60_000)}`
  const { mail } = context.transaction
  if (await mail.findUnique({ where: { key }, select: { id: true } })) return accept(null)
  const lately = { createdAt: { gt: new Date(now - HOUR_MS) } }
  const ofKind = await mail.count({ where: { ...lately, purpose: input.mail.purpose, OR: [{ toEmail: to.email }, { key: { startsWith: `${input.about}:` } }] } })
  const ofMailbox = await mail.count({ where: { ...lately, purpose: { in: ASKED }, toEmail: to.email } })
  if (ofKind >= MOST_OF_A_KIND || ofMailbox >= MOST_TO_A_MAILBOX) return refuse({ code: 'TOO_MANY_MAILS' })
  await queueMail(context, { key, to, mail: input.mail })
  return accept(null)
})
