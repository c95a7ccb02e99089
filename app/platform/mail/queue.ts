import { step } from '../context'
import type { MailDocument, MailRecipient } from './document'
import { renderMail } from './render'
import { currentTexts } from './templates'
import { reword } from './wording'

/** Puts a mail into the outbox in the team's wording; the same key is sent once, whatever is repeated. `attachments` are ids of documents. */
export const queueMail = step(async (context, input: { key: string; to: MailRecipient; mail: MailDocument; attachments?: readonly string[] }) => {
  const known = await context.transaction.mail.findUnique({ where: { key: input.key }, select: { id: true } })
  if (known) return
  const id = context.ids.next('mail')
  const template = await currentTexts(context.transaction, `mail:${input.mail.purpose}`, input.mail.language)
  const mail = reword(input.mail, template.texts)
  const { text, html } = renderMail(mail)
  await context.transaction.mail.create({
    data: {
      id,
      key: input.key,
      purpose: mail.purpose,
      toName: input.to.name,
      toEmail: input.to.email,
      language: mail.language,
      subject: mail.subject,
      text,
      html,
      attachments: JSON.stringify(input.attachments ?? []),
      templateVersion: template.version,
      createdAt: context.clock.now(),
    },
  })
  await context.enqueue('send-mail', `send-mail:${id}`, { mail: id })
})
