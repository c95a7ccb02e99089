// Mails are rows of the command's transaction; the worker sends them. Without SMTP settings the rows are the outbox that /dev/mail shows.
import nodemailer from 'nodemailer'
import type { Context } from '../context'
import type { Config } from '../config'
import type { MailRecipient } from './document'

export type { AnyMail, MailBlock, MailDocument, MailRecipient } from './document'
export { COMMON_PARTS, isMailPurpose, listMailPurposes, wordingOfMail, type MailPurpose } from './purposes'
export { renderMail } from './render'
export { readTexts } from './templates'
export { reword, sampleValues, shippedWording, type Texts } from './wording'
export { queueMail } from './queue'
export { queueAskedMail, type AskedMailFailure } from './asked'

export type MailSender = (message: { to: MailRecipient; subject: string; text: string; html: string; attachments: { filename: string; content: Buffer; contentType: string }[]; messageId: string }) => Promise<void>

/** Sends through SMTP where it is configured; else the row in the outbox is all there is to do. */
export function openMailSender(config: Config): MailSender {
  if (!config.smtpUrl) return async () => undefined
  const transport = nodemailer.createTransport(config.smtpUrl)
  const domain = new URL(config.origin).hostname
  return async (message) => {
    await transport.sendMail({
      from: config.mailFrom,
      to: { name: message.to.name, address: message.to.email },
      subject: message.subject,
      text: message.text,
      html: message.html,
      attachments: message.attachments,
      messageId: `<${message.messageId}@${domain}>`,
    })
  }
}

/** The job that sends one mail of the outbox; a mail that was sent is not sent again. */
export function sendMailJob(send: MailSender) {
  return async (context: Context, payload: unknown): Promise<void> => {
    const { mail: id } = payload as { mail: string }
    const mail = await context.database.read.mail.findUniqueOrThrow({ where: { id } })
    if (mail.sentAt) return
    const ids = JSON.parse(mail.attachments) as string[]
    const documents = await context.database.read.document.findMany({ where: { id: { in: ids } } })
    await send({
      to: { name: mail.toName, email: mail.toEmail },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      attachments: documents.map((d) => ({ filename: d.fileName, content: Buffer.from(d.bytes), contentType: d.mediaType })),
      messageId: mail.id,
    })
    await context.database.write((transaction) => transaction.mail.update({ where: { id }, data: { sentAt: context.clock.now() } }))
  }
}
