import { load } from '#app/platform/http'
import { getOutboxMail, getOutboxAttachment } from '#app/platform/mail/outbox'

/** The HTML part of a mail, or one of its attachments. */
export const loader = load('development.view', async ({ server, param }) => {
  if (param('part') === 'html') {
    const { html } = await getOutboxMail(server, param('mail'))
    return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'X-Frame-Options': 'SAMEORIGIN', 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'" } })
  }
  const file = await getOutboxAttachment(server, param('mail'), param('part'))
  return new Response(new Uint8Array(file.bytes), { headers: { 'Content-Type': file.mediaType, 'Content-Disposition': `inline; filename="${file.fileName}"` } })
})
