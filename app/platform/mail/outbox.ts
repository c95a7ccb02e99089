// The outbox of a demonstration: what would have been sent. It is not there in production.
import { NotFound } from '#app/kernel/access'
import type { Config } from '../config'
import type { Database } from '../db'

type Place = { config: Config; database: Database }

function inDemo({ config, database }: Place) {
  if (!config.demo) throw new NotFound()
  return database.read
}

/** The last mails, newest first. */
export async function listOutbox(place: Place, search: string) {
  return inDemo(place).mail.findMany({
    where: search ? { OR: [{ toEmail: { contains: search.toLowerCase() } }, { subject: { contains: search } }] } : {},
    orderBy: { createdAt: 'desc' },
    take: 100,
    select: { id: true, toEmail: true, subject: true, purpose: true, createdAt: true },
  })
}

export async function getOutboxMail(place: Place, id: string) {
  const mail = await inDemo(place).mail.findUnique({ where: { id } })
  if (!mail) throw new NotFound()
  const ids = JSON.parse(mail.attachments) as string[]
  const attachments = await place.database.read.document.findMany({ where: { id: { in: ids } }, select: { id: true, fileName: true } })
  const links = mail.text.split(/\s+/).filter((word) => /^https?:\/\//.test(word))
  return { id: mail.id, toName: mail.toName, toEmail: mail.toEmail, subject: mail.subject, purpose: mail.purpose, createdAt: mail.createdAt, text: mail.text, html: mail.html, links, attachments }
}

export async function getOutboxAttachment(place: Place, mail: string, id: string): Promise<{ bytes: Uint8Array; mediaType: string; fileName: string }> {
  const { attachments } = await getOutboxMail(place, mail)
  const file = attachments.some((a) => a.id === id) ? await place.database.read.document.findUnique({ where: { id } }) : null
  if (!file) throw new NotFound()
  return { bytes: file.bytes, mediaType: file.mediaType, fileName: file.fileName }
}
